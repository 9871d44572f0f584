package id.lapor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What was acknowledged is there, once and whole, when program or database are killed in the
/// middle of the work.
class CrashTest {

  private static final int SENDERS = 6;
  private static final int ROUNDS = 3;
  private static final int REPORTS_A_ROUND = 20;
  private static final long PATIENCE_MINUTES = 5;

  private static Program program = Program.start(Program.newData(), Program.freePort());

  private final List<Sender> senders =
      Stream.generate(() -> new Sender(program.address())).limit(SENDERS).toList();

  @AfterAll
  static void stop() {
    program.stop();
  }

  @Test
  void everyAcknowledgedReportIsThereOnceAfterKills() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      whileSending(acknowledged -> program.kill());
      program = program.again();
    }
    program.settle();
    whileSending(
        acknowledged -> {
          program.database().kill();
          // The program starts its database again by itself, and the senders go on.
          awaitReports(acknowledged);
        });
    for (var sender : senders) {
      assertThat(sender.sendOnce()).isTrue();
    }

    var sent = senders.stream().flatMap(sender -> sender.receipts().stream()).toList();
    assertThat(sent).hasSizeGreaterThan((ROUNDS + 2) * REPORTS_A_ROUND);
    everyReceiptOpensItsReport(sent);
    everyReportIsStoredOnceAndWhole(sent);
  }

  private void everyReceiptOpensItsReport(List<Sender.Sent> sent)
      throws IOException, InterruptedException {
    for (var one : sent) {
      assertThat(senders.getFirst().track(one.receipt()))
          .as("report %s", one.receipt().number())
          .contains(one.title(), "menyampaikan laporan ini");
    }
  }

  private static void everyReportIsStoredOnceAndWhole(List<Sender.Sent> sent) {
    var database = program.database();
    var numbers = sent.stream().map(one -> Long.valueOf(one.receipt().number())).toList();
    assertThat(database.numbers("select number from report.report"))
        .as("stored and acknowledged reports")
        .containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(
            database.numbers(
                """
                select report.number
                from report.report
                left join report.event on event.report_id = report.id
                group by report.id
                having count(*) <> report.version
                  or min(event.seq) is distinct from 1
                  or count(*) filter (where event.seq = 1 and event.type = 'SUBMITTED') <> 1
                """))
        .as("reports without their whole history")
        .isEmpty();
    assertThat(
            database.numbers(
                "select report_id from report.event where report_id not in (select id from report.report)"))
        .as("events without a report")
        .isEmpty();
    assertThat(
            database.numbers(
                """
                select report.number
                from report.report
                left join notification.message on message.report_id = report.id
                group by report.id
                having count(*) filter (where recipient = 'REPORTER' and template = 'SUBMITTED') <> 1
                  or count(*) filter (where recipient = 'DESK' and template = 'DESK_NEW') > 1
                """))
        .as("reports whose reporter is not told of the receipt, or twice")
        .isEmpty();
  }

  private interface Blow {
    void strike(Semaphore acknowledged) throws InterruptedException;
  }

  /// Lets all senders work, strikes after some reports, and waits until they rest.
  private void whileSending(Blow blow) throws InterruptedException, ExecutionException {
    var running = new AtomicBoolean(true);
    var acknowledged = new Semaphore(0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var working =
          senders.stream()
              .map(sender -> threads.submit(() -> sender.send(running, acknowledged)))
              .toList();
      try {
        awaitReports(acknowledged);
        blow.strike(acknowledged);
      } finally {
        running.set(false);
      }
      for (var work : working) {
        work.get();
      }
    }
  }

  private static void awaitReports(Semaphore acknowledged) throws InterruptedException {
    assertThat(acknowledged.tryAcquire(REPORTS_A_ROUND, PATIENCE_MINUTES, TimeUnit.MINUTES))
        .as("%d reports acknowledged in time", REPORTS_A_ROUND)
        .isTrue();
  }
}
