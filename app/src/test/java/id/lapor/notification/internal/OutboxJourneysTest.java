package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.institution.Institutions;
import id.lapor.report.EventType;
import id.lapor.report.ReportScenes;
import id.lapor.report.Reporters;
import id.lapor.report.Reports;
import id.lapor.report.Submission.Contact;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Messages that leave the program: each once, whatever happens to the others and to the database.
@ProgramTest
class OutboxJourneysTest {

  @Autowired Reports reports;
  @Autowired Reporters reporters;
  @Autowired Institutions institutions;
  @Autowired JdbcClient database;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;
  private final List<String> smsSent = new CopyOnWriteArrayList<>();
  private OutboxScenes outbox;
  private WatchedTransactions watched;

  @BeforeEach
  void startEmpty(@Autowired ApplicationContext program) {
    outbox = new OutboxScenes(program);
    outbox.doors.contact = new Contact(null, null, "+62811", null);
    watched = new WatchedTransactions(transactions);
  }

  @AfterEach
  void end() {
    outbox.end();
  }

  @Test
  void sealThatCannotBeOpenedHoldsUpNobody() throws Exception {
    var scenes = new ReportScenes(reports, institutions);
    var numbers = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var sent = scenes.send(ReportScenes.anonymous(ReportScenes.complaint(), null));
      numbers.add(sent.number().digits());
    }
    database
        .sql(
            """
            update report.sealed_reporter set sealed = substr(sealed, 2)
            where report_id = (select id from report.report where number = ?)
            """)
        .param(Long.parseLong(numbers.getFirst()))
        .update();
    try (var server = new TinySmtpServer()) {
      outbox
          .deliveries(OutboxScenes.sender(server), null, reporters, transactions)
          .deliverDue(Lane.OTHERS);
      assertThat(server.mails)
          .hasSize(2)
          .anySatisfy(mail -> assertThat(mail).contains(numbers.get(1)))
          .anySatisfy(mail -> assertThat(mail).contains(numbers.get(2)));
    }
    assertThat(outbox.states())
        .filteredOn(state -> state.startsWith("REPORTER"))
        .containsExactly(
            "REPORTER SUBMITTED WAITING NOTICE",
            "REPORTER SUBMITTED SENT EMAIL",
            "REPORTER SUBMITTED SENT EMAIL");
  }

  @Test
  void sealThatCannotBeOpenedIsGivenUpVisiblyInTheEnd() {
    new ReportScenes(reports, institutions)
        .send(ReportScenes.anonymous(ReportScenes.complaint(), null));
    database
        .sql(
            """
            update report.sealed_reporter set sealed = substr(sealed, 2)
            where report_id = (select max(report_id) from notification.message)
            """)
        .update();
    var deliveries = outbox.deliveries(null, null, reporters, transactions);
    for (int i = 0; i < Deliveries.MAX_ATTEMPTS; i++) {
      deliveries.deliverDue(Lane.OTHERS);
      clock.advance(Duration.ofDays(1));
    }
    assertThat(outbox.states()).first().isEqualTo("REPORTER SUBMITTED FAILED NOTICE");
    assertThat(
            database
                .sql("select last_error from notification.message where state = 'FAILED'")
                .query(String.class)
                .single())
        .isEqualTo("UnreadableReporter");
  }

  @Test
  void fewAreOnTheirWayAtATimeAndAllLeaveInOneGo() {
    publishVerified(120);
    var leased = Collections.synchronizedList(new ArrayList<Integer>());
    outbox
        .deliveries(
            null,
            (phone, text) -> {
              leased.add(
                  database
                      .sql(
                          "select count(*) from notification.message where attempts > 0 and state = 'WAITING'")
                      .query(Integer.class)
                      .single());
              smsSent.add(text);
            })
        .deliverDue(Lane.OTHERS);
    assertThat(smsSent).hasSize(120);
    assertThat(Collections.max(leased)).isEqualTo(Deliveries.TRAVELLING);
    assertThat(outbox.states()).hasSize(120).containsOnly("REPORTER VERIFIED SENT SMS");
  }

  @Test
  void whatNeedsNoJourneyIsDealtWithInOneTransaction() {
    publishVerified(120);
    outbox.deliveries(null, null, outbox.doors.reporters(), watched).deliverDue(Lane.OTHERS);
    assertThat(outbox.states()).hasSize(120).containsOnly("REPORTER VERIFIED KEPT SMS");
    assertThat(watched.begun).hasValue(1);
  }

  @Test
  void anotherCopyOfTheProgramSendsTheOthers() {
    publishVerified(120);
    var other = outbox.deliveries(null, (phone, text) -> smsSent.add("other"));
    var first = new AtomicBoolean(true);
    outbox
        .deliveries(
            null,
            (phone, text) -> {
              smsSent.add("one");
              if (first.compareAndSet(true, false)) {
                other.deliverDue(Lane.OTHERS);
              }
            })
        .deliverDue(Lane.OTHERS);
    assertThat(smsSent).hasSize(120).contains("one", "other");
    assertThat(outbox.states()).containsOnly("REPORTER VERIFIED SENT SMS");
  }

  @Test
  void reportThatMovesOnMeanwhileRemindsNobody() {
    publishVerified(Deliveries.TRAVELLING);
    outbox.publish(ReportEvents.event(EventType.FOLLOWED_UP));
    var first = new AtomicBoolean(true);
    outbox
        .deliveries(
            null,
            (phone, text) -> {
              smsSent.add(text);
              if (first.compareAndSet(true, false)) {
                database
                    .sql(
                        "update notification.message set state = 'OUTDATED' where template = 'FOLLOWED_UP'")
                    .update();
              }
            })
        .deliverDue(Lane.OTHERS);
    assertThat(smsSent).hasSize(Deliveries.TRAVELLING);
  }

  @Test
  void whatLeftIsRecordedWhenTheDatabaseIsBack() {
    publishVerified(1);
    outbox
        .deliveries(
            null,
            (phone, text) -> {
              smsSent.add(text);
              watched.away.set(2);
            },
            outbox.doors.reporters(),
            watched)
        .deliverDue(Lane.OTHERS);
    assertThat(outbox.states()).containsExactly("REPORTER VERIFIED SENT SMS");
    assertThat(smsSent).hasSize(1);
  }

  @Test
  void recordingIsTriedAsLongAsTheLeaseLasts() {
    publishVerified(1);
    watched.whileAway = () -> clock.advance(Deliveries.LEASE.dividedBy(2));
    var deliveries =
        outbox.deliveries(
            null,
            (phone, text) -> watched.away.set(Integer.MAX_VALUE),
            outbox.doors.reporters(),
            watched);
    assertThatThrownBy(() -> deliveries.deliverDue(Lane.OTHERS))
        .isInstanceOf(CannotCreateTransactionException.class);
    // Taken, leased, and recorded twice in vain.
    assertThat(watched.begun).hasValue(4);
  }

  private void publishVerified(int count) {
    for (int i = 0; i < count; i++) {
      outbox.publish(ReportEvents.event(EventType.VERIFIED));
    }
  }
}
