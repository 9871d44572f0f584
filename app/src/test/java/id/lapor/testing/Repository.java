package id.lapor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of this repository, for tests that compare what is written with what the program does.
public final class Repository {

  private static final Path ROOT = find();

  private Repository() {}

  /// A file or folder by its path from the root.
  public static Path path(String path) {
    return ROOT.resolve(path);
  }

  /// The text of a file.
  public static String read(String path) {
    return read(path(path));
  }

  /// The text of a file.
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All files below a folder whose names end so, in order.
  public static List<Path> list(String folder, String ending) {
    try (var files = Files.walk(path(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/lifecycle.md"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("Not inside the repository");
      }
    }
    return folder;
  }
}
