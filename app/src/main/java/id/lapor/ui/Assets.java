package id.lapor.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The one stylesheet and the one script module of the site, put together from a file per
/// component and behaviour.
///
/// The address holds a hash of the content, so browsers keep it for good and never see an old one.
@Component
public class Assets {

  private final Asset stylesheet;
  private final Asset script;

  Assets() throws IOException {
    stylesheet = join("css/*.css", "css");
    script = join("js/*.js", "js");
  }

  /// One file as it is sent.
  ///
  /// @param address where browsers find it
  @SuppressWarnings("ArrayRecordComponent") // bytes are passed through, never compared
  public record Asset(String address, byte[] content) {}

  /// All component styles, `base.css` first.
  public Asset stylesheet() {
    return stylesheet;
  }

  /// All behaviours.
  public Asset script() {
    return script;
  }

  private static Asset join(String pattern, String extension) throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:static/" + pattern);
    Arrays.sort(
        files,
        Comparator.comparing((Resource file) -> !"base.css".equals(file.getFilename()))
            .thenComparing(file -> String.valueOf(file.getFilename())));
    var text = new StringBuilder();
    for (var file : files) {
      text.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
    }
    var content = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Asset("/aset/" + hash(content) + "." + extension, content);
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
