package id.lapor.report.internal;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is done to every text that people type: cleaned of what cannot be seen, and measured as
/// people see it.
public final class Texts {

  /// Longest story, answer or reply, in characters as people see them.
  public static final int LONGEST_TEXT = 10_000;

  /// Longest title, in characters as people see them.
  public static final int LONGEST_TITLE = 150;

  private static final int MOST_UNITS_PER_CHARACTER = 12;

  /// Control characters but tab and line end, marks that reverse the direction of what follows,
  /// invisible spaces.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2060\\ufeff]|[\\ud800-\\udfff&&[^\\x{10000}-\\x{10ffff}]]");
  private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]*");

  private Texts() {}

  /// The text as it is stored: composed, with `\n` line ends, without invisible characters and
  /// outer white space.
  public static String clean(@Nullable String typed) {
    if (typed == null) {
      return "";
    }
    var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.chars().allMatch(Texts::plain)) {
      return lines.strip();
    }
    return Normalizer.normalize(INVISIBLE.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
        .strip();
  }

  /// Letters, digits and signs of ASCII need no cleaning; most texts have nothing else.
  private static boolean plain(int unit) {
    return (unit >= ' ' && unit <= '~') || unit == '\n' || unit == '\t';
  }

  /// Whether there is nothing to read in it, even if it has characters.
  public static boolean blank(String text) {
    return NOTHING_TO_SEE.matcher(text).matches();
  }

  /// Whether it has more characters, as people see them, than the limit.
  public static boolean longer(String text, int limit) {
    if (text.length() <= limit) {
      return false;
    }
    if (text.length() > limit * MOST_UNITS_PER_CHARACTER) {
      return true;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      if (++count > limit) {
        return true;
      }
    }
    return false;
  }
}
