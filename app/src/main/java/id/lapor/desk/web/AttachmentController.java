package id.lapor.desk.web;

import id.lapor.file.Files;
import id.lapor.report.HistoryEvent;
import id.lapor.ui.LongAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Files of a report for those who handle it. A file is only found through an event that the
/// officer may read.
@Controller
class AttachmentController {

  private final DeskPages pages;
  private final Files files;

  AttachmentController(DeskPages pages, Files files) {
    this.pages = pages;
    this.files = files;
  }

  @LongAnswer(unless = "kecil")
  @GetMapping("/meja/laporan/{number}/lampiran/{fileId}")
  ResponseEntity<InputStreamResource> file(
      @ModelAttribute(binding = false) DeskCall call, @PathVariable UUID fileId)
      throws IOException {
    var file = find(call, fileId);
    boolean image = file.mediaType().startsWith("image/");
    var disposition = image ? ContentDisposition.inline() : ContentDisposition.attachment();
    return answer(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(new InputStreamResource(files.open(fileId)));
  }

  @GetMapping(path = "/meja/laporan/{number}/lampiran/{fileId}", params = "kecil")
  ResponseEntity<InputStreamResource> thumbnail(
      @ModelAttribute(binding = false) DeskCall call, @PathVariable UUID fileId)
      throws IOException {
    find(call, fileId);
    return answer(MediaType.IMAGE_JPEG).body(new InputStreamResource(files.openThumbnail(fileId)));
  }

  private HistoryEvent.Attachment find(DeskCall call, UUID fileId) {
    return pages.view(call).timeline().stream()
        .flatMap(event -> event.attachments().stream())
        .filter(file -> file.fileId().equals(fileId))
        .findFirst()
        .orElseThrow(NotOnThisDesk::new);
  }

  /// Never kept by a browser that others may use next.
  private static ResponseEntity.BodyBuilder answer(MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff");
  }
}
