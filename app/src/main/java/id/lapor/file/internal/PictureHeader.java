package id.lapor.file.internal;

import id.lapor.file.internal.Pictures.TooManyPixels;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks for pictures made to exhaust a decoder in ways that the size in their header does not
/// show.
final class PictureHeader {

  /// Cameras write 1, progressive encoders some 10; each scan is a pass over all pixels.
  private static final int MAX_JPEG_SCANS = 100;

  private static final int MAX_WEBP_CHUNKS = 1000;

  private PictureHeader() {}

  static void check(Path source, FileType type, long maxPixels) throws IOException, TooManyPixels {
    switch (type) {
      case JPEG -> checkScans(source);
      case WEBP -> checkFrames(source, maxPixels);
      default -> {
        // PNG and GIF say all in the header that the decoder reads.
      }
    }
  }

  private static void checkScans(Path source) throws IOException {
    int scans = 0;
    try (var in = new BufferedInputStream(Files.newInputStream(source), 64 * 1024)) {
      int last = 0;
      for (int octet = in.read(); octet >= 0; octet = in.read()) {
        if (last == 0xff && octet == 0xda && ++scans > MAX_JPEG_SCANS) {
          throw new IOException("More than " + MAX_JPEG_SCANS + " scans");
        }
        last = octet;
      }
    }
  }

  /// The canvas of a WebP may be small and the frames inside it large (RFC 9649, 2.5–2.7).
  private static void checkFrames(Path source, long maxPixels) throws IOException, TooManyPixels {
    try (var file = new RandomAccessFile(source.toFile(), "r")) {
      long at = 12;
      for (int chunk = 0; chunk < MAX_WEBP_CHUNKS && at + 18 <= file.length(); chunk++) {
        var head = new byte[18];
        file.seek(at);
        file.readFully(head);
        var values = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (pixels(new String(head, 0, 4, StandardCharsets.US_ASCII), values) > maxPixels) {
          throw new TooManyPixels();
        }
        long length = Integer.toUnsignedLong(values.getInt(4));
        at += 8 + length + (length & 1);
      }
    }
  }

  private static long pixels(String chunk, ByteBuffer head) {
    return switch (chunk) {
      case "VP8X" -> (1L + (head.getInt(12) & 0xffffff)) * (1L + (head.getInt(14) >>> 8));
      case "VP8 " -> (long) (head.getShort(14) & 0x3fff) * (head.getShort(16) & 0x3fff);
      case "VP8L" -> (1L + (head.getInt(9) & 0x3fff)) * (1L + ((head.getInt(9) >>> 14) & 0x3fff));
      default -> 0;
    };
  }
}
