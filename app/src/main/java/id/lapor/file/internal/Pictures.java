package id.lapor.file.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.springframework.stereotype.Component;

/// Makes of a photo as it came what we keep of it: upright, at most 2,560 px, without any metadata,
/// and a thumbnail.
///
/// The pixels are counted in the header before anything is decoded, and only a few pictures are
/// decoded at a time: one of 40 megapixels takes up to some 250 MB while it is worked on, so that
/// the permits follow the heap. Callers wait.
@Component
class Pictures {

  private static final long MAX_PIXELS = 40_000_000;
  private static final int MAX_SIDE = 2560;
  private static final int THUMBNAIL_SIDE = 480;
  private static final long HEAP_PER_DECODE = 384L * 1024 * 1024;

  private final Semaphore decodes =
      new Semaphore(Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_PER_DECODE, 1, 4));

  Pictures() {
    // Its cache would write every picture to the temp folder once more.
    ImageIO.setUseCache(false);
  }

  /// Writes the re-encoded picture and its thumbnail to the two paths.
  ///
  /// @return the type it was written as
  /// @throws TooManyPixels when it is larger than 40 megapixels
  /// @throws Unreadable when it is broken
  /// @throws IOException when the disk does not take it
  FileType reencode(Path source, FileType type, Path target, Path thumbnail)
      throws IOException, TooManyPixels, Unreadable {
    decodes.acquireUninterruptibly();
    try {
      var image = decode(source, type);
      var kept = ImageScaling.fit(image, MAX_SIDE);
      image.flush();
      var written =
          type != FileType.JPEG && PictureWriting.deservesPng(kept, type)
              ? FileType.PNG
              : FileType.JPEG;
      PictureWriting.write(kept, written, target);
      PictureWriting.write(ImageScaling.fit(kept, THUMBNAIL_SIDE), FileType.JPEG, thumbnail);
      return written;
    } finally {
      decodes.release();
    }
  }

  private static BufferedImage decode(Path source, FileType type) throws TooManyPixels, Unreadable {
    try (var stream = ImageIO.createImageInputStream(source.toFile())) {
      PictureHeader.check(source, type, MAX_PIXELS);
      var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
      try {
        // Metadata is not wanted, and the compressed text chunks of a PNG could be bombs of their
        // own.
        reader.setInput(stream, true, true);
        return read(reader, source, type);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Decoders answer broken pictures with any exception.
      throw new Unreadable(e);
    }
  }

  private static BufferedImage read(ImageReader reader, Path source, FileType type)
      throws IOException, TooManyPixels {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MAX_PIXELS) {
      throw new TooManyPixels();
    }
    // Leaving out every second, third… pixel while decoding saves most of the memory of a large
    // photo.
    int step = Math.max(1, Math.max(width, height) / MAX_SIDE);
    var parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
    return ImageScaling.upright(reader.read(0, parameters), Orientation.of(source, type));
  }

  /// More pixels than the limit.
  static final class TooManyPixels extends Exception {
    private static final long serialVersionUID = 1L;

    TooManyPixels() {
      super("Too many pixels");
    }
  }

  /// It says to be a picture and cannot be read as one.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super("Not readable as a picture", cause);
    }
  }
}
