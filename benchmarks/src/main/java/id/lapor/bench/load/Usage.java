package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What processes have used so far, from `/proc` (Linux).
///
/// @param programSeconds processor time of the program
/// @param databaseSeconds of PostgreSQL's postmaster, its children, and those that have ended
/// @param loadSeconds of this Java machine
record Usage(double programSeconds, double databaseSeconds, double loadSeconds) {

  private static final double TICKS_PER_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_USER = 13;
  private static final int ENDED_SYSTEM = 14;

  static Usage now(long program, long postmaster) {
    return new Usage(own(program), tree(postmaster), own(ProcessHandle.current().pid()));
  }

  Usage since(Usage before) {
    return new Usage(
        programSeconds - before.programSeconds,
        databaseSeconds - before.databaseSeconds,
        loadSeconds - before.loadSeconds);
  }

  /// Processor seconds of a process and of its children, the ended ones included.
  static double tree(long parent) {
    return family(parent).mapToDouble(Usage::own).sum() + ended(parent);
  }

  /// Memory in use, in bytes; shared pages count in part for each process that has them.
  static long memory(long parent) {
    return family(parent).mapToLong(Usage::proportional).sum();
  }

  private static Stream<Long> family(long parent) {
    return ProcessHandle.of(parent).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid);
  }

  private static double own(long pid) {
    var fields = stat(pid);
    return fields.isEmpty()
        ? 0
        : (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM)))
            / TICKS_PER_SECOND;
  }

  private static double ended(long pid) {
    var fields = stat(pid);
    return fields.isEmpty()
        ? 0
        : (Long.parseLong(fields.get(ENDED_USER)) + Long.parseLong(fields.get(ENDED_SYSTEM)))
            / TICKS_PER_SECOND;
  }

  /// The fields behind the name, which may hold spaces.
  private static List<String> stat(long pid) {
    try {
      var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
    } catch (IOException ended) {
      return List.of();
    }
  }

  private static long proportional(long pid) {
    try {
      return kilobytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    } catch (IOException forbiddenOrEnded) {
      return resident(pid);
    }
  }

  /// The resident memory of one process, in bytes; 0 when it has ended.
  static long resident(long pid) {
    try {
      return kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    } catch (IOException ended) {
      return 0;
    }
  }

  private static long kilobytes(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }
}
