package id.lapor.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds the master key: `LAPOR_KEY` (64 hex digits), else the file `keys/master` of the data
/// folder, made once.
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

  @Bean
  Secrets secrets(@Value("${lapor.key:}") String key, @Value("${lapor.data}") Path data)
      throws IOException {
    return new Secrets(
        HexFormat.of()
            .parseHex(key.isBlank() ? fromFile(data.resolve("keys/master")) : key.strip()));
  }

  private static String fromFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      var partial =
          Files.createTempFile(
              file.getParent(),
              "master",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(partial, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
      Files.move(partial, file);
      LoggerFactory.getLogger(SecretsConfiguration.class)
          .info("Made a master key in {}; keep a copy of it apart from the database backups", file);
    }
    return Files.readString(file).strip();
  }
}
