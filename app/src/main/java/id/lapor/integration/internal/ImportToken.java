package id.lapor.integration.internal;

import id.lapor.secret.Secrets;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The token with which `bin/import-lapor` sends files: whoever may read the data folder, may
/// import. It is made from the master key, so every copy of the program knows the same one.
@Component
public class ImportToken {

  private static final Logger LOG = LoggerFactory.getLogger(ImportToken.class);

  private final String token;
  private final Path file;

  ImportToken(Secrets secrets, @Value("${lapor.data}") String data) {
    this.token = HexFormat.of().formatHex(secrets.tag("import-token", "1"));
    this.file = Path.of(data, "keys", "import-token");
  }

  @PostConstruct
  void keep() {
    try {
      Files.createDirectories(file.getParent());
      if (Files.notExists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, token);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("bin/import-lapor will not work: cannot write {} ({})", file, e.getMessage());
    }
  }

  /// Whether the header `Authorization` shows the token; takes the same time for every answer.
  public boolean fits(@Nullable String authorization) {
    var shown = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "").strip();
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
