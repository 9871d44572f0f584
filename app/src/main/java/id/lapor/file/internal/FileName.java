package id.lapor.file.internal;

import java.util.regex.Pattern;

/// What a sender called a file, made safe to show and to save: no path, no control or direction
/// characters, no characters that a file system refuses.
record FileName(String stem, String extension) {

  private static final int MAX_STEM = 100;
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*\\\\/]");
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,8}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  static FileName of(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var clean = UNSAFE.matcher(last).replaceAll("").strip().replaceAll("\\s+", " ");
    int dot = clean.lastIndexOf('.');
    var after = dot < 0 ? "" : clean.substring(dot + 1);
    // "Surat no. 12" has no extension, though it has a dot.
    boolean extension = EXTENSION.matcher(after).matches() && !DIGITS.matcher(after).matches();
    return new FileName(
        shorten(extension ? clean.substring(0, dot) : clean), extension ? after : "");
  }

  /// The name under which the content is kept.
  String as(FileType type) {
    return stem + "." + type.extensionLike(extension);
  }

  @Override
  public String toString() {
    return extension.isEmpty() ? stem : stem + "." + extension;
  }

  private static String shorten(String stem) {
    var trimmed = stem.replaceAll("^\\.+|[. ]+$", "");
    if (trimmed.isEmpty()) {
      return "lampiran";
    }
    return trimmed.length() <= MAX_STEM
        ? trimmed
        : trimmed.substring(0, trimmed.offsetByCodePoints(0, trimmed.codePointCount(0, MAX_STEM)));
  }
}
