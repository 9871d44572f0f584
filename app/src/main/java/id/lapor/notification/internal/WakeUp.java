package id.lapor.notification.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Starts a delivery right after a commit, so that nobody waits for the next run of the scheduler.
/// Only a hurry: what it misses, the scheduler delivers.
@Component
class WakeUp {

  private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

  /// So that the messages of a burst of reports go out together.
  private static final Duration GATHER = Duration.ofMillis(500);

  private final Deliveries deliveries;
  private final boolean enabled;
  private final AtomicBoolean asked = new AtomicBoolean();

  WakeUp(Deliveries deliveries, @Value("${db-scheduler.enabled:true}") boolean enabled) {
    this.deliveries = deliveries;
    this.enabled = enabled;
  }

  void afterCommit(Lane lane) {
    if (enabled) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              start(lane);
            }
          });
    }
  }

  private void start(Lane lane) {
    if (lane.urgent()) {
      // Somebody waits in front of a screen.
      Thread.startVirtualThread(() -> deliver(lane));
    } else if (asked.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::gatherAndDeliver);
    }
  }

  private void gatherAndDeliver() {
    try {
      Thread.sleep(GATHER);
      asked.set(false);
      deliver(Lane.OTHERS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Lane lane) {
    try {
      deliveries.deliverDue(lane);
    } catch (RuntimeException e) {
      LOG.warn("Delivery was cut short; the scheduler goes on with it", e);
    }
  }
}
