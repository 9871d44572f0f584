package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Where the program's processor time goes, from a flight recording.
final class Profile {

  private static final String SAMPLE = "jdk.CPUTimeSample";
  private static final int TOP = 25;
  private static final int PACKAGE_PARTS = 4;
  private static final String OURS = "id.lapor.";
  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, Integer> libraries = new HashMap<>();
  private final Map<String, Integer> innermost = new HashMap<>();
  private final Map<String, Integer> within = new HashMap<>();
  private final Map<String, Long> blockedMillis = new HashMap<>();
  private int samples;

  private Profile() {}

  static Program.Start recorded(Program.Start start, Path recording) {
    return start
        .javaOption("-XX:FlightRecorderOptions:stackdepth=200")
        .javaOption(
            "-XX:StartFlightRecording:settings=profile,"
                + SAMPLE
                + "#enabled=true,dumponexit=true,filename="
                + recording.toAbsolutePath());
  }

  /// @param since what was recorded before does not count
  static void print(Path recording, Instant since, Output output) throws IOException {
    var profile = new Profile();
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        if (event.getStartTime().isAfter(since)) {
          profile.take(event);
        }
      }
    }
    profile.print(output);
  }

  private void print(Output output) {
    output.line("");
    output.line("%d samples of the program's processor time.", samples);
    lines(output, "in which library (the innermost that is not the JDK)", libraries);
    lines(output, "below which method of ours (the innermost)", innermost);
    lines(output, "with which method of ours anywhere on the stack", within);
    lines(output, "in which method", own);
    output.line("");
    output.line("milliseconds blocked at monitors and parked at locks:");
    blockedMillis.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(10)
        .forEach(entry -> output.line("- %d %s", entry.getValue(), entry.getKey()));
  }

  private void take(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case SAMPLE -> sample(event);
      case "jdk.JavaMonitorEnter" -> blocked(event, "monitorClass");
      case "jdk.ThreadPark" -> blocked(event, "parkedClass");
      default -> {}
    }
  }

  private void blocked(RecordedEvent event, String field) {
    var type = event.getClass(field);
    blockedMillis.merge(
        event.getEventType().getName()
            + " "
            + (type == null ? "?" : type.getName())
            + " below "
            + innermost(event),
        event.getDuration().toMillis(),
        Long::sum);
  }

  private static String innermost(RecordedEvent event) {
    var stack = event.getStackTrace();
    return stack == null
        ? "?"
        : stack.getFrames().stream()
            .map(Profile::name)
            .filter(name -> name.startsWith(OURS))
            .findFirst()
            .orElse("none of ours");
  }

  private void sample(RecordedEvent event) {
    var stack = event.getStackTrace();
    if (stack == null || stack.getFrames().isEmpty()) {
      return;
    }
    samples++;
    own.merge(name(stack.getFrames().getFirst()), 1, Integer::sum);
    innermost.merge(innermost(event), 1, Integer::sum);
    libraries.merge(
        stack.getFrames().stream()
            .map(Profile::name)
            .filter(name -> JDK.stream().noneMatch(name::startsWith))
            .findFirst()
            .map(Profile::library)
            .orElse("the JDK alone"),
        1,
        Integer::sum);
    var once = new HashSet<String>();
    for (var frame : stack.getFrames()) {
      var name = name(frame);
      if (name.startsWith(OURS) && once.add(name)) {
        within.merge(name, 1, Integer::sum);
      }
    }
  }

  private static String library(String method) {
    var parts = method.split("\\.", -1);
    return String.join(
        ".", List.of(parts).subList(0, Math.min(PACKAGE_PARTS, Math.max(1, parts.length - 2))));
  }

  private static String name(RecordedFrame frame) {
    var method = frame.getMethod();
    return method == null ? "?" : method.getType().getName() + "." + method.getName();
  }

  private void lines(Output output, String title, Map<String, Integer> counts) {
    output.line("");
    output.line("%s:", title);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(TOP)
        .forEach(
            entry ->
                output.line(
                    "- %4.1f %% %s",
                    100.0 * entry.getValue() / Math.max(1, samples), entry.getKey()));
  }
}
