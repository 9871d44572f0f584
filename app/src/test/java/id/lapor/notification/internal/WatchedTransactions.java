package id.lapor.notification.internal;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/// Those of the program, counted, on a database that can be away.
final class WatchedTransactions implements TransactionOperations {

  final AtomicInteger begun = new AtomicInteger();

  /// How many of the next ones find no database.
  final AtomicInteger away = new AtomicInteger();

  /// What else happens when one finds none.
  Runnable whileAway = () -> {};

  private final TransactionOperations real;

  WatchedTransactions(TransactionOperations real) {
    this.real = real;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    begun.incrementAndGet();
    if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      whileAway.run();
      throw new CannotCreateTransactionException("away");
    }
    return real.execute(action);
  }
}
