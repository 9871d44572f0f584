package id.lapor.portal.web;

import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.file.web.FileResponses;
import id.lapor.kernel.Actor;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.ui.LongAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Files of a report, for exactly those who may read the event that they came with.
@Controller
class AttachmentController {

  private final Reports reports;
  private final Files files;
  private final FileResponses responses;
  private final ReceiptProof proof;

  AttachmentController(Reports reports, Files files, FileResponses responses, ReceiptProof proof) {
    this.reports = reports;
    this.files = files;
    this.responses = responses;
    this.proof = proof;
  }

  @LongAnswer
  @GetMapping("/laporan/{number:[0-9]{1,10}}/lampiran/{file}")
  ResponseEntity<Resource> file(
      @PathVariable String number, @PathVariable UUID file, Actor actor, HttpServletRequest request)
      throws IOException {
    var found = find(number, file, actor, request);
    return found.isEmpty() ? ResponseEntity.notFound().build() : responses.content(found.get());
  }

  @GetMapping("/laporan/{number:[0-9]{1,10}}/lampiran/{file}/kecil")
  ResponseEntity<Resource> thumbnail(
      @PathVariable String number, @PathVariable UUID file, Actor actor, HttpServletRequest request)
      throws IOException {
    var found = find(number, file, actor, request);
    return found.isEmpty() ? ResponseEntity.notFound().build() : responses.thumbnail(found.get());
  }

  private Optional<StoredFile> find(
      String number, UUID file, Actor actor, HttpServletRequest request) {
    return ReportNumber.parse(number).stream()
        .flatMap(known -> reports.find(known, proof.actor(actor, known, request)).stream())
        .flatMap(view -> view.timeline().stream())
        .flatMap(event -> event.attachments().stream())
        .filter(attachment -> attachment.fileId().equals(file))
        .findFirst()
        .flatMap(attachment -> files.list(List.of(attachment.fileId())).stream().findFirst());
  }
}
