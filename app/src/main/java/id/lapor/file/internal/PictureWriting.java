package id.lapor.file.internal;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writing of pictures without any metadata, and the choice between JPEG and PNG.
final class PictureWriting {

  private static final float QUALITY = 0.85f;
  private static final int LINE_ART_COLOURS = 256;
  private static final int LINE_ART_PIXELS = 2_000_000;

  private PictureWriting() {}

  /// Whether a picture is better kept as PNG: it is seen through somewhere, or is a small drawing
  /// or screenshot of few colours, which JPEG would smear.
  static boolean deservesPng(BufferedImage image, FileType source) {
    boolean small = image.getWidth() * image.getHeight() <= LINE_ART_PIXELS;
    return transparent(image) || (source == FileType.PNG && small && fewColours(image));
  }

  static void write(BufferedImage image, FileType type, Path target) throws IOException {
    var writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
    try (var file = new BufferedOutputStream(Files.newOutputStream(target), 64 * 1024);
        var out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      var parameters = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
      }
      var shown =
          type == FileType.JPEG && image.getColorModel().hasAlpha()
              ? ImageScaling.onWhite(image)
              : image;
      writer.write(null, new IIOImage(shown, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }

  private static boolean transparent(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    var row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (pixel >>> 24 != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fewColours(BufferedImage image) {
    var colours = new HashSet<Integer>();
    var row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (colours.add(pixel) && colours.size() > LINE_ART_COLOURS) {
          return false;
        }
      }
    }
    return true;
  }
}
