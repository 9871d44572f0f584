package id.lapor.seed.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sentences put together from the lines of `seed/many`.
///
/// In a line `{a|b}` is one of several, `{n:2-9}` a number, `{village}` a word of the report,
/// `{street}` one of the lines of that key, and `{.title}` one of the topic's lines, or of `any`
/// when the topic has none. What is in braces may have braces in it.
final class Phrases {

  private final Map<String, List<Part>> lines = new HashMap<>();

  private Phrases(Map<String, List<String>> texts) {
    texts.forEach((key, all) -> lines.put(key, all.stream().map(Phrases::parse).toList()));
  }

  static Phrases shipped() {
    var texts = new HashMap<String, List<String>>();
    Stream.of("people.txt", "reporters.txt", "officers.txt")
        .forEach(name -> texts.putAll(WordFile.read(name)));
    return new Phrases(texts);
  }

  /// Where the words come from while a text is put together.
  ///
  /// @param topic the first part of the category's code
  /// @param words what stands for `{village}` and the like
  record Scene(String topic, Map<String, String> words, Chance chance) {}

  /// One of the texts of a key; empty when there is none. A key that begins with a dot is the
  /// topic's.
  String say(String key, Scene scene) {
    var found = find(key, scene.topic());
    if (found == null) {
      return "";
    }
    var text = new StringBuilder();
    scene.chance().pick(found).append(this, scene, text);
    return text.toString().strip();
  }

  boolean has(String key, String topic) {
    return find(key, topic) != null;
  }

  private @Nullable List<Part> find(String key, String topic) {
    if (!key.startsWith(".")) {
      return lines.get(key);
    }
    var own = lines.get(topic + key);
    return own == null ? lines.get("any" + key) : own;
  }

  private sealed interface Part {
    void append(Phrases phrases, Scene scene, StringBuilder text);
  }

  private record Plain(String words) implements Part {
    @Override
    public void append(Phrases phrases, Scene scene, StringBuilder text) {
      text.append(words);
    }
  }

  private record Sequence(List<Part> parts) implements Part {
    @Override
    public void append(Phrases phrases, Scene scene, StringBuilder text) {
      parts.forEach(part -> part.append(phrases, scene, text));
    }
  }

  private record OneOf(List<Part> parts) implements Part {
    @Override
    public void append(Phrases phrases, Scene scene, StringBuilder text) {
      scene.chance().pick(parts).append(phrases, scene, text);
    }
  }

  private record Between(int from, int to) implements Part {
    @Override
    public void append(Phrases phrases, Scene scene, StringBuilder text) {
      text.append(scene.chance().between(from, to));
    }
  }

  private record Named(String name) implements Part {
    @Override
    public void append(Phrases phrases, Scene scene, StringBuilder text) {
      var word = scene.words().get(name);
      text.append(word == null ? phrases.say(name, scene) : word);
    }
  }

  private static Part parse(String line) {
    return new Parser(line).sequence(false);
  }

  private static final class Parser {
    private final String line;
    private int at;

    Parser(String line) {
      this.line = line;
    }

    Part sequence(boolean insideBraces) {
      var parts = new ArrayList<Part>();
      var plain = new StringBuilder();
      while (at < line.length()) {
        char c = line.charAt(at);
        if (insideBraces && (c == '|' || c == '}')) {
          break;
        }
        at++;
        if (c != '{') {
          plain.append(c);
          continue;
        }
        parts.add(new Plain(plain.toString()));
        plain.setLength(0);
        parts.add(braces());
      }
      parts.add(new Plain(plain.toString()));
      parts.removeIf(part -> part instanceof Plain words && words.words().isEmpty());
      return parts.size() == 1 ? parts.getFirst() : new Sequence(List.copyOf(parts));
    }

    private Part braces() {
      var choices = new ArrayList<Part>();
      boolean more = true;
      while (more) {
        choices.add(sequence(true));
        if (at >= line.length()) {
          throw new IllegalArgumentException("A brace is not closed: " + line);
        }
        more = line.charAt(at++) == '|';
      }
      if (choices.size() > 1) {
        return new OneOf(List.copyOf(choices));
      }
      if (!(choices.getFirst() instanceof Plain only)) {
        throw new IllegalArgumentException("Only one choice in braces: " + line);
      }
      return named(only.words());
    }

    private static Part named(String name) {
      if (!name.startsWith("n:")) {
        return new Named(name);
      }
      var limits = name.substring(2).split("-", 2);
      return new Between(Integer.parseInt(limits[0]), Integer.parseInt(limits[1]));
    }
  }
}
