package id.lapor.notification.internal;

import id.lapor.identity.Account;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.ContactRoute;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.identity.SmsCountries;
import id.lapor.report.Reporters;
import id.lapor.report.Submission.Contact;
import id.lapor.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

/// The outbox of the program with doors that a test fills, and with routes of its own.
final class OutboxScenes {

  static final long REPORTER = 880_001;

  /// Somebody who wants to stay unknown.
  static final Contact ANONYMOUS =
      new Contact("Siti Rahasia", "siti.rahasia@warga.example", "+6281299998888", REPORTER);

  static final Account LIAISON =
      new Account(880_100, "dinas", "Rina", "rina@dinas.example", null, true, List.of());

  final FakeDoors doors = new FakeDoors();
  private final ApplicationEventPublisher publisher;
  private final MessageStore messages;
  private final NoticeStore notices;
  private final Wording wording;
  private final SmsCountries countries;
  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final TestClock clock;

  /// An empty one, at the time of [ReportEvents].
  OutboxScenes(ApplicationContext program) {
    publisher = program;
    messages = program.getBean(MessageStore.class);
    notices = program.getBean(NoticeStore.class);
    wording = program.getBean(Wording.class);
    countries = program.getBean(SmsCountries.class);
    database = program.getBean(JdbcClient.class);
    transactions = program.getBean(TransactionOperations.class);
    clock = program.getBean(TestClock.class);
    clock.set(ReportEvents.AT);
    clear();
  }

  /// Leaves nothing behind.
  void end() {
    clear();
    clock.reset();
  }

  private void clear() {
    LocaleContextHolder.resetLocaleContext();
    database
        .sql("truncate notification.message, notification.notice, notification.language")
        .update();
  }

  /// Those of the program, with another mail server and gateway; null for none.
  Deliveries deliveries(@Nullable JavaMailSenderImpl mail, @Nullable SmsGateway sms) {
    return deliveries(mail, sms, doors.reporters(), transactions);
  }

  /// Those of the program, with other reporters and transactions besides.
  Deliveries deliveries(
      @Nullable JavaMailSenderImpl mail,
      @Nullable SmsGateway sms,
      Reporters reporters,
      TransactionOperations transactions) {
    var addressing =
        new Addressing(reporters, doors.reports(), doors.accounts(), messages, wording, countries);
    return new Deliveries(
        messages,
        notices,
        addressing,
        new Routes(new MailRoute(mail, "lapor@lapor.example"), new SmsRoute(sms)),
        transactions,
        clock);
  }

  /// Delivers all that is due.
  void deliver(@Nullable JavaMailSenderImpl mail, @Nullable SmsGateway sms) {
    var deliveries = deliveries(mail, sms);
    for (var lane : Lane.values()) {
      deliveries.deliverDue(lane);
    }
  }

  /// Tells the program what happened, in a transaction.
  void publish(Object event) {
    transactions.executeWithoutResult(_ -> publisher.publishEvent(event));
  }

  /// Each message in order: recipient, template, state, route.
  List<String> states() {
    return database
        .sql(
            "select recipient || ' ' || template || ' ' || state || ' ' || coalesce(route, '-')"
                + " from notification.message order by id")
        .query(String.class)
        .list();
  }

  static OneTimeCodeIssued code(String code, Instant expires) {
    return new OneTimeCodeIssued(
        null, ContactRoute.SMS, "+6285577", code, CodePurpose.SIGN_IN, expires, Locale.of("id"));
  }

  static JavaMailSenderImpl sender(TinySmtpServer server) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    return sender;
  }
}
