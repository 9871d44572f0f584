package id.lapor.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A small picture to attach.
final class Photo {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private Photo() {}

  static FilePayload named(String name) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.GRAY, WIDTH, HEIGHT, Color.DARK_GRAY));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.fillOval(WIDTH / 4, HEIGHT / 2, WIDTH / 2, HEIGHT / 4);
    graphics.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpeg", bytes);
      return new FilePayload(name, "image/jpeg", bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
