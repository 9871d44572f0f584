package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Where the program's processor time goes, from a flight recording.
final class Profile {

  private static final String SAMPLE = "jdk.CPUTimeSample";
  private static final int TOP = 30;

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, Integer> within = new HashMap<>();
  private final Map<String, Long> blockedMillis = new HashMap<>();
  private int samples;

  private Profile() {}

  static Program.Start recorded(Program.Start start, Path recording) {
    return start.javaOption(
        "-XX:StartFlightRecording:settings=profile,"
            + SAMPLE
            + "#enabled=true,dumponexit=true,filename="
            + recording.toAbsolutePath());
  }

  static void print(Path recording, Output output) throws IOException {
    var profile = new Profile();
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        profile.take(events.readEvent());
      }
    }
    output.line("");
    output.line(
        "%d samples of processor time (the start included); on top of the stack:", profile.samples);
    profile.lines(output, profile.own);
    output.line("");
    output.line("anywhere on the stack:");
    profile.lines(output, profile.within);
    output.line("");
    output.line("milliseconds blocked at monitors and parked at locks:");
    profile.blockedMillis.entrySet().stream()
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
        event.getEventType().getName() + " " + (type == null ? "?" : type.getName()),
        event.getDuration().toMillis(),
        Long::sum);
  }

  private void sample(RecordedEvent event) {
    var stack = event.getStackTrace();
    if (stack == null || stack.getFrames().isEmpty()) {
      return;
    }
    samples++;
    own.merge(name(stack.getFrames().getFirst()), 1, Integer::sum);
    var once = new HashSet<String>();
    for (var frame : stack.getFrames()) {
      if (once.add(name(frame))) {
        within.merge(name(frame), 1, Integer::sum);
      }
    }
  }

  private static String name(RecordedFrame frame) {
    var method = frame.getMethod();
    return method == null ? "?" : method.getType().getName() + "." + method.getName();
  }

  private void lines(Output output, Map<String, Integer> counts) {
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
