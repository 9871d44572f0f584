package id.lapor.file.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files in `files/` of the data folder, spread over 65,536 folders by the last four digits of
/// their id, which are random. Several copies of the program need this folder on a shared disk.
@Component
class DiskStorage implements FileStorage {

  private static final Duration TEMP_LIFE = Duration.ofDays(1);

  private final Path root;
  private final Path incoming;
  private final Clock clock;

  DiskStorage(@Value("${lapor.data}") Path data, Clock clock) {
    this.root = data.resolve("files").toAbsolutePath();
    this.incoming = root.resolve("incoming");
    this.clock = clock;
  }

  @Override
  public Path newTemp() throws IOException {
    Files.createDirectories(incoming);
    return Files.createTempFile(incoming, "file", ".part");
  }

  @Override
  public void store(UUID id, Part part, Path temp) throws IOException {
    var target = path(id, part);
    Files.createDirectories(target.getParent());
    sync(temp, StandardOpenOption.WRITE);
    Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
    sync(target.getParent(), StandardOpenOption.READ);
  }

  @Override
  public InputStream open(UUID id, Part part) throws IOException {
    return Files.newInputStream(path(id, part));
  }

  @Override
  public void delete(UUID id) throws IOException {
    for (var part : Part.values()) {
      Files.deleteIfExists(path(id, part));
    }
  }

  @Override
  public void clearOldTemps() throws IOException {
    if (!Files.isDirectory(incoming)) {
      return;
    }
    var before = clock.instant().minus(TEMP_LIFE);
    try (var temps = Files.newDirectoryStream(incoming, "*.part")) {
      for (var temp : temps) {
        if (Files.getLastModifiedTime(temp).toInstant().isBefore(before)) {
          Files.deleteIfExists(temp);
        }
      }
    }
  }

  private Path path(UUID id, Part part) {
    var name = id.toString();
    int end = name.length();
    return root.resolve(name.substring(end - 2))
        .resolve(name.substring(end - 4, end - 2))
        .resolve(name + "." + part.name().toLowerCase(Locale.ROOT));
  }

  /// Waits until the disk has it; a folder is synced to make a rename in it last.
  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
