package id.lapor.file.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Properties of zipped office files (ECMA-376 part 2, 11; OpenDocument 1.3 part 3, 4) and what
/// cameras wrote into their photos. Names of those who commented or corrected belong to the text:
/// they stay, and the file counts as one that tells them.
final class OfficeTraces {

  private static final int MAX_PART_BYTES = 64 * 1024 * 1024;

  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
  private static final String APP =
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
  private static final String CUSTOM =
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";
  private static final String META =
      "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.3\"/>";

  private static final Pattern NAMES_PEOPLE =
      Pattern.compile("(word|xl|ppt)/.*(comment|people|person|author|revision|embeddings/).*");
  private static final Pattern NAME_IN_TEXT =
      Pattern.compile("w:author=|<dc:creator>|userName=|<fileSharing");

  /// Where Excel says in which folder, such as the owner's, the file lay.
  private static final Pattern FOLDER = Pattern.compile("<x15ac:absPath [^>]*?/>");

  private static final int LONGEST_MARK = 32;

  private OfficeTraces() {}

  static boolean remove(Path source, Path target) throws IOException {
    boolean clean = true;
    try (var from = new ZipFile(source.toFile());
        var to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
      for (var entry : from.stream().toList()) {
        try (var in = from.getInputStream(entry)) {
          clean &= copy(entry, in, to);
        }
      }
    }
    return clean;
  }

  /// Copies one part, without its time and comment; answers whether it tells no names.
  private static boolean copy(ZipEntry entry, InputStream in, ZipOutputStream to)
      throws IOException {
    var name = entry.getName().toLowerCase(Locale.ROOT);
    var empty = emptied(name);
    if (empty != null) {
      put(entry, empty.getBytes(StandardCharsets.UTF_8), to);
      return true;
    }
    boolean large = entry.getSize() > MAX_PART_BYTES;
    if (!large && (name.endsWith(".jpg") || name.endsWith(".jpeg"))) {
      put(entry, JpegSegments.strip(in.readAllBytes()), to);
      return true;
    }
    if (!large && name.equals("xl/workbook.xml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var bare = FOLDER.matcher(text).replaceAll("");
      put(entry, bare.getBytes(StandardCharsets.UTF_8), to);
      return !NAME_IN_TEXT.matcher(bare).find();
    }
    if (entry.getMethod() == ZipEntry.STORED && !large) {
      put(entry, in.readAllBytes(), to);
      return !NAMES_PEOPLE.matcher(name).matches();
    }
    to.putNextEntry(fresh(entry));
    boolean named = pass(in, to, name.endsWith(".xml"));
    to.closeEntry();
    return !named && !NAMES_PEOPLE.matcher(name).matches();
  }

  private static @Nullable String emptied(String name) {
    return switch (name) {
      case "docprops/core.xml" -> CORE;
      case "docprops/app.xml" -> APP;
      case "docprops/custom.xml" -> CUSTOM;
      case "meta.xml" -> META;
      default -> name.endsWith(".psmdcp") ? CORE : null;
    };
  }

  private static void put(ZipEntry entry, byte[] content, ZipOutputStream to) throws IOException {
    var copy = fresh(entry);
    if (entry.getMethod() == ZipEntry.STORED) {
      // The type of an OpenDocument file must lie there unpacked.
      var checksum = new CRC32();
      checksum.update(content);
      copy.setMethod(ZipEntry.STORED);
      copy.setSize(content.length);
      copy.setCrc(checksum.getValue());
    }
    to.putNextEntry(copy);
    to.write(content);
    to.closeEntry();
  }

  private static ZipEntry fresh(ZipEntry entry) {
    var copy = new ZipEntry(entry.getName());
    copy.setTime(0);
    return copy;
  }

  /// Copies, and answers whether a mark of a name came by.
  private static boolean pass(InputStream in, OutputStream out, boolean look) throws IOException {
    boolean named = false;
    var buffer = new byte[64 * 1024];
    var tail = "";
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      if (look && !named) {
        var text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        named = NAME_IN_TEXT.matcher(text).find();
        tail = text.substring(Math.max(0, text.length() - LONGEST_MARK));
      }
    }
    return named;
  }
}
