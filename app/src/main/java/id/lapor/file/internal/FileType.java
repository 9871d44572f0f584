package id.lapor.file.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The types of file that are taken, each with the names it may carry and what a second detector
/// may call it.
@SuppressWarnings("ImmutableEnumChecker") // made by List.of and Set.of
enum FileType {
  JPEG(Family.IMAGE, "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif"), Set.of("image/jpeg")),
  PNG(Family.IMAGE, "image/png", List.of("png"), Set.of("image/png", "image/apng")),
  GIF(Family.IMAGE, "image/gif", List.of("gif"), Set.of("image/gif")),
  WEBP(Family.IMAGE, "image/webp", List.of("webp"), Set.of("image/webp")),
  PDF(Family.DOCUMENT, "application/pdf", List.of("pdf"), Set.of("application/pdf")),
  DOCX(
      Family.DOCUMENT,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      List.of("docx"),
      Names.PACKAGE),
  XLSX(
      Family.DOCUMENT,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      List.of("xlsx"),
      Names.PACKAGE),
  PPTX(
      Family.DOCUMENT,
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      List.of("pptx"),
      Names.PACKAGE),
  ODT(Family.DOCUMENT, "application/vnd.oasis.opendocument.text", List.of("odt"), Names.PACKAGE),
  ODS(
      Family.DOCUMENT,
      "application/vnd.oasis.opendocument.spreadsheet",
      List.of("ods"),
      Names.PACKAGE),
  DOC(Family.DOCUMENT, "application/msword", List.of("doc"), Names.COMPOUND),
  XLS(Family.DOCUMENT, "application/vnd.ms-excel", List.of("xls"), Names.COMPOUND),
  TXT(Family.TEXT, "text/plain", List.of("txt"), Set.of("text/plain")),
  CSV(Family.TEXT, "text/csv", List.of("csv"), Set.of("text/plain", "text/csv")),
  MP4(Family.VIDEO, "video/mp4", List.of("mp4", "m4v"), Names.MOVIE),
  THREE_GP(Family.VIDEO, "video/3gpp", List.of("3gp", "3gpp"), Names.MOVIE),
  WEBM(
      Family.VIDEO,
      "video/webm",
      List.of("webm"),
      Set.of("video/webm", "video/x-matroska", "application/x-matroska"));

  private final Family family;
  private final String mediaType;
  private final List<String> extensions;
  private final Set<String> otherNames;

  FileType(Family family, String mediaType, List<String> extensions, Set<String> otherNames) {
    this.family = family;
    this.mediaType = mediaType;
    this.extensions = extensions;
    this.otherNames = otherNames;
  }

  String mediaType() {
    return mediaType;
  }

  boolean image() {
    return family == Family.IMAGE;
  }

  /// Whether a second detector's answer fits.
  boolean agreesWith(String detected) {
    return detected.equals(mediaType) || otherNames.contains(detected);
  }

  /// Whether a name's extension is harmless for this content: its own, or that of a sibling (a PNG
  /// named `.jpg`). Documents have no siblings, since each is opened by another program.
  boolean mayBeNamed(String extension) {
    var lower = extension.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        || extensions.contains(lower)
        || (family != Family.DOCUMENT
            && List.of(values()).stream()
                .anyMatch(other -> other.family == family && other.extensions.contains(lower)));
  }

  /// The extension to store it under, keeping one that is already right.
  String extensionLike(String extension) {
    var lower = extension.toLowerCase(Locale.ROOT);
    return extensions.contains(lower) ? lower : extensions.getFirst();
  }

  private enum Family {
    IMAGE,
    DOCUMENT,
    TEXT,
    VIDEO
  }

  /// How Tika's magic names the containers whose inside it does not look at.
  private static final class Names {
    static final Set<String> PACKAGE = Set.of("application/zip", "application/x-tika-ooxml");
    static final Set<String> COMPOUND =
        Set.of("application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel");
    static final Set<String> MOVIE =
        Set.of(
            "video/mp4",
            "application/mp4",
            "video/3gpp",
            "video/3gpp2",
            "video/x-m4v",
            "video/quicktime");
  }
}
