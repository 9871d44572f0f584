package id.lapor.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// Reference data held in memory as one immutable value, replaced whole when it changes.
///
/// Readers never wait and never see half of a change. That another copy of the program changed the
/// data is learned from a version number in the database, read at most once a minute by whichever
/// reader comes by; [#refresh()] takes up a change made here at once. Safe for many threads.
public final class Snapshot<T> {

  private static final Duration CHECK_EVERY = Duration.ofSeconds(60);
  private static final Duration CHECK_FOR_MISSING_EVERY = Duration.ofSeconds(1);

  private final Clock clock;
  private final LongSupplier version;
  private final Supplier<T> load;
  private final ReentrantLock loading = new ReentrantLock();
  private final AtomicReference<@Nullable Held<T>> held = new AtomicReference<>();

  private record Held<T>(T value, long version, Instant checked) {}

  /// @param version reads the number that grows with each change
  /// @param load reads the data; called after `version`, so that a change in between is only
  ///     loaded twice, never missed
  public Snapshot(Clock clock, LongSupplier version, Supplier<T> load) {
    this.clock = clock;
    this.version = version;
    this.load = load;
  }

  /// The value, loaded on the first call.
  public T get() {
    return checkedWithin(CHECK_EVERY);
  }

  /// The value for a reader that misses something another copy may just have added. Asks for the
  /// version at most once a second, and never waits for somebody who loads, so that asking for what
  /// does not exist costs nothing.
  public T afterMiss() {
    return checkedWithin(CHECK_FOR_MISSING_EVERY);
  }

  private T checkedWithin(Duration age) {
    var now = clock.instant();
    var current = held.get();
    if (current != null && Duration.between(current.checked(), now).abs().compareTo(age) < 0) {
      return current.value();
    }
    if (current != null && !loading.tryLock()) {
      return current.value();
    }
    if (current == null) {
      loading.lock();
    }
    try {
      return check(now, false);
    } finally {
      loading.unlock();
    }
  }

  /// Loads the value anew, whatever its version.
  public T refresh() {
    loading.lock();
    try {
      return check(clock.instant(), true);
    } finally {
      loading.unlock();
    }
  }

  /// The value after asking for its version now; for a writer who must not miss what another copy
  /// has just added.
  public T newest() {
    loading.lock();
    try {
      return check(clock.instant(), false);
    } finally {
      loading.unlock();
    }
  }

  private T check(Instant now, boolean anyway) {
    var before = held.get();
    long current;
    try {
      current = version.getAsLong();
    } catch (DataAccessException unreachable) {
      if (before == null || anyway) {
        throw unreachable;
      }
      // What is known serves on while the database is away.
      held.set(new Held<>(before.value(), before.version(), now));
      return before.value();
    }
    if (before != null && before.version() == current && !anyway) {
      held.set(new Held<>(before.value(), current, now));
      return before.value();
    }
    var value = load.get();
    held.set(new Held<>(value, current, now));
    return value;
  }
}
