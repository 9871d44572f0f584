package id.lapor.portal.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the database whether it is there. All who ask at the same time share one question, so that
/// neither many watchmen nor a database that hangs take connections from others.
@Component
public class HealthQuery {

  private static final int SECONDS = 3;

  private final JdbcClient database;
  private final ReentrantLock starting = new ReentrantLock();
  private CompletableFuture<Boolean> question = CompletableFuture.completedFuture(true);

  HealthQuery(JdbcClient database) {
    this.database = database;
  }

  /// Whether it answers within three seconds. A network that is gone, or a server that stands
  /// still, lets a query wait for minutes, whatever its own limit.
  public boolean answers() {
    try {
      return question().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException away) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Boolean> question() {
    starting.lock();
    try {
      if (question.isDone()) {
        question = CompletableFuture.supplyAsync(this::ask, HealthQuery::start);
      }
      return question;
    } finally {
      starting.unlock();
    }
  }

  /// A thread of its own, since it may hang; there is never a second one.
  private static void start(Runnable asking) {
    Thread.ofPlatform().daemon().name("health").start(asking);
  }

  private boolean ask() {
    return database.sql("select true").query(Boolean.class).single();
  }
}
