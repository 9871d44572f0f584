package id.lapor.file.internal;

import id.lapor.file.internal.TypeDetection.UnpacksTooMuch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Zipped office files: whether they are what they say (ECMA-376 content types, OpenDocument
/// `mimetype`), carry no macros, and do not unpack to too much. Any other archive is not taken.
final class OfficePackage {

  private static final int MAX_ENTRIES = 5_000;
  private static final long MAX_UNPACKED_BYTES = 300L * 1024 * 1024;
  private static final int MAX_CONTENT_TYPES_BYTES = 2 * 1024 * 1024;
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, FileType> MAIN_PARTS =
      Map.of(
          OOXML + "wordprocessingml.document.main+xml", FileType.DOCX,
          OOXML + "spreadsheetml.sheet.main+xml", FileType.XLSX,
          OOXML + "presentationml.presentation.main+xml", FileType.PPTX);

  private OfficePackage() {}

  static Optional<FileType> type(Path content) throws IOException, UnpacksTooMuch {
    try (var zip = new ZipFile(content.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new UnpacksTooMuch();
      }
      var type = hasMacros(zip) ? Optional.<FileType>empty() : declaredType(zip);
      if (type.isPresent()) {
        measure(zip);
      }
      return type;
    } catch (ZipException | XMLStreamException e) {
      return Optional.empty();
    }
  }

  /// Unpacks everything to nowhere: the sizes that an archive declares may be lies.
  private static void measure(ZipFile zip) throws IOException, UnpacksTooMuch {
    long unpacked = 0;
    var buffer = new byte[64 * 1024];
    for (var entry : zip.stream().toList()) {
      try (var in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          unpacked += read;
          if (unpacked > MAX_UNPACKED_BYTES) {
            throw new UnpacksTooMuch();
          }
        }
      }
    }
  }

  private static boolean hasMacros(ZipFile zip) {
    return zip.stream()
        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
        .anyMatch(
            name ->
                name.endsWith("vbaproject.bin")
                    || name.startsWith("basic/")
                    || name.startsWith("scripts/"));
  }

  private static Optional<FileType> declaredType(ZipFile zip)
      throws IOException, XMLStreamException {
    var contentTypes = zip.getEntry(CONTENT_TYPES);
    if (contentTypes != null) {
      try (var in = zip.getInputStream(contentTypes)) {
        return ooxmlType(in.readNBytes(MAX_CONTENT_TYPES_BYTES));
      }
    }
    var mimetype = zip.getEntry("mimetype");
    if (mimetype == null || zip.getEntry("content.xml") == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(mimetype)) {
      var declared = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
      return Stream.of(FileType.ODT, FileType.ODS)
          .filter(type -> type.mediaType().equals(declared))
          .findFirst();
    }
  }

  private static Optional<FileType> ooxmlType(byte[] xml) throws XMLStreamException {
    var declared = contentTypes(xml);
    if (declared.stream()
        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macroenabled"))) {
      return Optional.empty();
    }
    var types = declared.stream().filter(MAIN_PARTS::containsKey).map(MAIN_PARTS::get).toList();
    return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
  }

  private static Set<String> contentTypes(byte[] xml) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    var types = new HashSet<String>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        var type = reader.getAttributeValue(null, "ContentType");
        if (type != null) {
          types.add(type);
        }
      }
    }
    return types;
  }
}
