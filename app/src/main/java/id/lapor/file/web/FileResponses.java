package id.lapor.file.web;

import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers with a file so that it can do no harm in a browser: never sniffed, never run, and shown
/// in the page only when we made its bytes ourselves. The caller has checked that the reader may
/// see it.
@Component
public class FileResponses {

  // A file never changes; private, since who may see it can change.
  private static final CacheControl CACHE = CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

  private final Files files;

  FileResponses(Files files) {
    this.files = files;
  }

  /// The content: images to be shown, all else to be saved. Not found when the storage has lost it.
  public ResponseEntity<Resource> content(StoredFile file) throws IOException {
    try {
      return answer(file, file.mediaType())
          .contentLength(file.bytes())
          .body(new InputStreamResource(files.open(file.id())));
    } catch (NoSuchElementException e) {
      return ResponseEntity.notFound().build();
    }
  }

  /// The thumbnail of an image. Not found for other files.
  public ResponseEntity<Resource> thumbnail(StoredFile file) throws IOException {
    if (!file.image()) {
      return ResponseEntity.notFound().build();
    }
    // Some 30 KB; its length is nowhere else.
    try (var in = files.openThumbnail(file.id())) {
      return answer(file, MediaType.IMAGE_JPEG_VALUE)
          .body(new ByteArrayResource(in.readAllBytes()));
    } catch (NoSuchElementException e) {
      return ResponseEntity.notFound().build();
    }
  }

  private static ResponseEntity.BodyBuilder answer(StoredFile file, String mediaType) {
    var disposition = file.image() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .cacheControl(CACHE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
