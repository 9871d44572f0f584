package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a tool tells: progress on the error stream, results as Markdown on the standard output and,
/// when a file is named, there too.
final class Output {

  private final StringBuilder markdown = new StringBuilder();
  private final @Nullable Path file;

  Output(Options options) {
    var named = options.text("output");
    file = named == null ? null : Path.of(named);
  }

  /// Says what is being done; not part of the results.
  static void progress(String pattern, Object... values) {
    System.err.println(Tables.format(pattern, values));
  }

  void line(String pattern, Object... values) {
    var text = values.length == 0 ? pattern : Tables.format(pattern, values);
    markdown.append(text).append('\n');
    System.out.println(text);
  }

  /// Writes the results to the named file.
  void finish() throws IOException {
    if (file != null) {
      Files.writeString(file, markdown);
    }
  }
}
