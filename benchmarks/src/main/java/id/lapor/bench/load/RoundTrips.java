package id.lapor.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Counts the round trips to PostgreSQL that each call makes, in a run of its own with one user.
final class RoundTrips {

  private static final int WARM_UP = 30;
  private static final int ROUNDS = 25;
  private static final int LONGEST_STATEMENT = 100;

  private RoundTrips() {}

  /// What a call asks of the database, as it does most often.
  record Trips(List<List<String>> statements) {
    int count() {
      return statements.size();
    }
  }

  /// Starts the program of a data folder, which must be stopped, with a wiretap to its database.
  static Map<Call, Trips> count(Program.Start start, List<Call> road)
      throws IOException, InterruptedException {
    var cluster = new Cluster(start.data());
    int databasePort = Program.freePort();
    cluster.start(databasePort);
    try (var wiretap = new Wiretap(databasePort);
        var program = Program.start(start.environment(environment(wiretap, cluster)))) {
      return listen(program, wiretap, road);
    } finally {
      cluster.end();
    }
  }

  private static Map<String, String> environment(Wiretap wiretap, Cluster cluster) {
    return Map.of(
        "LAPOR_DB_URL",
        "jdbc:postgresql://127.0.0.1:"
            + wiretap.port()
            + "/lapor?sslmode=disable&gssEncMode=disable",
        "LAPOR_DB_USER",
        "lapor",
        "LAPOR_DB_PASSWORD",
        cluster.password());
  }

  private static Map<Call, Trips> listen(Program program, Wiretap wiretap, List<Call> road)
      throws IOException, InterruptedException {
    var requests =
        new Requests(Officers.signIn(program.port(), road.contains(Call.DISPOSE_UNIT)).getFirst());
    var heard = new EnumMap<Call, Map<List<List<String>>, Integer>>(Call.class);
    try (var connection = new Connection(program.port())) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        var walk = new Walk();
        for (var call : road) {
          // What the call before left to be done after its answer is not this one's.
          TimeUnit.MILLISECONDS.sleep(round < WARM_UP ? 0 : 20);
          wiretap.take();
          var answer = connection.send(requests.buffer(), requests.prepare(call, walk));
          var wrong = User.learn(call, walk, answer);
          if (!wrong.isEmpty()) {
            throw new IOException(call.label() + " " + wrong + ": " + answer.text());
          }
          if (round >= WARM_UP) {
            TimeUnit.MILLISECONDS.sleep(5);
            heard
                .computeIfAbsent(call, _ -> new HashMap<>())
                .merge(ofCalls(wiretap.take()), 1, Integer::sum);
          }
        }
      }
    }
    return heard.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> new Trips(mostOften(entry.getValue())),
                (first, second) -> first,
                () -> new EnumMap<>(Call.class)));
  }

  /// Without what timed tasks ask meanwhile.
  private static List<List<String>> ofCalls(List<List<String>> trips) {
    return trips.stream()
        .map(trip -> trip.stream().map(RoundTrips::shortened).toList())
        .filter(trip -> trip.stream().noneMatch(sql -> sql.contains("scheduled_task")))
        .toList();
  }

  private static List<List<String>> mostOften(Map<List<List<String>>, Integer> counted) {
    return counted.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(new ArrayList<>());
  }

  private static String shortened(String sql) {
    var line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_STATEMENT ? line : line.substring(0, LONGEST_STATEMENT) + "…";
  }
}
