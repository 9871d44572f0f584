package id.lapor.file.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turning and shrinking of decoded pictures.
final class ImageScaling {

  private ImageScaling() {}

  /// The picture within a square of `maxSide`; never larger than it was. Halving step by step keeps
  /// fine lines.
  static BufferedImage fit(BufferedImage image, int maxSide) {
    double ratio = (double) maxSide / Math.max(image.getWidth(), image.getHeight());
    if (ratio >= 1) {
      return image;
    }
    int width = (int) Math.max(1, Math.round(image.getWidth() * ratio));
    int height = (int) Math.max(1, Math.round(image.getHeight() * ratio));
    var current = image;
    while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
      current = draw(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    return draw(current, width, height);
  }

  /// The picture as it was seen, from the Exif orientation 1–8; with plain RGB or ARGB pixels.
  static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean sideways = orientation >= 5;
    var turned = plain(sideways ? height : width, sideways ? width : height, image);
    var turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    var graphics = turned.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    image.flush();
    return turned;
  }

  /// The picture on white, without transparency.
  static BufferedImage onWhite(BufferedImage image) {
    var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = flat.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return flat;
  }

  private static BufferedImage draw(BufferedImage image, int width, int height) {
    var drawn = plain(width, height, image);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }

  private static BufferedImage plain(int width, int height, BufferedImage like) {
    return new BufferedImage(
        width,
        height,
        like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }
}
