package id.lapor.notification.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Starts a delivery right after a commit, so that nobody waits for the next run of the scheduler.
/// Only a hurry: what it misses, the scheduler delivers.
@Component
class WakeUp implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

  /// So that the messages of a burst of reports go out together.
  private static final Duration GATHER = Duration.ofMillis(500);

  /// How long the end of the program waits for what is on its way.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Deliveries deliveries;
  private final boolean enabled;
  private final Map<Lane, Runner> runners =
      Arrays.stream(Lane.values()).collect(Collectors.toUnmodifiableMap(l -> l, Runner::new));

  WakeUp(Deliveries deliveries, @Value("${db-scheduler.enabled:true}") boolean enabled) {
    this.deliveries = deliveries;
    this.enabled = enabled;
  }

  void afterCommit(Lane lane) {
    if (enabled) {
      var runner = Objects.requireNonNull(runners.get(lane));
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              runner.ask();
            }
          });
    }
  }

  /// Delivers what was asked for already.
  @Override
  public void destroy() throws InterruptedException {
    for (var runner : runners.values()) {
      runner.thread.shutdown();
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (var runner : runners.values()) {
      if (!runner.thread.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        runner.thread.shutdownNow();
      }
    }
  }

  /// The one thread of a lane. Whoever asks while a delivery waits for its turn asks for that one.
  private final class Runner {

    private final Lane lane;
    private final ExecutorService thread;
    private final AtomicBoolean asked = new AtomicBoolean();

    Runner(Lane lane) {
      this.lane = lane;
      this.thread =
          new ThreadPoolExecutor(
              1,
              1,
              0,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              Thread.ofPlatform().daemon().name("outbox-" + lane).factory(),
              // Who asks while the program ends is served by the next one.
              new ThreadPoolExecutor.DiscardPolicy());
    }

    void ask() {
      if (asked.compareAndSet(false, true)) {
        thread.execute(this::deliver);
      }
    }

    private void deliver() {
      try {
        if (!lane.urgent()) {
          Thread.sleep(GATHER);
        }
        deliveries.deliverDue(lane, () -> asked.set(false));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("Delivery was cut short; the scheduler goes on with it", e);
      }
    }
  }
}
