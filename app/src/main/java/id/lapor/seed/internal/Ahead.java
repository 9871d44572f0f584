package id.lapor.seed.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Things that are made on another thread, one ahead of the one that is used.
final class Ahead<T> implements Iterator<T> {

  private final int count;
  private final IntFunction<T> maker;
  private int handedOut;
  private @Nullable CompletableFuture<T> coming;

  Ahead(int count, IntFunction<T> maker) {
    this.count = count;
    this.maker = maker;
  }

  @Override
  public boolean hasNext() {
    return handedOut < count;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var wanted = coming == null ? make(handedOut) : coming;
    handedOut++;
    try {
      var made = wanted.join();
      coming = hasNext() ? make(handedOut) : null;
      return made;
    } catch (CompletionException e) {
      throw new IllegalStateException("Part " + (handedOut - 1) + " was not made", e.getCause());
    }
  }

  private CompletableFuture<T> make(int number) {
    return CompletableFuture.supplyAsync(() -> maker.apply(number));
  }
}
