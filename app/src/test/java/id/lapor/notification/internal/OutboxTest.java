package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.identity.Account;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.ContactRoute;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.identity.SmsCountries;
import id.lapor.institution.Institutions;
import id.lapor.notification.Notice;
import id.lapor.report.EventType;
import id.lapor.report.ReportChanged;
import id.lapor.report.Submission.Contact;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@ProgramTest
class OutboxTest {

  private static final long REPORTER = 880_001;
  private static final Contact ANONYMOUS =
      new Contact("Siti Rahasia", "siti.rahasia@warga.example", "+6281299998888", REPORTER);
  private static final Account LIAISON =
      new Account(880_100, "dinas", "Rina", "rina@dinas.example", null, true, List.of());

  @Autowired ApplicationEventPublisher publisher;
  @Autowired MessageStore messages;
  @Autowired NoticeStore notices;
  @Autowired Wording wording;
  @Autowired SmsCountries countries;
  @Autowired Institutions institutions;
  @Autowired JsonMapper json;
  @Autowired JdbcClient database;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;

  private final FakeDoors doors = new FakeDoors();
  private final List<String> smsSent = new ArrayList<>();

  @BeforeEach
  void startEmpty() {
    LocaleContextHolder.resetLocaleContext();
    clock.set(ReportEvents.AT);
    database
        .sql("truncate notification.message, notification.notice, notification.language")
        .update();
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
    LocaleContextHolder.resetLocaleContext();
    startEmpty();
    clock.reset();
  }

  private Deliveries deliveries(@Nullable JavaMailSenderImpl mail, @Nullable SmsGateway sms) {
    var addressing =
        new Addressing(
            doors.reporters(), doors.reports(), doors.accounts(), messages, wording, countries);
    return new Deliveries(
        messages,
        notices,
        addressing,
        new Routes(new MailRoute(mail, "lapor@lapor.example"), new SmsRoute(sms)),
        transactions,
        clock);
  }

  private void deliver(@Nullable JavaMailSenderImpl mail, @Nullable SmsGateway sms) {
    var deliveries = deliveries(mail, sms);
    for (var lane : Lane.values()) {
      deliveries.deliverDue(lane);
    }
  }

  private void publish(Object event) {
    transactions.executeWithoutResult(_ -> publisher.publishEvent(event));
  }

  private List<String> states() {
    return database
        .sql(
            "select recipient || ' ' || template || ' ' || state || ' ' || coalesce(route, '-')"
                + " from notification.message order by id")
        .query(String.class)
        .list();
  }

  @Test
  void rolledBackActionTellsNobody() {
    transactions.executeWithoutResult(
        status -> {
          publisher.publishEvent(ReportEvents.event(EventType.DISPOSED));
          status.setRollbackOnly();
        });
    assertThat(states()).isEmpty();
    publish(ReportEvents.event(EventType.DISPOSED));
    assertThat(states()).containsExactly("REPORTER DISPOSED WAITING -", "DESK DESK_NEW WAITING -");
  }

  @Test
  void nothingIsWrittenOutsideATransaction() {
    assertThatThrownBy(() -> publisher.publishEvent(ReportEvents.event(EventType.DISPOSED)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isKeptWithoutConfigurationAndAccountsGetTheirNotice() {
    doors.contact = ANONYMOUS;
    doors.officers.add(LIAISON);
    publish(ReportEvents.event(EventType.DISPOSED));
    deliver(null, null);
    assertThat(states())
        .containsExactly(
            "REPORTER DISPOSED KEPT EMAIL",
            "DESK DESK_NEW SENT NOTICE",
            "ACCOUNT DESK_NEW WAITING EMAIL");
    deliver(null, null);
    assertThat(states()).last().isEqualTo("ACCOUNT DESK_NEW KEPT EMAIL");
    assertThat(notices.list(REPORTER, null, 10).rows())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.template()).isEqualTo("disposed");
              assertThat(notice.toOfficer()).isFalse();
              assertThat(notice.at()).isEqualTo(ReportEvents.AT);
              assertThat(notice.facts().number()).isEqualTo("9876543210");
            });
    assertThat(notices.list(LIAISON.id(), null, 10).rows())
        .singleElement()
        .satisfies(notice -> assertThat(notice.toOfficer()).isTrue());
  }

  @Test
  void noTableTellsWhoReportedAnonymously() throws Exception {
    doors.contact = ANONYMOUS;
    doors.officers.add(LIAISON);
    for (var type : EventType.values()) {
      publish(ReportEvents.event(type));
    }
    try (var server = new TinySmtpServer()) {
      deliver(sender(server), null);
      assertThat(server.mails).anySatisfy(mail -> assertThat(mail).contains("siti.rahasia@"));
    }
    for (var table : List.of("message", "notice", "language")) {
      var rows =
          database
              .sql("select t::text from notification." + table + " t")
              .query(String.class)
              .list();
      assertThat(String.join("\n", rows))
          .doesNotContainIgnoringCase("siti")
          .doesNotContain("warga", "99998888", Long.toString(REPORTER));
    }
    var notices =
        database.sql("select n::text from notification.notice n").query(String.class).list();
    assertThat(notices)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row)
                    .doesNotContain(
                        Long.toString(ReportEvents.REPORT_ID), "9876543210", "03:00:00"));
  }

  @Test
  void mailArrivesAndItsRowSaysSent() throws Exception {
    doors.contact = new Contact(null, "joko@warga.example", "+62811", null);
    publish(ReportEvents.event(EventType.FOLLOWED_UP));
    try (var server = new TinySmtpServer()) {
      deliver(sender(server), null);
      assertThat(server.mails)
          .singleElement()
          .satisfies(
              mail ->
                  assertThat(mail).contains("joko@warga.example", "/lacak?nomor", "9876543210"));
    }
    assertThat(states())
        .containsExactly("REPORTER FOLLOWED_UP SENT EMAIL", "REPORTER CLOSING_REMINDER WAITING -");
  }

  @Test
  void whoLeftOnlyAPhoneGetsOneSms() {
    doors.contact = new Contact(null, null, "+62811", null);
    publish(ReportEvents.event(EventType.VERIFIED));
    deliver(null, (phone, text) -> smsSent.add(phone + " " + text));
    deliver(null, (phone, text) -> smsSent.add(phone + " " + text));
    assertThat(smsSent)
        .singleElement()
        .satisfies(sms -> assertThat(sms).startsWith("+62811 LAPOR!").contains("9876543210"));
  }

  @Test
  void whoLeftNothingIsNotReached() {
    publish(ReportEvents.event(EventType.VERIFIED));
    deliver(null, null);
    assertThat(states()).containsExactly("REPORTER VERIFIED UNREACHABLE -");
  }

  @Test
  void isTriedTenTimesOverADayAndThenVisiblyGivenUp() {
    doors.contact = new Contact(null, null, "+62811", REPORTER);
    publish(ReportEvents.event(EventType.VERIFIED));
    var calls = new ArrayList<Duration>();
    SmsGateway broken =
        (phone, text) -> {
          calls.add(Duration.between(ReportEvents.AT, clock.instant()));
          throw new IOException("no route to " + phone);
        };
    for (int minute = 0; minute < 60 * 36; minute++) {
      clock.set(ReportEvents.AT.plus(Duration.ofMinutes(minute)));
      deliver(null, broken);
    }
    assertThat(calls).hasSize(Deliveries.MAX_ATTEMPTS);
    assertThat(calls.getLast()).isBetween(Duration.ofHours(18), Duration.ofHours(24));
    assertThat(states()).containsExactly("REPORTER VERIFIED FAILED SMS");
    assertThat(
            database
                .sql("select last_error from notification.message")
                .query(String.class)
                .single())
        .isEqualTo("IOException");
    assertThat(notices.list(REPORTER, null, 10).rows()).hasSize(1);
  }

  @Test
  void reminderIsSentOnlyWhileNothingHappened() {
    doors.contact = new Contact(null, null, "+62811", null);
    var answered = ReportEvents.event(EventType.FOLLOWED_UP);
    publish(answered);
    deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(smsSent).hasSize(1);
    clock.set(ReportEvents.AT.plus(Duration.ofDays(12)));
    doors.report = answered.after();
    deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(smsSent).hasSize(2).last().asString().contains("16 Maret 2026");

    publish(answered);
    doors.report = null;
    deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(states()).last().isEqualTo("REPORTER CLOSING_REMINDER OUTDATED -");
  }

  @Test
  void reminderOfAClosingThatCameAboutIsLetGoAtOnce() {
    var answered = ReportEvents.event(EventType.FOLLOWED_UP);
    publish(answered);
    var proposed = ReportEvents.event(EventType.CLOSING_PROPOSED).event();
    publish(new ReportChanged(answered.after(), answered.after(), proposed));
    assertThat(states()).contains("REPORTER CLOSING_REMINDER WAITING -");

    var closed = ReportEvents.event(EventType.CLOSED);
    publish(new ReportChanged(answered.after(), closed.after(), closed.event()));
    assertThat(states())
        .containsExactly(
            "REPORTER FOLLOWED_UP WAITING -",
            "REPORTER CLOSING_REMINDER OUTDATED -",
            "REPORTER CLOSING_PROPOSED WAITING -",
            "DESK DESK_CLOSING_PROPOSED WAITING -",
            "REPORTER CLOSED WAITING -");
  }

  @Test
  void reporterWhoWroteInEnglishIsToldInEnglish() {
    doors.contact = new Contact(null, null, "+62811", null);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    publish(ReportEvents.event(EventType.SUBMITTED));
    LocaleContextHolder.resetLocaleContext();
    publish(ReportEvents.event(EventType.ACCEPTED));
    deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(smsSent).hasSize(2).allSatisfy(text -> assertThat(text).contains("report"));
  }

  @Test
  void codeIsSealedSentFirstAndGoneAfterwards() {
    doors.contact = new Contact(null, null, "+62811", null);
    publish(ReportEvents.event(EventType.VERIFIED));
    clock.advance(Duration.ofSeconds(1));
    publish(code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    var rows =
        database.sql("select t::text from notification.message t").query(String.class).list();
    assertThat(String.join("\n", rows)).doesNotContain("482109", "85577");
    deliver(null, (phone, text) -> smsSent.add(phone + " " + text));
    assertThat(smsSent)
        .anySatisfy(sms -> assertThat(sms).startsWith("+6285577").contains("482109"));
    assertThat(states()).containsExactly("REPORTER VERIFIED SENT SMS");
  }

  @Test
  void codeDoesNotWaitForASlowMailServer() throws Exception {
    doors.contact = new Contact(null, "joko@warga.example", null, null);
    var answering = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    var slow =
        new JavaMailSenderImpl() {
          @Override
          protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
            asked.countDown();
            try {
              answering.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    var deliveries = deliveries(slow, (phone, text) -> smsSent.add(text));
    publish(ReportEvents.event(EventType.VERIFIED));
    var mail = Thread.ofVirtual().start(() -> deliveries.deliverDue(Lane.OTHERS));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    publish(code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    var codes = Thread.ofVirtual().start(() -> deliveries.deliverDue(Lane.CODES_BY_SMS));
    boolean sent = codes.join(Duration.ofSeconds(10));
    var meanwhile = states();
    answering.countDown();
    mail.join();
    codes.join();
    assertThat(sent).isTrue();
    assertThat(smsSent).singleElement().asString().contains("482109");
    assertThat(meanwhile).containsExactly("REPORTER VERIFIED WAITING -");
    assertThat(states()).containsExactly("REPORTER VERIFIED SENT EMAIL");
  }

  @Test
  void noSmsGoesToACountryThatIsNotSet() {
    doors.contact = new Contact(null, null, "+882155512345", null);
    publish(ReportEvents.event(EventType.VERIFIED));
    deliver(null, (phone, text) -> smsSent.add(phone));
    assertThat(smsSent).isEmpty();
    assertThat(states()).containsExactly("REPORTER VERIFIED UNREACHABLE -");
  }

  @Test
  void codeThatNobodyCouldDeliverIsRemovedWhenItNoLongerWorks() {
    publish(code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    deliver(null, null);
    assertThat(states()).containsExactly("CONTACT CODE_SIGN_IN KEPT SMS");
    clock.set(ReportEvents.AT.plus(Duration.ofMinutes(10)));
    transactions.executeWithoutResult(
        _ -> messages.sweep(clock.instant(), clock.instant().minus(Duration.ofDays(30))));
    assertThat(states()).isEmpty();
  }

  private static OneTimeCodeIssued code(String code, Instant expires) {
    return new OneTimeCodeIssued(
        null, ContactRoute.SMS, "+6285577", code, CodePurpose.SIGN_IN, expires, Locale.of("id"));
  }

  @Test
  void burstLooksADeskUpOnceForEachBatch() {
    doors.officers.add(LIAISON);
    for (int i = 0; i < 60; i++) {
      publish(ReportEvents.event(EventType.REPLIED));
    }
    deliver(null, null);
    assertThat(doors.deskLookups).isEqualTo(1);
    assertThat(notices.list(LIAISON.id(), null, 100).rows()).hasSize(60);
  }

  @Test
  void unreadIsCountedUpToNinetyNineAndMarkedUpToWhatWasSeen() {
    doors.officers.add(LIAISON);
    for (int i = 0; i < 120; i++) {
      publish(ReportEvents.event(EventType.REPLIED));
    }
    deliver(null, null);
    assertThat(notices.countUnread(LIAISON.id())).isEqualTo(99);
    assertThat(notices.countUnread(REPORTER)).isZero();
    var first = notices.list(LIAISON.id(), null, 50);
    var second = notices.list(LIAISON.id(), first.next(), 50);
    assertThat(second.rows()).hasSize(50).doesNotContainAnyElementsOf(first.rows());
    notices.markRead(REPORTER, Long.MAX_VALUE);
    notices.markRead(LIAISON.id(), second.rows().getFirst().id());
    assertThat(notices.countUnread(LIAISON.id())).isEqualTo(50);
    assertThat(notices.list(LIAISON.id(), null, 50).rows()).allMatch(Notice::unread);
  }

  @Test
  void demoOutboxShowsTextsAndNoReportersAddress() {
    doors.contact = ANONYMOUS;
    doors.officers.add(LIAISON);
    publish(ReportEvents.event(EventType.DISPOSED));
    publish(code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    deliver(null, null);
    deliver(null, null);
    var outbox = new OutboxQuery(database, json, messages, wording, doors.accounts(), institutions);
    var first = outbox.list(null, 2);
    var second = outbox.list(first.next(), 2);
    var all = new ArrayList<>(first.rows());
    all.addAll(second.rows());
    assertThat(all)
        .extracting(OutboxQuery.Entry::toKind)
        .containsExactly("account", "contact", "desk", "reporter");
    assertThat(all)
        .filteredOn(e -> e.toKind().equals("contact"))
        .singleElement()
        .satisfies(e -> assertThat(e.body()).contains("482109"));
    assertThat(all.getLast().to()).isEqualTo("#9876543210");
    assertThat(all.toString()).doesNotContain("Siti", "siti", "99998888");
  }

  private static JavaMailSenderImpl sender(TinySmtpServer server) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    return sender;
  }
}
