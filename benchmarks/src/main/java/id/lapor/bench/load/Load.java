package id.lapor.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Users at work, as many as wanted at the moment, each on a thread of its own.
final class Load implements AutoCloseable {

  private final int port;
  private final List<Officers.Seat> seats;
  private final List<Call> road;
  private final Measurements measurements = new Measurements();
  private final List<User> users = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Load(int port, List<Officers.Seat> seats, List<Call> road) {
    this.port = port;
    this.seats = List.copyOf(seats);
    this.road = List.copyOf(road);
  }

  Measurements measurements() {
    return measurements;
  }

  /// Changes how many users are at work. Those that leave do so after the call under way.
  ///
  /// @param lifecyclesPerSecond of all together, or 0 for as many as they can
  void users(int wanted, double lifecyclesPerSecond) {
    long pace = lifecyclesPerSecond == 0 ? 0 : (long) (wanted / lifecyclesPerSecond * 1e9);
    while (users.size() > wanted) {
      users.removeLast().stop();
    }
    while (users.size() < wanted) {
      var seat = seats.get(users.size() % seats.size());
      var user = new User(port, seat, road, measurements, pace);
      users.add(user);
      threads.add(Thread.ofPlatform().daemon().name("user-" + users.size()).start(user));
    }
  }

  /// Lets them work for some seconds and tells of each.
  void run(int seconds, Consumer<Measurements.Interval> eachSecond) throws InterruptedException {
    long next = System.nanoTime();
    for (int second = 0; second < seconds; second++) {
      next += TimeUnit.SECONDS.toNanos(1);
      TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      eachSecond.accept(measurements.interval());
    }
  }

  /// Ends all users and waits until they rest.
  @Override
  public void close() {
    users.forEach(User::stop);
    users.clear();
    try {
      for (var thread : threads) {
        thread.join(TimeUnit.SECONDS.toMillis(60));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }
}
