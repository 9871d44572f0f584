package id.lapor.file.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/// Finds a file's type by its content. Our own signatures decide, Tika must agree, containers are
/// looked into: two opinions, so that a file made to look like two types at once passes as neither.
@Component
class TypeDetection {

  private static final int HEAD_BYTES = 4096;

  private final Detector tika = MimeTypes.getDefaultMimeTypes();

  /// The type, or empty when it is none that is taken.
  ///
  /// @throws UnpacksTooMuch when an office file unpacks to more than anybody writes
  Optional<FileType> detect(Path content, FileName name) throws IOException, UnpacksTooMuch {
    var candidate = candidate(content, name);
    if (candidate.isEmpty() || !candidate.get().mayBeNamed(name.extension())) {
      return Optional.empty();
    }
    try (var in = new BufferedInputStream(Files.newInputStream(content))) {
      var opinion = tika.detect(in, new Metadata()).getBaseType().toString();
      return candidate.filter(type -> type.agreesWith(opinion));
    }
  }

  private static Optional<FileType> candidate(Path content, FileName name)
      throws IOException, UnpacksTooMuch {
    byte[] bytes;
    try (var in = Files.newInputStream(content)) {
      bytes = in.readNBytes(HEAD_BYTES);
    }
    // Latin-1 keeps each byte as one character, so that signatures read like the text they mostly
    // are.
    var head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(FileType.JPEG);
    } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(FileType.PNG);
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(FileType.GIF);
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(FileType.WEBP);
    } else if (head.startsWith("%PDF-")) {
      return Optional.of(FileType.PDF);
    } else if (head.startsWith("PK\u0003\u0004")) {
      return OfficePackage.type(content);
    } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return CompoundDocument.type(content);
    } else if (head.startsWith("ftyp", 4)) {
      return movie(head);
    } else if (head.startsWith("\u001aE\u00df\u00a3")) {
      return head.contains("webm") ? Optional.of(FileType.WEBM) : Optional.empty();
    }
    return PlainText.is(content)
        ? Optional.of("csv".equalsIgnoreCase(name.extension()) ? FileType.CSV : FileType.TXT)
        : Optional.empty();
  }

  /// By the major brand of ISO 14496-12; HEIC, AVIF and audio have others.
  private static Optional<FileType> movie(String head) {
    var brand = head.substring(8, Math.min(12, head.length()));
    if (brand.startsWith("3g")) {
      return Optional.of(FileType.THREE_GP);
    }
    return switch (brand) {
      case "isom",
          "iso2",
          "iso3",
          "iso4",
          "iso5",
          "iso6",
          "mp41",
          "mp42",
          "avc1",
          "MSNV",
          "M4V ",
          "dash" ->
          Optional.of(FileType.MP4);
      default -> Optional.empty();
    };
  }

  /// An archive that unpacks to more than anybody writes.
  static final class UnpacksTooMuch extends Exception {
    private static final long serialVersionUID = 1L;

    UnpacksTooMuch() {
      super("Unpacks to too much");
    }
  }
}
