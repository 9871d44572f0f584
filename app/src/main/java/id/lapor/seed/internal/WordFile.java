package id.lapor.seed.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// Lines `key = text` of a file in `seed/many`; a key that comes again has several texts.
final class WordFile {

  private WordFile() {}

  static Map<String, List<String>> read(String name) {
    var lines = new LinkedHashMap<String, List<String>>();
    try (var source =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("seed/many/" + name).getInputStream(),
                StandardCharsets.UTF_8))) {
      source
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                var parts = line.split("=", 2);
                lines
                    .computeIfAbsent(parts[0].strip(), key -> new ArrayList<>())
                    .add(parts[1].strip());
              });
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
