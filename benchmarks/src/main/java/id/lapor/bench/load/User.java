package id.lapor.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Leads reports from submission to closing, one after the other, over one connection.
final class User implements Runnable {

  static final byte[] NUMBER = Template.bytes("\"number\":");
  static final byte[] RECEIPT_CODE = Template.bytes("\"receiptCode\":");
  static final byte[] STATUS = Template.bytes("\"status\":");
  static final byte[] VERSION = Template.bytes("\"version\":");
  private static final byte[] LAST_EVENT = Template.bytes("\"type\":\"CLOSED\"");
  private static final int LONGEST_WAIT_SECONDS = 5;
  private static final int LONGEST_EXAMPLE = 300;

  private final int port;
  private final Requests requests;
  private final List<Call> road;
  private final Measurements measurements;
  private final long paceNanos;
  private volatile boolean stopped;

  /// @param paceNanos how long one lifecycle and the rest after it take together; 0 for no rest
  User(int port, Officers.Seat seat, List<Call> road, Measurements measurements, long paceNanos) {
    this.port = port;
    this.requests = new Requests(seat);
    this.road = road;
    this.measurements = measurements;
    this.paceNanos = paceNanos;
  }

  /// Ends after the call that is under way.
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try (var connection = new Connection(port)) {
      // Paced users begin at different times, so that they do not come in waves.
      long first = paceNanos == 0 ? 0 : ThreadLocalRandom.current().nextLong(paceNanos);
      LockSupport.parkNanos(first);
      long due = System.nanoTime();
      while (!stopped) {
        if (live(connection)) {
          measurements.finished();
        }
        if (paceNanos > 0) {
          // Who was held up leaves turns out and keeps to their own times: a pause of the program
          // would
          // otherwise send all users off in step, and every later minute would be a row of waves.
          long late = System.nanoTime() - due;
          due += paceNanos * (late / paceNanos + 1);
          LockSupport.parkNanos(due - System.nanoTime());
        }
      }
    }
  }

  private boolean live(Connection connection) {
    var walk = new Walk();
    for (var call : road) {
      if (stopped || !step(connection, call, walk)) {
        return false;
      }
    }
    return true;
  }

  private boolean step(Connection connection, Call call, Walk walk) {
    int length = requests.prepare(call, walk);
    long began = System.nanoTime();
    try {
      var answer = connection.send(requests.buffer(), length);
      long nanos = System.nanoTime() - began;
      if (answer.status == 503) {
        measurements.refusedAsBusy();
        rest(Math.clamp(answer.retryAfterSeconds, 1, LONGEST_WAIT_SECONDS));
        return false;
      }
      var wrong = learn(call, walk, answer);
      if (wrong.isEmpty()) {
        measurements.took(call, nanos);
        return true;
      }
      measurements.fault(
          call.label() + " " + wrong,
          answer.text().substring(0, Math.min(LONGEST_EXAMPLE, answer.text().length())));
    } catch (IOException broken) {
      if (!stopped) {
        measurements.fault(call.label() + " broken off", String.valueOf(broken));
        rest(1);
      }
    }
    return false;
  }

  /// Takes from an answer what the next call needs, and checks that it is what it should be.
  ///
  /// @return what is wrong with it; empty when nothing is
  static String learn(Call call, Walk walk, Answer answer) {
    if (answer.status != call.status()) {
      return "answered " + answer.status;
    }
    if (call == Call.TIMELINE) {
      return answer.contains(LAST_EVENT) ? "" : "without the last event";
    }
    if (!Arrays.equals(answer.field(STATUS), call.state())) {
      return "in another state";
    }
    int version = Integer.parseInt(text(answer.field(VERSION)));
    if (call.writes() ? version != walk.version + 1 : version != walk.version) {
      return "in another version";
    }
    walk.version = version;
    if (call == Call.SUBMIT) {
      walk.number = answer.field(NUMBER);
      walk.receiptCode = answer.field(RECEIPT_CODE);
      return walk.number.length > 0 && walk.receiptCode.length == 16 ? "" : "without a receipt";
    }
    return "";
  }

  private static String text(byte[] digits) {
    return digits.length == 0 ? "-1" : new String(digits, StandardCharsets.US_ASCII);
  }

  private void rest(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!stopped && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
