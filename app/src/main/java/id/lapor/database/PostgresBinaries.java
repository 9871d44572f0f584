package id.lapor.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks the PostgreSQL binaries that come as a Maven artifact, once per folder.
final class PostgresBinaries {

  private PostgresBinaries() {}

  /// The folder that holds `bin/postgres`, unpacked below `folder` if it is not there yet.
  static Path unpackInto(Path folder) throws IOException {
    var home = folder.resolve("postgresql-18");
    if (Files.exists(home.resolve("bin/postgres"))) {
      return home;
    }
    Files.createDirectories(folder);
    var partial = Files.createTempDirectory(folder, "unpacking");
    try (var archive = open()) {
      unpack(archive, partial);
    }
    try {
      Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException lostRace) {
      if (!Files.exists(home.resolve("bin/postgres"))) {
        throw lostRace;
      }
    }
    return home;
  }

  private static TarArchiveInputStream open() throws IOException {
    InputStream binary =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), System.getProperty("os.arch"));
    return new TarArchiveInputStream(new XZInputStream(binary));
  }

  private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
    for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
      var path = target.resolve(entry.getName()).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("Archive entry outside its folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
        continue;
      }
      Files.createDirectories(path.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else if (entry.isLink()) {
        Files.createLink(path, target.resolve(entry.getLinkName()));
      } else {
        Files.copy(archive, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static String system() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "Darwin" : "Linux";
  }
}
