package id.lapor.bench.load;

import static id.lapor.bench.load.Output.progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Kills program and database in the middle of the work, again and again, and looks afterwards
/// whether what was acknowledged is there.
final class StressBench {

  static final String HELP =
      """
      bin/bench stress [--users 16] [--program-kills 10] [--database-kills 3] [--reports 0|100000|1000000]

        --users N           so many users at work (default 16)
        --program-kills N   kill -9 the program so often, and start it again (default 10)
        --database-kills N  kill -9 PostgreSQL's postmaster so often (default 3)

        Users keep a record of every call that was acknowledged and of every one whose answer did not come.
        Then the database is compared with it: each acknowledged one there exactly once with its history,
        clocks and messages; each other one whole or not at all. Ends with 1 when something is wrong.
      """;

  private static final Set<String> NAMED =
      Set.of("users", "program-kills", "database-kills", "reports");
  private static final int BETWEEN_KILLS = 100;
  private static final int PATIENCE_SECONDS = 300;

  private final Options options;
  private final Output output;
  private final StressUser.Ledger kept = new StressUser.Ledger();
  private final List<StressUser> users = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<Double> programBack = new ArrayList<>();
  private final List<Double> databaseBack = new ArrayList<>();
  private Program program;

  private StressBench(Options options, Program program) {
    this.options = options;
    this.output = new Output(options);
    this.program = program;
  }

  static void main(String[] words) throws IOException, InterruptedException {
    var options = Options.parse(words, Set.of(), NAMED);
    var machine = Machine.describe();
    var data = DataFolder.of(options, options.number("reports", 0));
    progress("Starting the program on %s …", data);
    var bench = new StressBench(options, Program.start(Program.Start.of(options, data)));
    boolean sound = bench.run(machine);
    if (!sound) {
      System.exit(1);
    }
  }

  private boolean run(String machine) throws IOException, InterruptedException {
    try {
      var inquest = new Inquest(Database.of(program.cluster()));
      var seats = Officers.signIn(program.port(), false);
      inquest.learnWhole(program.port(), seats.getFirst());
      double noticesBefore = inquest.notices();
      begin(seats);
      for (int i = 1; i <= options.number("program-kills", 10); i++) {
        killProgram(i);
      }
      for (int i = 1; i <= options.number("database-kills", 3); i++) {
        killDatabase(i);
      }
      awaitWork(BETWEEN_KILLS);
      end();
      boolean sound = examine(inquest, noticesBefore);
      output.line("");
      output.line("%s", machine);
      output.finish();
      return sound;
    } finally {
      users.forEach(StressUser::stop);
      program.close();
    }
  }

  private void begin(List<Officers.Seat> seats) {
    for (int i = 0; i < options.number("users", 16); i++) {
      var user = new StressUser(program.port(), seats.get(i % seats.size()), kept, i);
      users.add(user);
      threads.add(Thread.ofPlatform().daemon().start(user));
    }
  }

  private void end() throws InterruptedException {
    users.forEach(StressUser::stop);
    for (var thread : threads) {
      thread.join();
    }
  }

  private void killProgram(int round) throws IOException, InterruptedException {
    awaitWork(BETWEEN_KILLS);
    long began = System.nanoTime();
    program.kill();
    program = Program.start(program.how());
    awaitWork(1);
    programBack.add((System.nanoTime() - began) / 1e9);
    progress(
        "Program killed (%d): works again after %.1f s; %,d calls acknowledged so far",
        round, programBack.getLast(), kept.acknowledged().get());
  }

  private void killDatabase(int round) throws IOException, InterruptedException {
    awaitWork(BETWEEN_KILLS);
    long began = System.nanoTime();
    program.cluster().kill();
    // Answers that were under way when it died may still come.
    TimeUnit.SECONDS.sleep(1);
    awaitWork(1);
    databaseBack.add((System.nanoTime() - began) / 1e9);
    progress(
        "PostgreSQL killed (%d): works again after %.1f s; %,d calls acknowledged so far",
        round, databaseBack.getLast(), kept.acknowledged().get());
  }

  /// Waits until so many more calls were acknowledged, and a little longer, so that blows fall at
  /// any moment. Starts the program again when it has ended by itself.
  private void awaitWork(int calls) throws IOException, InterruptedException {
    long goal = kept.acknowledged().get() + calls;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (kept.acknowledged().get() < goal) {
      if (System.nanoTime() > deadline) {
        throw new IOException("Nothing is acknowledged any more; see the program's log");
      }
      if (!program.alive()) {
        progress("The program ended by itself; starting it again");
        program.kill();
        program = Program.start(program.how());
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    if (calls > 1) {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1500));
    }
  }

  private boolean examine(Inquest inquest, double noticesBefore) throws InterruptedException {
    progress("Waiting for the delivery of messages …");
    inquest.awaitDelivery();
    var trails = List.copyOf(kept.trails());
    var stored = inquest.examine(trails);
    double notices = inquest.notices() - noticesBefore;
    if (notices < stored.spread()) {
      inquest.find("only %.0f notices for %d messages".formatted(notices, stored.spread()));
    }
    kept.wrong().forEach(inquest::find);
    var database = Database.of(program.cluster());
    output.line("");
    output.line(
        "%d kills of the program, %d of PostgreSQL, %d users; fsync %s, synchronous_commit %s.",
        programBack.size(),
        databaseBack.size(),
        users.size(),
        database.text("show fsync"),
        database.text("show synchronous_commit"));
    output.line(
        "%,d reports begun, %,d stored; %,d calls acknowledged, %,d without an answer, of which %,d were settled by asking again; %,d officers told by notice and mail; %,d messages cut off in delivery, to be tried again.",
        trails.size(),
        stored.reports(),
        kept.acknowledged().get(),
        kept.lost().get(),
        kept.settled().get(),
        stored.spread(),
        stored.leased());
    output.line(
        "Works again after a kill of the program: %s; of PostgreSQL: %s.",
        seconds(programBack), seconds(databaseBack));
    output.line("");
    return inquest.print(output);
  }

  private static String seconds(List<Double> all) {
    var sorted = all.stream().sorted().toList();
    return sorted.isEmpty()
        ? "–"
        : Tables.format(
            "median %.1f s, longest %.1f s", sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
