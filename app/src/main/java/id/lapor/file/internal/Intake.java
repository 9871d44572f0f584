package id.lapor.file.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The temp files of one file that is being taken in; all that are left are removed at the end.
final class Intake implements AutoCloseable {

  /// What [#receive] answers when there is more than the limit.
  static final int TOO_MUCH = -1;

  /// 30 MB, as `spring.servlet.multipart.max-file-size`.
  static final int MAX_BYTES = 30 * 1024 * 1024;

  private final FileStorage storage;
  private final List<Path> temps = new ArrayList<>();
  private Path content;
  private @Nullable Path thumbnail;

  Intake(FileStorage storage) throws IOException {
    this.storage = storage;
    this.content = another();
  }

  /// Writes what comes to the temp file and stops beyond the limit.
  ///
  /// @return the number of bytes, or [#TOO_MUCH]
  /// @throws IOException when the disk does not take it
  /// @throws UncheckedIOException when the sender broke off
  int receive(InputStream from) throws IOException {
    int total = 0;
    var buffer = new byte[64 * 1024];
    try (var out = Files.newOutputStream(content)) {
      for (int read = readSome(from, buffer); read >= 0; read = readSome(from, buffer)) {
        total += read;
        if (total > MAX_BYTES) {
          return TOO_MUCH;
        }
        out.write(buffer, 0, read);
      }
    }
    return total;
  }

  private static int readSome(InputStream from, byte[] buffer) {
    try {
      return from.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("The sender broke off", e);
    }
  }

  Path content() {
    return content;
  }

  /// What is kept in the place of what came.
  void replaceContent(Path other) {
    content = other;
  }

  /// Where the thumbnail is written before it is stored.
  Path thumbnail() throws IOException {
    if (thumbnail == null) {
      thumbnail = another();
    }
    return thumbnail;
  }

  /// One more temp file.
  Path another() throws IOException {
    var temp = storage.newTemp();
    temps.add(temp);
    return temp;
  }

  byte[] sha256() throws IOException {
    try (var in =
        new DigestInputStream(
            Files.newInputStream(content), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (var temp : temps) {
      Files.deleteIfExists(temp);
    }
  }
}
