package id.lapor.bench.load;

import static id.lapor.bench.load.Output.progress;
import static id.lapor.bench.load.Tables.megabytes;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many reports go from submission to closing each second, how long each call takes, and what
/// it costs.
final class LifecycleBench {

  static final String HELP =
      """
      bin/bench lifecycle [--users 16] [--seconds 60] [--warm-up 150] [--reports 0|100000|1000000]
                          [--with-unit] [--burst] [--profile] [--no-round-trips]

        --users N         so many users at once, each leading one report after the other (default 16)
        --seconds N       measure so long (default 60)
        --warm-up N       and before that warm up so long (default 150)
        --reports N       with so many reports in the system; bin/seed makes them once per data folder
        --with-unit       the longer road: the institution disposes to a unit, whose liaison officer answers
        --burst           instead: steady users, 20 s with ten times as many, steady again, second by second
        --profile         moreover record the program (JFR) and PostgreSQL, and list what costs most
        --no-round-trips  leave out the count of round trips, which is a short run of its own afterwards
      """;

  private static final Set<String> FLAGS =
      Set.of("with-unit", "burst", "profile", "no-round-trips");
  private static final Set<String> NAMED = Set.of("users", "seconds", "warm-up", "reports");
  private static final String UNDELIVERED =
      "select count(*) from notification.message where state = 'WAITING' and due_at < now()";

  private static final int STEADY_SECONDS = 30;
  private static final int BURST_SECONDS = 20;
  private static final int BURST_TIMES = 10;

  private final Options options;
  private final Output output;
  private final int users;
  private final List<Call> road;
  private final String machine = Machine.describe();
  private Instant measuredSince = Instant.MAX;

  private LifecycleBench(Options options) {
    this.options = options;
    this.output = new Output(options);
    this.users = options.number("users", 16);
    this.road = options.flag("with-unit") ? Call.OVER_UNIT : Call.SHORTEST;
  }

  static void main(String[] words) throws IOException, InterruptedException {
    new LifecycleBench(Options.parse(words, FLAGS, NAMED)).run();
  }

  private void run() throws IOException, InterruptedException {
    var data = DataFolder.of(options, options.number("reports", 0));
    var start = Program.Start.of(options, data);
    var recording = data.resolve("program.jfr");
    progress("Starting the program on %s …", data);
    if (options.flag("profile")) {
      Program.start(start).close();
      Statements.load(new Cluster(data));
    }
    try (var program =
        Program.start(options.flag("profile") ? Profile.recorded(start, recording) : start)) {
      var seats = Officers.signIn(program.port(), road.contains(Call.DISPOSE_UNIT));
      try (var load = new Load(program.port(), seats, road)) {
        warmUp(load);
        if (options.flag("burst")) {
          new Burst(output, load, users).run(STEADY_SECONDS, BURST_SECONDS, BURST_TIMES);
        } else {
          measure(program, load);
        }
      }
    }
    if (options.flag("profile")) {
      Statements.unload(new Cluster(data));
      Profile.print(recording, measuredSince, output);
    }
    if (!options.flag("no-round-trips") && !options.flag("burst")) {
      progress("Counting round trips …");
      roundTrips(RoundTrips.count(start, road));
    }
    output.line("");
    output.line("%s", machine);
    output.finish();
  }

  private void warmUp(Load load) throws InterruptedException {
    int seconds = options.number("warm-up", 150);
    progress("Warming up for %d s …", seconds);
    load.users(users, 0);
    load.run(seconds, second -> {});
    load.measurements().restart();
  }

  private void measure(Program program, Load load) throws InterruptedException {
    int seconds = options.number("seconds", 60);
    progress("Measuring for %d s …", seconds);
    var database = Database.of(program.cluster());
    long reports = Math.round(database.number("select count(*) from report.report"));
    var waits = options.flag("profile") ? Waits.watch(database) : null;
    var walBefore = Wal.now(database);
    if (waits != null) {
      Statements.reset(database);
    }
    var threadsBefore = ThreadUsage.now(program.pid());
    measuredSince = Instant.now();
    var before = Usage.now(program.pid(), program.cluster().pid());
    long began = System.nanoTime();
    load.run(
        seconds,
        second ->
            progress(
                "%6.1f lifecycles/s  p95 %s ms",
                second.perSecond(),
                Tables.millis((double) second.requests().getValueAtPercentile(95))));
    double took = (System.nanoTime() - began) / 1e9;
    var used = Usage.now(program.pid(), program.cluster().pid()).since(before);
    var threadsAfter = ThreadUsage.now(program.pid());
    var wal = Wal.now(database).since(walBefore);
    print(program, load.measurements(), took, used, reports, database);
    wal.print(output, load.measurements().lifecyclesTotal());
    if (waits != null) {
      ThreadUsage.print(output, threadsBefore, threadsAfter, load.measurements().lifecyclesTotal());
      Statements.print(database, output, load.measurements().lifecyclesTotal());
      waits.print(output);
    }
  }

  private void print(
      Program program,
      Measurements seen,
      double took,
      Usage used,
      long reports,
      Database database) {
    long lifecycles = seen.lifecyclesTotal();
    output.line("");
    output.line(
        "**%.1f lifecycles/s** (%.0f requests/s), %d users, %,d reports before, %.0f s, PostgreSQL %s",
        lifecycles / took,
        road.stream().mapToLong(call -> seen.total(call).getTotalCount()).sum() / took,
        users,
        reports,
        took,
        database.text("show server_version"));
    output.line("");
    output.line("| call | request | p50 ms | p95 ms | p99 ms | max ms |");
    output.line("|---|---|---:|---:|---:|---:|");
    for (var call : road) {
      output.line(
          "| %s | `%s` | %s |", call.label(), call.request(), Tables.cells(seen.total(call)));
    }
    output.line("");
    output.line("| processor ms per lifecycle | program | PostgreSQL | load generator | all |");
    output.line("|---|---:|---:|---:|---:|");
    double each = 1000.0 / Math.max(1, lifecycles);
    output.line(
        "| | %.2f | %.2f | %.2f | %.2f |",
        used.programSeconds() * each,
        used.databaseSeconds() * each,
        used.loadSeconds() * each,
        (used.programSeconds() + used.databaseSeconds() + used.loadSeconds()) * each);
    output.line("");
    output.line(
        "Memory: program %s resident, PostgreSQL %s (proportional). Messages due and not yet delivered at the end: %s. Errors: %d, answers 503: %d.",
        megabytes((double) Usage.resident(program.pid())),
        megabytes((double) Usage.memory(program.cluster().pid())),
        database.text(UNDELIVERED),
        seen.faultsTotal(),
        seen.unavailableTotal());
    seen.faultLines().forEach(line -> output.line("- %s", line));
  }

  private void roundTrips(Map<Call, RoundTrips.Trips> counted) {
    output.line("");
    output.line("| call | round trips to PostgreSQL | what |");
    output.line("|---|---:|---|");
    int all = 0;
    for (var call : road) {
      var trips = counted.get(call);
      if (trips != null) {
        all += trips.count();
        output.line(
            "| %s | %d | %s |",
            call.label(),
            trips.count(),
            String.join(
                "<br>",
                trips.statements().stream()
                    .map(trip -> "`" + String.join("` + `", trip) + "`")
                    .toList()));
      }
    }
    output.line("| a lifecycle | %d | |", all);
  }
}
