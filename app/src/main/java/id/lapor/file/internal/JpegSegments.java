package id.lapor.file.internal;

import java.io.ByteArrayOutputStream;

/// Takes camera, owner and place out of a JPEG inside a document, leaving its picture as it is.
final class JpegSegments {

  private static final int START_OF_SCAN = 0xda;
  private static final int EXIF_AND_XMP = 0xe1;
  private static final int IPTC = 0xed;
  private static final int COMMENT = 0xfe;

  private JpegSegments() {}

  /// The JPEG without Exif, XMP, IPTC and comments (ITU T.81, B.1.1.4); what is no JPEG comes back
  /// as it is.
  static byte[] strip(byte[] jpeg) {
    var kept = new ByteArrayOutputStream(jpeg.length);
    int at = 2;
    if (jpeg.length < 4 || unsigned(jpeg, 0) != 0xff || unsigned(jpeg, 1) != 0xd8) {
      return jpeg;
    }
    kept.write(jpeg, 0, at);
    while (at + 4 <= jpeg.length && unsigned(jpeg, at) == 0xff) {
      int marker = unsigned(jpeg, at + 1);
      int length = 2 + (unsigned(jpeg, at + 2) << 8 | unsigned(jpeg, at + 3));
      if (marker == START_OF_SCAN || at + length > jpeg.length) {
        break;
      }
      if (marker != EXIF_AND_XMP && marker != IPTC && marker != COMMENT) {
        kept.write(jpeg, at, length);
      }
      at += length;
    }
    kept.write(jpeg, at, jpeg.length - at);
    return kept.toByteArray();
  }

  private static int unsigned(byte[] bytes, int at) {
    return bytes[at] & 0xff;
  }
}
