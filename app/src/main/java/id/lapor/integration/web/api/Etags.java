package id.lapor.integration.web.api;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Entity tags of reports: the version, and a checksum of what the caller reads. Each caller reads
/// another text, and what a caller may do now changes with time while the version stays.
final class Etags {

  /// Proxies that compress make a tag weak; the version in it is none the worse.
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})(?:-[0-9a-f]{8})?\"?");

  private Etags() {}

  static String of(int version, byte[] document) {
    var sum = new CRC32();
    sum.update(document);
    return "\"" + version + "-" + HexFormat.of().toHexDigits((int) sum.getValue()) + "\"";
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
