package id.lapor.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a text without case, accents and punctuation, so that names written by different
/// hands can be compared.
///
/// @param list the words in their order
public record Words(List<String> list) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`ʼ]");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

  public Words {
    list = List.copyOf(list);
  }

  /// The words of a text; none for a text of punctuation only.
  public static Words of(String text) {
    var lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var plain = APOSTROPHES.matcher(ACCENTS.matcher(lower).replaceAll("")).replaceAll("");
    return new Words(
        Arrays.stream(SEPARATORS.split(plain)).filter(word -> !word.isEmpty()).toList());
  }

  /// The words with a blank before, between and after them: `" kota bandung "`.
  public String spaced() {
    return list.isEmpty() ? "" : " " + String.join(" ", list) + " ";
  }

  /// The words without blanks, as `Bale Endah` and `Baleendah` become the same.
  public String compact() {
    return String.join("", list);
  }

  /// Whether there is no word.
  public boolean empty() {
    return list.isEmpty();
  }

  /// How many letters must be added, left out or changed to come from one text to the other;
  /// `limit + 1` when more than `limit`.
  public static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    var row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int best = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
    }
    return Math.min(row[other.length()], limit + 1);
  }

  /// How many wrong letters a word of this length may have and still be meant.
  public static int tolerance(int length) {
    return length < 5 ? 0 : length < 9 ? 1 : 2;
  }
}
