package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

@ProgramTest
class WakeUpTest {

  @Autowired TransactionOperations transactions;
  private final CountDownLatch travelling = new CountDownLatch(1);
  private final CountDownLatch arriving = new CountDownLatch(1);
  private OutboxScenes outbox;
  private WatchedTransactions watched;
  private Deliveries deliveries;
  private WakeUp wakeUp;

  @BeforeEach
  void sendOneCodeSlowly(@Autowired ApplicationContext program) {
    outbox = new OutboxScenes(program);
    watched = new WatchedTransactions(transactions);
    deliveries =
        outbox.deliveries(
            null,
            (phone, text) -> {
              travelling.countDown();
              arriving.await();
            },
            outbox.doors.reporters(),
            watched);
    wakeUp = new WakeUp(deliveries, true);
    outbox.publish(OutboxScenes.code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
  }

  @AfterEach
  void end() {
    outbox.end();
  }

  @Test
  void manyDuringASlowDeliveryLeadToOneMore() throws Exception {
    askTimes(1);
    assertThat(travelling.await(10, TimeUnit.SECONDS)).isTrue();
    askTimes(200);
    assertOneThreadAndOneMoreRound();
  }

  @Test
  void manyWhileTheSchedulerDeliversLeadToOneMore() throws Exception {
    var scheduler = Thread.ofPlatform().start(() -> deliveries.deliverDue(Lane.CODES_BY_SMS));
    assertThat(travelling.await(10, TimeUnit.SECONDS)).isTrue();
    askTimes(200);
    assertOneThreadAndOneMoreRound();
    scheduler.join();
  }

  @Test
  void whoAsksAfterTheEndIsNotHindered() throws Exception {
    wakeUp.destroy();
    askTimes(1);
    assertThat(watched.begun).hasValue(0);
  }

  /// The first delivery took and leased its message; it records it, and one more finds nothing.
  private void assertOneThreadAndOneMoreRound() throws InterruptedException {
    int before = watched.begun.get();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("outbox-CODES_BY_SMS"))
        .singleElement()
        .satisfies(thread -> assertThat(thread.isVirtual()).isFalse());
    arriving.countDown();
    wakeUp.destroy();
    assertThat(before).isEqualTo(2);
    assertThat(watched.begun).hasValue(4);
    assertThat(outbox.states()).isEmpty();
  }

  private void askTimes(int times) {
    for (int i = 0; i < times; i++) {
      transactions.executeWithoutResult(_ -> wakeUp.afterCommit(Lane.CODES_BY_SMS));
    }
  }
}
