package id.lapor.portal.web;

import id.lapor.file.Files;
import id.lapor.kernel.Actor;
import id.lapor.report.HistoryEvent.Attachment;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Files of a report, for exactly those who may read the event that they came with.
@Controller
class AttachmentController {

  private final Reports reports;
  private final Files files;
  private final ReceiptProof proof;

  AttachmentController(Reports reports, Files files, ReceiptProof proof) {
    this.reports = reports;
    this.files = files;
    this.proof = proof;
  }

  @GetMapping("/laporan/{number:[0-9]{1,10}}/lampiran/{file}")
  ResponseEntity<InputStreamResource> file(
      @PathVariable String number, @PathVariable UUID file, Actor actor, HttpServletRequest request) throws IOException {
    var attachment = find(number, file, actor, request);
    if (attachment.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var name = attachment.get().name();
    boolean image = attachment.get().mediaType().startsWith("image/");
    var disposition = (image ? ContentDisposition.inline() : ContentDisposition.attachment())
        .filename(name, StandardCharsets.UTF_8)
        .build();
    return answer()
        .header("Content-Disposition", disposition.toString())
        .contentType(MediaType.parseMediaType(attachment.get().mediaType()))
        .contentLength(attachment.get().bytes())
        .body(new InputStreamResource(files.open(file)));
  }

  @GetMapping("/laporan/{number:[0-9]{1,10}}/lampiran/{file}/kecil")
  ResponseEntity<InputStreamResource> thumbnail(
      @PathVariable String number, @PathVariable UUID file, Actor actor, HttpServletRequest request) throws IOException {
    var attachment = find(number, file, actor, request);
    if (attachment.isEmpty() || !attachment.get().mediaType().startsWith("image/")) {
      return ResponseEntity.notFound().build();
    }
    return answer().contentType(MediaType.IMAGE_JPEG).body(new InputStreamResource(files.openThumbnail(file)));
  }

  private Optional<Attachment> find(String number, UUID file, Actor actor, HttpServletRequest request) {
    return ReportNumber.parse(number).stream()
        .flatMap(known -> reports.find(known, proof.actor(actor, known, request)).stream())
        .flatMap(view -> view.timeline().stream())
        .flatMap(event -> event.attachments().stream())
        .filter(attachment -> attachment.fileId().equals(file))
        .findFirst();
  }

  /// A page of a stored file can do nothing: no script, no frame, no guess at its type.
  private static ResponseEntity.BodyBuilder answer() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
