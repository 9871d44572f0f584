package id.lapor.file.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether a file is nothing but text: it reads as UTF-8 or as the Windows code page that
/// spreadsheets write, and has no control characters besides line ends and tabs.
final class PlainText {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  private PlainText() {}

  static boolean is(Path content) throws IOException {
    for (var charset : CHARSETS) {
      if (reads(content, charset)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Path content, Charset charset) throws IOException {
    // A decoder of its own reports what it cannot read instead of replacing it.
    try (var reader = new InputStreamReader(Files.newInputStream(content), charset.newDecoder())) {
      var buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] < ' ' && "\t\n\r\f".indexOf(buffer[i]) < 0) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
