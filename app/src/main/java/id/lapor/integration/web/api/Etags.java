package id.lapor.integration.web.api;

import id.lapor.report.Party;
import java.util.Optional;
import java.util.regex.Pattern;

/// Entity tags of reports: the version, and as what the caller reads it, since each reads another
/// text.
final class Etags {

  private static final Pattern TAG =
      Pattern.compile("\"?([0-9]{1,9})(?:-[A-Za-z_]+)?(?:-[a-z]{2})?\"?");

  private Etags() {}

  static String of(int version, Party viewedAs, String language) {
    return "\"" + version + "-" + viewedAs + "-" + language + "\"";
  }

  /// The tag of a report that somebody just changed.
  static String of(int version) {
    return "\"" + version + "\"";
  }

  /// The version in a tag; any of our tags, or the bare version, will do for acting.
  static Optional<Integer> version(String header) {
    var matched = TAG.matcher(header.strip());
    return matched.matches() ? Optional.of(Integer.valueOf(matched.group(1))) : Optional.empty();
  }
}
