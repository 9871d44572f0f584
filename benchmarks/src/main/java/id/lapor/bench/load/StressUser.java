package id.lapor.bench.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Leads reports from submission to closing while servers are killed, and keeps a record.
///
/// After every second break it asks again with the same Idempotency-Key or If-Match, as a careful
/// program would; otherwise it leaves the report as it is, as one that was cut off for good.
final class StressUser implements Runnable {

  /// What all users of a run share.
  ///
  /// @param acknowledged calls that write
  /// @param wrong answers that should not have come
  record Ledger(
      Queue<Trail> trails,
      AtomicLong acknowledged,
      AtomicLong lost,
      AtomicLong settled,
      Queue<String> wrong) {
    Ledger() {
      this(
          new ConcurrentLinkedQueue<>(),
          new AtomicLong(),
          new AtomicLong(),
          new AtomicLong(),
          new ConcurrentLinkedQueue<>());
    }
  }

  private static final int CHANGED = 412;
  private static final int FAULT = 500;

  private final int port;
  private final Requests requests;
  private final Ledger kept;
  private final int offset;
  private volatile boolean stopped;
  private int breaks;

  StressUser(int port, Officers.Seat seat, Ledger kept, int offset) {
    this.port = port;
    this.requests = new Requests(seat);
    this.kept = kept;
    this.offset = offset;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try (var connection = new Connection(port)) {
      while (!stopped) {
        live(connection);
      }
    }
  }

  private void live(Connection connection) {
    var walk = new Walk();
    var trail = new Trail(walk);
    kept.trails().add(trail);
    for (var call : writing()) {
      if (stopped) {
        return;
      }
      if (!once(connection, call, walk, trail) && !again(connection, call, walk, trail)) {
        return;
      }
    }
  }

  /// Ends some reports half way, so that reports of every state are checked in the end.
  private List<Call> writing() {
    var road = Call.SHORTEST.stream().filter(Call::writes).toList();
    boolean whole = (kept.trails().size() + offset) % 3 > 0;
    return whole ? road : road.subList(0, 1 + (kept.trails().size() / 3) % road.size());
  }

  /// @return whether it was acknowledged
  private boolean once(Connection connection, Call call, Walk walk, Trail trail) {
    trail.lose(call);
    try {
      var answer = connection.send(requests.buffer(), requests.prepare(call, walk));
      if (answer.status >= FAULT) {
        return false;
      }
      var wrong = User.learn(call, walk, answer);
      if (!wrong.isEmpty()) {
        if (answer.status != CHANGED) {
          kept.wrong().add(call.label() + " " + wrong + ": " + answer.text());
        }
        return false;
      }
      trail.acknowledge(call, walk);
      kept.acknowledged().incrementAndGet();
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  /// Asks again until there is an answer, after every second break.
  private boolean again(Connection connection, Call call, Walk walk, Trail trail) {
    kept.lost().incrementAndGet();
    if ((breaks++ + offset) % 2 == 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      return false;
    }
    while (!stopped) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      if (once(connection, call, walk, trail) || learnt(connection, call, walk, trail)) {
        kept.settled().incrementAndGet();
        return true;
      }
    }
    return false;
  }

  /// Whether the report shows that the call was carried out although no answer came.
  private boolean learnt(Connection connection, Call call, Walk walk, Trail trail) {
    if (call == Call.SUBMIT) {
      return false; // the key settles it
    }
    try {
      var answer = connection.send(requests.buffer(), requests.prepare(Call.READ, walk));
      if (answer.status != 200 || !Arrays.equals(answer.field(User.STATUS), call.state())) {
        return false;
      }
      walk.version++;
      trail.acknowledge(call, walk);
      return true;
    } catch (IOException broken) {
      return false;
    }
  }
}
