package id.lapor.file.internal;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// How the camera was held: the Exif orientation, 1 (upright) to 8 (Exif 2.32, 4.6.4), read before
/// all metadata is dropped.
final class Orientation {

  static final int UPRIGHT = 1;

  private static final int MAX_EXIF_BYTES = 1024 * 1024;
  private static final int MAX_CHUNKS = 1000;

  private Orientation() {}

  /// The orientation; upright when there is none or it cannot be read.
  static int of(Path source, FileType type) {
    try {
      var exif =
          switch (type) {
            case JPEG -> ofJpeg(source);
            case PNG -> ofChunks(source, "eXIf", 8, ByteOrder.BIG_ENDIAN);
            case WEBP -> ofChunks(source, "EXIF", 12, ByteOrder.LITTLE_ENDIAN);
            default -> new byte[0];
          };
      return exif.length == 0 ? UPRIGHT : parse(exif);
    } catch (IOException | RuntimeException e) {
      // A picture with broken metadata is still a picture.
      return UPRIGHT;
    }
  }

  private static int parse(byte[] exif) throws IOException {
    var entry =
        new TIFFReader()
            .read(new ByteArrayImageInputStream(exif))
            .getEntryById(TIFF.TAG_ORIENTATION);
    return entry != null
            && entry.getValue() instanceof Number number
            && number.intValue() >= 1
            && number.intValue() <= 8
        ? number.intValue()
        : UPRIGHT;
  }

  private static byte[] ofJpeg(Path source) throws IOException {
    try (var stream = ImageIO.createImageInputStream(source.toFile())) {
      for (var segment : JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif")) {
        var exif = segment.data();
        // After the identifier comes one padding byte.
        exif.skipNBytes(1);
        return exif.readNBytes(MAX_EXIF_BYTES);
      }
    }
    return new byte[0];
  }

  /// PNG writes length, name, content, checksum; RIFF writes name, length, content, padding.
  private static byte[] ofChunks(Path source, String wanted, long start, ByteOrder order)
      throws IOException {
    boolean png = order == ByteOrder.BIG_ENDIAN;
    try (var file = new RandomAccessFile(source.toFile(), "r")) {
      long at = start;
      for (int chunk = 0; chunk < MAX_CHUNKS && at + 8 <= file.length(); chunk++) {
        var head = new byte[8];
        file.seek(at);
        file.readFully(head);
        long length =
            Integer.toUnsignedLong(ByteBuffer.wrap(head).order(order).getInt(png ? 0 : 4));
        if (new String(head, png ? 4 : 0, 4, StandardCharsets.US_ASCII).equals(wanted)) {
          var exif = new byte[(int) Math.min(length, MAX_EXIF_BYTES)];
          file.readFully(exif);
          return exif;
        }
        at += 8 + length + (png ? 4 : length & 1);
      }
    }
    return new byte[0];
  }
}
