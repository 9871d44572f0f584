package id.lapor.portal.internal;

import java.util.regex.Pattern;

/// Counts characters as people see them: an emoji family or a letter with its marks is one (Unicode
/// grapheme clusters).
public final class Graphemes {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Graphemes() {}

  /// Whether a text has more than `limit` characters; stops counting there, so that huge texts cost
  /// little.
  public static boolean exceed(String text, int limit) {
    if (text.length() <= limit) {
      return false;
    }
    var matcher = CLUSTER.matcher(text);
    int count = 0;
    while (matcher.find()) {
      if (++count > limit) {
        return true;
      }
    }
    return false;
  }
}
