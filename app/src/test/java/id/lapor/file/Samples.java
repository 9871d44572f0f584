package id.lapor.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Tiny files of every kind, made by code.
public final class Samples {

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

  private Samples() {}

  /// A picture with a red top-left quarter on blue.
  public static BufferedImage picture(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  public static byte[] encode(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] jpeg(int width, int height) {
    return encode(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  /// A PNG of many colours, like a photo.
  public static byte[] photoPng(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1708);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return encode(image, "png");
  }

  /// A JPEG that says how the camera was held, by which camera and where.
  public static byte[] jpegWithExif(int width, int height, int orientation) {
    var tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010f, 2, 12, 60);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8825, 4, 1, 80);
    tiff.putInt(0);
    tiff.position(60).put("KameraRahasia".getBytes(StandardCharsets.US_ASCII));
    tiff.position(80).putShort((short) 1);
    entry(tiff, 0x0001, 2, 2, 'S' << 24);
    tiff.putInt(0);
    var jpeg = jpeg(width, height);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    int length = 2 + 6 + 200;
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(tiff.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /// A lossless WebP of one pixel.
  public static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /// A PNG whose header promises more pixels than there are.
  public static byte[] pngBomb(int width, int height) {
    var png = photoPng(2, 2);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var checksum = new CRC32();
    checksum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
    return png;
  }

  /// A WebP with a small canvas and a large frame.
  public static byte[] webpBomb() {
    var file = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(92);
    file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put(new byte[10]);
    file.put("VP8L".getBytes(StandardCharsets.US_ASCII)).putInt(62).put((byte) 0x2f);
    file.putInt(16382 | 16382 << 14);
    return file.array();
  }

  public static byte[] zip(Map<String, String> entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A zipped office file whose main part is of a type such as `wordprocessingml.document`.
  public static byte[] ooxml(String type) {
    return zip(
        Map.of(
            "[Content_Types].xml",
            contentTypes(OOXML + type + ".main+xml"),
            "part.xml",
            "<part/>"));
  }

  public static String contentTypes(String main) {
    return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Override PartName=\"/part.xml\" ContentType=\""
        + main
        + "\"/></Types>";
  }

  public static byte[] openDocument(String type) {
    var entries = new LinkedHashMap<String, String>();
    entries.put("mimetype", "application/vnd.oasis.opendocument." + type);
    entries.put("content.xml", "<content/>");
    return zip(entries);
  }

  /// A zip entry of zeros that unpacks to much more than it is.
  public static byte[] officeBomb(long unpackedBytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          contentTypes(OOXML + "wordprocessingml.document.main+xml")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1024 * 1024];
      for (long written = 0; written < unpackedBytes; written += zeros.length) {
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// An old binary office file with streams of these names.
  public static byte[] compound(String... streams) {
    var file = ByteBuffer.allocate(512 * 8).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0xe11ab1a1e011cfd0L);
    file.putShort(24, (short) 0x3e)
        .putShort(26, (short) 3)
        .putShort(28, (short) 0xfffe)
        .putShort(30, (short) 9);
    file.putInt(44, 1).putInt(48, 1).putInt(76, 0);
    file.putInt(512, -3).putInt(516, -2);
    for (int i = 0; i < streams.length; i++) {
      int at = 1024 + i * 128;
      var name = streams[i].getBytes(StandardCharsets.UTF_16LE);
      file.position(at).put(name);
      file.putShort(at + 64, (short) (name.length + 2));
    }
    return file.array();
  }

  public static byte[] pdf() {
    return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] movie(String brand) {
    return ByteBuffer.allocate(64)
        .putInt(24)
        .put(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII))
        .putInt(0)
        .put((brand + "mp41").getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  public static byte[] webm() {
    return ByteBuffer.allocate(64)
        .putInt(0x1a45dfa3)
        .put((byte) 0x9f)
        .put(new byte[] {0x42, (byte) 0x86, (byte) 0x81, 1, 0x42, (byte) 0xf7, (byte) 0x81, 1})
        .put(new byte[] {0x42, (byte) 0xf2, (byte) 0x81, 4, 0x42, (byte) 0xf3, (byte) 0x81, 8})
        .put(new byte[] {0x42, (byte) 0x82, (byte) 0x84})
        .put("webm".getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}
