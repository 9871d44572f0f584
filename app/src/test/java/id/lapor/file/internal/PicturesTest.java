package id.lapor.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

  @TempDir Path folder;

  private final Pictures pictures = new Pictures();

  private Path source() {
    return folder.resolve("source");
  }

  private Path target() {
    return folder.resolve("target");
  }

  private FileType reencode(byte[] content, FileType type) throws Exception {
    Files.write(source(), content);
    return pictures.reencode(source(), type, target(), folder.resolve("thumbnail"));
  }

  @Test
  void cameraAndPlaceAreGone() throws Exception {
    var original = Samples.jpegWithExif(60, 40, 1);
    assertThat(text(original)).contains("Exif", "KameraRahasia");
    assertThat(reencode(original, FileType.JPEG)).isEqualTo(FileType.JPEG);
    assertThat(text(Files.readAllBytes(target()))).doesNotContain("Exif", "Kamera");
    assertThat(text(Files.readAllBytes(folder.resolve("thumbnail"))))
        .doesNotContain("Exif", "Kamera");
  }

  /// Where the red quarter, top left in the file, is seen, from the definition of each value in
  /// Exif.
  @ParameterizedTest
  @CsvSource({
    "1, false, 0, 0", "2, false, 1, 0", "3, false, 1, 1", "4, false, 0, 1",
    "5, true, 0, 0", "6, true, 1, 0", "7, true, 1, 1", "8, true, 0, 1"
  })
  void isTurnedAsItWasSeen(int orientation, boolean sideways, int redRight, int redBottom)
      throws Exception {
    reencode(Samples.jpegWithExif(60, 40, orientation), FileType.JPEG);
    var image = ImageIO.read(target().toFile());
    assertThat(image.getWidth()).isEqualTo(sideways ? 40 : 60);
    assertThat(image.getHeight()).isEqualTo(sideways ? 60 : 40);
    for (int right = 0; right < 2; right++) {
      for (int bottom = 0; bottom < 2; bottom++) {
        int x = image.getWidth() * (1 + 2 * right) / 4;
        int y = image.getHeight() * (1 + 2 * bottom) / 4;
        boolean red = (image.getRGB(x, y) >> 16 & 0xff) > 128;
        assertThat(red)
            .as("red at %d %d", right, bottom)
            .isEqualTo(right == redRight && bottom == redBottom);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6000, 4000, 2560, 1707, 480, 320",
    "300, 9000, 85, 2560, 16, 480",
    "200, 100, 200, 100, 200, 100"
  })
  void fitsTheLimitsAndNeverGrows(
      int width, int height, int keptWidth, int keptHeight, int thumbWidth, int thumbHeight)
      throws Exception {
    reencode(Samples.jpeg(width, height), FileType.JPEG);
    var kept = ImageIO.read(target().toFile());
    var thumbnail = ImageIO.read(folder.resolve("thumbnail").toFile());
    assertThat(kept.getWidth()).isEqualTo(keptWidth);
    assertThat(kept.getHeight()).isEqualTo(keptHeight);
    assertThat(thumbnail.getWidth()).isEqualTo(thumbWidth);
    assertThat(thumbnail.getHeight()).isEqualTo(thumbHeight);
  }

  @Test
  void onlyTransparencyAndDrawingsStayPng() throws Exception {
    var clear = new BufferedImage(3000, 3000, BufferedImage.TYPE_INT_ARGB);
    assertThat(reencode(Samples.encode(clear, "png"), FileType.PNG)).isEqualTo(FileType.PNG);
    assertThat(ImageIO.read(target().toFile()).getRGB(5, 5) >>> 24).isZero();
    assertThat(ImageIO.read(folder.resolve("thumbnail").toFile()).getRGB(5, 5) & 0xffffff)
        .isEqualTo(0xffffff);
    var drawing = Samples.picture(300, 300, BufferedImage.TYPE_INT_RGB);
    assertThat(reencode(Samples.encode(drawing, "png"), FileType.PNG)).isEqualTo(FileType.PNG);
    assertThat(reencode(Samples.photoPng(100, 100), FileType.PNG)).isEqualTo(FileType.JPEG);
    assertThat(reencode(Samples.encode(drawing, "gif"), FileType.GIF)).isEqualTo(FileType.JPEG);
  }

  @Test
  void readsEveryPixelLayout() throws Exception {
    for (int type :
        new int[] {
          BufferedImage.TYPE_BYTE_GRAY,
          BufferedImage.TYPE_USHORT_GRAY,
          BufferedImage.TYPE_BYTE_INDEXED,
          BufferedImage.TYPE_BYTE_BINARY
        }) {
      reencode(Samples.encode(Samples.picture(50, 50, type), "png"), FileType.PNG);
      assertThat(ImageIO.read(target().toFile()).getWidth()).isEqualTo(50);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
