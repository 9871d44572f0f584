package id.lapor.file.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What a file tells besides its content: who made it, with which program, where it was filmed.
/// Taken out of documents and videos as far as each kind lets it; pictures are encoded anew.
final class Traces {

  private Traces() {}

  /// Writes the file without traces, or as it is where they cannot be taken out.
  ///
  /// @return whether none is left
  static boolean remove(Path source, FileType type, Path target) throws IOException {
    return switch (type) {
      case PDF -> PdfTraces.remove(source, target);
      case DOCX, XLSX, PPTX, ODT, ODS -> OfficeTraces.remove(source, target);
      case MP4, THREE_GP -> MovieTraces.remove(source, target);
      case TXT, CSV -> {
        copy(source, target);
        yield true;
      }
      // The old office formats keep names in the text itself, WebM in tags anywhere.
      case DOC, XLS, WEBM -> {
        copy(source, target);
        yield false;
      }
      case JPEG, PNG, GIF, WEBP ->
          throw new IllegalArgumentException(type + " is a picture, which is encoded anew");
    };
  }

  static void copy(Path source, Path target) throws IOException {
    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
