package id.lapor.portal.web;

import id.lapor.file.StoredFile;
import id.lapor.file.web.FileResponses;
import id.lapor.identity.ExpiredPage;
import id.lapor.portal.internal.AnswerRules;
import id.lapor.portal.internal.Answers;
import id.lapor.portal.internal.Draft;
import id.lapor.portal.internal.Drafts;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Writing a report, step 3: photos and documents, and who may know.
@Controller
class EvidenceController {

  private final Drafts drafts;
  private final Uploads uploads;
  private final FileResponses responses;

  EvidenceController(Drafts drafts, Uploads uploads, FileResponses responses) {
    this.drafts = drafts;
    this.uploads = uploads;
    this.responses = responses;
  }

  @GetMapping("/lapor/{id}/lampiran")
  String evidence(@PathVariable UUID id, Model model) {
    return DraftPages.open(
        drafts, id, draft -> page(id, draft.answers().evidence(), FormErrors.none(), model));
  }

  @PostMapping("/lapor/{id}/lampiran")
  String save(
      @PathVariable UUID id,
      EvidenceForm typed,
      @ModelAttribute("ui") Ui ui,
      HttpServletRequest request,
      Model model) {
    var address = request.getRemoteAddr();
    return DraftPages.orAgain(
        () -> DraftPages.open(drafts, id, draft -> save(draft, typed, address, ui, model)),
        () ->
            page(
                id,
                typed.with(List.of()),
                List.of(),
                FormErrors.none().add("", ui.text("portal.submit.unavailable")),
                model));
  }

  @ExpiredPage("/lapor/{id}/lampiran")
  String again(
      @PathVariable UUID id, EvidenceForm typed, @ModelAttribute("ui") Ui ui, Model model) {
    return DraftPages.open(
        drafts,
        id,
        draft ->
            page(
                id,
                typed.with(draft.answers().evidence().files()),
                FormErrors.none().add("", ui.text("identity.expired.text")),
                model));
  }

  private String save(Draft draft, EvidenceForm typed, String address, Ui ui, Model model) {
    var errors = FormErrors.none();
    var kept =
        draft.answers().evidence().files().stream()
            .filter(file -> !file.equals(typed.remove()))
            .toList();
    var evidence = typed.with(uploads.accept(kept, typed.chosen(), address, "upload", errors, ui));
    drafts.save(draft.id(), draft.answers().with(evidence));
    if (typed.remove() != null || typed.stay() != null) {
      return errors.any()
          ? page(draft.id(), evidence, errors, model)
          : "redirect:/lapor/" + draft.id() + "/lampiran#berkas";
    }
    AnswerRules.check(evidence).forEach(slip -> errors.add(slip.field(), ui.text(slip.key())));
    return errors.any()
        ? page(draft.id(), evidence, errors, model)
        : "redirect:/lapor/" + draft.id() + "/periksa";
  }

  /// A thumbnail for the writer's own eyes, while it is a draft.
  @GetMapping("/lapor/{id}/lampiran/{file}")
  ResponseEntity<Resource> thumbnail(@PathVariable UUID id, @PathVariable UUID file)
      throws IOException {
    var own =
        drafts
            .find(id)
            .filter(draft -> draft.answers().evidence().files().contains(file))
            .flatMap(draft -> uploads.list(List.of(file)).stream().findFirst());
    return own.isEmpty() ? ResponseEntity.notFound().build() : responses.thumbnail(own.get());
  }

  private String page(UUID id, Answers.Evidence evidence, FormErrors errors, Model model) {
    return page(id, evidence, uploads.list(evidence.files()), errors, model);
  }

  private static String page(
      UUID id, Answers.Evidence evidence, List<StoredFile> stored, FormErrors errors, Model model) {
    model.addAttribute("draft", id);
    model.addAttribute("evidence", evidence);
    model.addAttribute("stored", stored);
    model.addAttribute("missing", evidence.files().size() - stored.size());
    model.addAttribute("errors", errors);
    return "portal/submitEvidence";
  }
}
