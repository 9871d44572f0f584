package id.lapor.file.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Document information, XMP, working data of programs, authors of notes and what cameras wrote
/// into photos, in a PDF (ISO 32000-1, 14.3, 14.5, 12.5.6.2).
///
/// Writing a PDF anew drops its earlier versions, too. It would break an electronic signature, so a
/// signed PDF stays as it is, as does one that is encrypted, damaged or carries other files.
final class PdfTraces {

  /// A reader unpacks into memory: more than this, two at a time, it does not get.
  private static final long MAX_UNPACKED_BYTES = 200L * 1024 * 1024;

  private static final Semaphore AT_ONCE = new Semaphore(2);

  /// A packing that may grow some thousand times and that nobody has used for long; its name may be
  /// written with numbers for letters.
  private static final Pattern LZW = Pattern.compile("/(L|#4[cC])(Z|#5[aA])(W|#57)");

  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");

  private PdfTraces() {}

  static boolean remove(Path source, Path target) throws IOException {
    AT_ONCE.acquireUninterruptibly();
    try {
      if (small(Files.readAllBytes(source)) && rewrite(source, target)) {
        return true;
      }
    } finally {
      AT_ONCE.release();
    }
    Traces.copy(source, target);
    return false;
  }

  private static boolean rewrite(Path source, Path target) {
    try (var pdf = Loader.loadPDF(source.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      var names = pdf.getDocumentCatalog().getNames();
      if (pdf.isEncrypted()
          || !pdf.getSignatureDictionaries().isEmpty()
          || (names != null && names.getEmbeddedFiles() != null)
          || pdf.getNumberOfPages() == 0) {
        return false;
      }
      pdf.setDocumentInformation(new PDDocumentInformation());
      clean(pdf);
      pdf.save(target.toFile());
      return true;
    } catch (IOException | RuntimeException damaged) {
      // Readers answer broken files with any exception.
      return false;
    }
  }

  private static void clean(PDDocument pdf) throws IOException {
    var objects = pdf.getDocument();
    for (var key : new ArrayList<>(objects.getXrefTable().keySet())) {
      var object = objects.getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) {
        dictionary.removeItem(COSName.METADATA);
        dictionary.removeItem(COSName.getPDFName("PieceInfo"));
        if (note(dictionary)) {
          dictionary.removeItem(COSName.T);
        }
      }
      if (object instanceof COSStream stream
          && COSName.DCT_DECODE.equals(stream.getDictionaryObject(COSName.FILTER))) {
        photo(stream);
      }
    }
  }

  /// Whether it is a note of a reader; of a field of a form, `T` is its name.
  private static boolean note(COSDictionary dictionary) {
    return dictionary.containsKey(COSName.RECT)
        && dictionary.containsKey(COSName.SUBTYPE)
        && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE));
  }

  private static void photo(COSStream stream) throws IOException {
    byte[] jpeg;
    try (var in = stream.createRawInputStream()) {
      jpeg = in.readAllBytes();
    }
    var stripped = JpegSegments.strip(jpeg);
    if (stripped.length != jpeg.length) {
      try (var out = stream.createRawOutputStream()) {
        out.write(stripped);
      }
    }
  }

  /// Whether nothing in it unpacks to more than a reader may have: everything that looks packed is
  /// unpacked to nowhere.
  private static boolean small(byte[] pdf) {
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    if (LZW.matcher(text).find()) {
      return false;
    }
    long unpacked = 0;
    var stream = STREAM.matcher(text);
    while (stream.find()) {
      long more = unpack(pdf, stream.end(), MAX_UNPACKED_BYTES - unpacked);
      if (more < 0) {
        return false;
      }
      unpacked += more;
    }
    return true;
  }

  /// How many bytes a stream unpacks to; negative when it is more than the limit, or packed twice.
  private static long unpack(byte[] pdf, int from, long limit) {
    long unpacked = 0;
    var buffer = new byte[64 * 1024];
    try (var inflater = new Inflater()) {
      inflater.setInput(pdf, from, pdf.length - from);
      for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
        var text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        boolean packedTwice = unpacked == 0 && read > 2 && zlib(buffer);
        unpacked += read;
        if (unpacked > limit || packedTwice || LZW.matcher(text).find()) {
          return -1;
        }
      }
    } catch (DataFormatException otherwisePacked) {
      return unpacked;
    }
    return unpacked;
  }

  /// RFC 1950, 2.2.
  private static boolean zlib(byte[] head) {
    int first = head[0] & 0xff;
    return (first & 0x0f) == 8 && first >> 4 <= 7 && ((first << 8) | (head[1] & 0xff)) % 31 == 0;
  }
}
