package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.report.EventType;
import id.lapor.report.Submission.Contact;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ProgramTest
class OutboxTest {

  @Autowired ApplicationEventPublisher publisher;
  @Autowired NoticeStore notices;
  @Autowired JdbcClient database;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;
  private final List<String> smsSent = new ArrayList<>();
  private OutboxScenes outbox;

  @BeforeEach
  void startEmpty(@Autowired ApplicationContext program) {
    outbox = new OutboxScenes(program);
  }

  @AfterEach
  void end() {
    outbox.end();
  }

  @Test
  void rolledBackActionTellsNobody() {
    transactions.executeWithoutResult(
        status -> {
          publisher.publishEvent(ReportEvents.event(EventType.DISPOSED));
          status.setRollbackOnly();
        });
    assertThat(outbox.states()).isEmpty();
    outbox.publish(ReportEvents.event(EventType.DISPOSED));
    assertThat(outbox.states())
        .containsExactly("REPORTER DISPOSED WAITING -", "DESK DESK_NEW WAITING -");
  }

  @Test
  void nothingIsWrittenOutsideATransaction() {
    assertThatThrownBy(() -> publisher.publishEvent(ReportEvents.event(EventType.DISPOSED)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isKeptWithoutConfigurationAndAccountsGetTheirNotice() {
    outbox.doors.contact = OutboxScenes.ANONYMOUS;
    outbox.doors.officers.add(OutboxScenes.LIAISON);
    outbox.publish(ReportEvents.event(EventType.DISPOSED));
    outbox.deliver(null, null);
    assertThat(outbox.states())
        .containsExactly(
            "REPORTER DISPOSED KEPT EMAIL",
            "DESK DESK_NEW SENT NOTICE",
            "ACCOUNT DESK_NEW WAITING EMAIL");
    outbox.deliver(null, null);
    assertThat(outbox.states()).last().isEqualTo("ACCOUNT DESK_NEW KEPT EMAIL");
    assertThat(notices.list(OutboxScenes.REPORTER, null, 10).rows())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.template()).isEqualTo("disposed");
              assertThat(notice.toOfficer()).isFalse();
              assertThat(notice.at()).isEqualTo(ReportEvents.AT);
              assertThat(notice.facts().number()).isEqualTo("9876543210");
            });
    assertThat(notices.list(OutboxScenes.LIAISON.id(), null, 10).rows())
        .singleElement()
        .satisfies(notice -> assertThat(notice.toOfficer()).isTrue());
  }

  @Test
  void noTableTellsWhoReportedAnonymously() throws Exception {
    outbox.doors.contact = OutboxScenes.ANONYMOUS;
    outbox.doors.officers.add(OutboxScenes.LIAISON);
    for (var type : EventType.values()) {
      outbox.publish(ReportEvents.event(type));
    }
    try (var server = new TinySmtpServer()) {
      outbox.deliver(OutboxScenes.sender(server), null);
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
          .doesNotContain("warga", "99998888", Long.toString(OutboxScenes.REPORTER));
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
    outbox.doors.contact = new Contact(null, "joko@warga.example", "+62811", null);
    outbox.publish(ReportEvents.event(EventType.FOLLOWED_UP));
    try (var server = new TinySmtpServer()) {
      outbox.deliver(OutboxScenes.sender(server), null);
      assertThat(server.mails)
          .singleElement()
          .satisfies(
              mail ->
                  assertThat(mail).contains("joko@warga.example", "/lacak?nomor", "9876543210"));
    }
    assertThat(outbox.states())
        .containsExactly("REPORTER FOLLOWED_UP SENT EMAIL", "REPORTER CLOSING_REMINDER WAITING -");
  }

  @Test
  void whoLeftOnlyAPhoneGetsOneSms() {
    outbox.doors.contact = new Contact(null, null, "+62811", null);
    outbox.publish(ReportEvents.event(EventType.VERIFIED));
    outbox.deliver(null, (phone, text) -> smsSent.add(phone + " " + text));
    outbox.deliver(null, (phone, text) -> smsSent.add(phone + " " + text));
    assertThat(smsSent)
        .singleElement()
        .satisfies(sms -> assertThat(sms).startsWith("+62811 LAPOR!").contains("9876543210"));
  }

  @Test
  void whoLeftNothingIsNotReached() {
    outbox.publish(ReportEvents.event(EventType.VERIFIED));
    outbox.deliver(null, null);
    assertThat(outbox.states()).containsExactly("REPORTER VERIFIED UNREACHABLE -");
  }

  @Test
  void isTriedTenTimesOverADayAndThenVisiblyGivenUp() {
    outbox.doors.contact = new Contact(null, null, "+62811", OutboxScenes.REPORTER);
    outbox.publish(ReportEvents.event(EventType.VERIFIED));
    var calls = new ArrayList<Duration>();
    SmsGateway broken =
        (phone, text) -> {
          calls.add(Duration.between(ReportEvents.AT, clock.instant()));
          throw new IOException("no route to " + phone);
        };
    for (int minute = 0; minute < 60 * 36; minute++) {
      clock.set(ReportEvents.AT.plus(Duration.ofMinutes(minute)));
      outbox.deliver(null, broken);
    }
    assertThat(calls).hasSize(Deliveries.MAX_ATTEMPTS);
    assertThat(calls.getLast()).isBetween(Duration.ofHours(18), Duration.ofHours(24));
    assertThat(outbox.states()).containsExactly("REPORTER VERIFIED FAILED SMS");
    assertThat(
            database
                .sql("select last_error from notification.message")
                .query(String.class)
                .single())
        .isEqualTo("IOException");
    assertThat(notices.list(OutboxScenes.REPORTER, null, 10).rows()).hasSize(1);
  }

  @Test
  void reporterWhoWroteInEnglishIsToldInEnglish() {
    outbox.doors.contact = new Contact(null, null, "+62811", null);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    outbox.publish(ReportEvents.event(EventType.SUBMITTED));
    LocaleContextHolder.resetLocaleContext();
    outbox.publish(ReportEvents.event(EventType.ACCEPTED));
    outbox.deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(smsSent).hasSize(2).allSatisfy(text -> assertThat(text).contains("report"));
  }

  @Test
  void noSmsGoesToACountryThatIsNotSet() {
    outbox.doors.contact = new Contact(null, null, "+882155512345", null);
    outbox.publish(ReportEvents.event(EventType.VERIFIED));
    outbox.deliver(null, (phone, text) -> smsSent.add(phone));
    assertThat(smsSent).isEmpty();
    assertThat(outbox.states()).containsExactly("REPORTER VERIFIED UNREACHABLE -");
  }
}
