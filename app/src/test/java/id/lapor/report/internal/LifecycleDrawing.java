package id.lapor.report.internal;

import id.lapor.report.ReportState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Draws the lifecycle table as a Mermaid state diagram and as a table for `docs/lifecycle.md`.
final class LifecycleDrawing {

  private LifecycleDrawing() {}

  /// Writes the drawing between the marks of the document named by the first argument.
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]);
    var text = Files.readString(file);
    int begin = text.indexOf("```mermaid");
    int end = text.indexOf("```", begin + 3) + 3;
    Files.writeString(file, text.substring(0, begin) + mermaid() + text.substring(end));
  }

  static String mermaid() {
    var arrows = new LinkedHashMap<String, TreeSet<String>>();
    for (var move : Lifecycle.moves()) {
      if (move.to() == null) {
        continue;
      }
      for (var from : move.from().stream().sorted().toList()) {
        if (from != move.to()) {
          arrows
              .computeIfAbsent("  " + from + " --> " + move.to() + " : ", arrow -> new TreeSet<>())
              .add(move.command().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
      }
    }
    return "```mermaid\nstateDiagram-v2\n  [*] --> "
        + ReportState.SUBMITTED
        + "\n"
        + arrows.entrySet().stream()
            .map(arrow -> arrow.getKey() + String.join(", ", arrow.getValue()))
            .sorted()
            .collect(Collectors.joining("\n"))
        + "\n  "
        + ReportState.CLOSED
        + " --> [*]\n  "
        + ReportState.ARCHIVED
        + " --> [*]\n  "
        + ReportState.MERGED
        + " --> [*]\n```";
  }
}
