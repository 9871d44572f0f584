package id.lapor.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was typed behind the name of a tool. A wrong word ends the tool with the help text.
final class Options {

  private static final Set<String> SHARED = Set.of("port", "data", "java-options", "output");

  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /// Something typed that no tool can work with.
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  /// @param flags options without a value
  /// @param named options with a value, besides those that all tools have
  static Options parse(String[] words, Set<String> flags, Set<String> named) {
    var options = new Options();
    for (int i = 1; i < words.length; i++) {
      var word = words[i];
      if (!word.startsWith("--")) {
        throw new Wrong("Unknown word: " + word);
      }
      int equals = word.indexOf('=');
      var name = word.substring(2, equals < 0 ? word.length() : equals);
      if (flags.contains(name) && equals < 0) {
        options.values.put(name, "true");
      } else if (!named.contains(name) && !SHARED.contains(name)) {
        throw new Wrong("Unknown option: " + word);
      } else if (equals >= 0) {
        options.values.put(name, word.substring(equals + 1));
      } else if (++i < words.length) {
        options.values.put(name, words[i]);
      } else {
        throw new Wrong(word + " needs a value");
      }
    }
    return options;
  }

  boolean flag(String name) {
    return values.containsKey(name);
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  int number(String name, int otherwise) {
    var typed = values.get(name);
    if (typed == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(typed.replace("_", ""));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    throw new Wrong("--" + name + " needs a number, not '" + typed + "'");
  }
}
