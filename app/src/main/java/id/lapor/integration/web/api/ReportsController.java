package id.lapor.integration.web.api;

import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.file.web.FileResponses;
import id.lapor.integration.web.api.ReportDocument.Receipt;
import id.lapor.integration.web.api.ReportDocument.Timeline;
import id.lapor.kernel.Actor;
import id.lapor.report.HistoryEvent.Attachment;
import id.lapor.report.Party;
import id.lapor.report.ReportView;
import id.lapor.report.SubmissionOutcome;
import id.lapor.ui.LongAnswer;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import id.lapor.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/// Sending a report in, and reading one.
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportsController {

  private static final String VARY = "Authorization, Receipt-Code, Accept-Language";

  /// Long enough not to be met by chance; visible ASCII only.
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,128}");

  private final Submissions submissions;
  private final ReportDocuments documents;
  private final Call call;
  private final FileResponses files;
  private final Files stored;
  private final JsonMapper json;

  ReportsController(
      Submissions submissions,
      ReportDocuments documents,
      Call call,
      FileResponses files,
      Files stored,
      JsonMapper json) {
    this.submissions = submissions;
    this.documents = documents;
    this.call = call;
    this.files = files;
    this.stored = stored;
    this.json = json;
  }

  @PostMapping
  ResponseEntity<Receipt> submit(
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Submissions.Body body,
      Actor actor,
      HttpServletRequest request) {
    if (!KEY.matcher(key).matches()) {
      throw new ProblemException(
          Problem.HEADER_MISSING,
          List.of(new Wrong("Idempotency-Key", "FORMAT", "integration.api.key", List.of())));
    }
    return receipt(submissions.submit(scoped(key, actor), body, actor, request));
  }

  /// Keys of different accounts never meet.
  private static String scoped(String key, Actor actor) {
    return "api " + (actor.accountId() == null ? "guest" : actor.accountId()) + " " + key;
  }

  private static ResponseEntity<Receipt> receipt(SubmissionOutcome.Accepted accepted) {
    var report = accepted.report();
    var body =
        new Receipt(
            report.number().digits(),
            accepted.receiptCode(),
            report.state(),
            report.version(),
            report.privacy().confidential(),
            ReportDocuments.deadlines(report));
    return ResponseEntity.created(URI.create("/api/v1/reports/" + report.number().digits()))
        .eTag(Etags.of(report.version()))
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  @GetMapping("/{number}")
  ResponseEntity<ReportDocument> show(
      @PathVariable String number, Actor actor, HttpServletRequest request, WebRequest web) {
    var view = view(number, actor, request);
    var document = documents.document(view, Problems.language(request));
    var tag = Etags.of(view.report().version(), json.writeValueAsBytes(document));
    if (web.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return answer(view).eTag(tag).body(document);
  }

  @GetMapping("/{number}/timeline")
  ResponseEntity<Timeline> timeline(
      @PathVariable String number, Actor actor, HttpServletRequest request) {
    var view = view(number, actor, request);
    return answer(view).body(documents.timeline(view));
  }

  @LongAnswer
  @GetMapping(path = "/{number}/attachments/{file}", produces = MediaType.ALL_VALUE)
  ResponseEntity<Resource> attachment(
      @PathVariable String number, @PathVariable UUID file, Actor actor, HttpServletRequest request)
      throws IOException {
    var answer = files.content(attached(view(number, actor, request), file));
    if (answer.getBody() == null) {
      throw new ProblemException(Problem.NOT_FOUND);
    }
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header("Vary", VARY)
        .body(answer.getBody());
  }

  private StoredFile attached(ReportView view, UUID file) {
    return view.timeline().stream()
        .flatMap(event -> event.attachments().stream())
        .map(Attachment::fileId)
        .filter(file::equals)
        .findFirst()
        .flatMap(id -> stored.list(List.of(id)).stream().findFirst())
        .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
  }

  private ReportView view(String digits, Actor actor, HttpServletRequest request) {
    return call.view(Call.number(digits), actor, request);
  }

  /// Only what everybody may read may be kept by caches on the way.
  private static ResponseEntity.BodyBuilder answer(ReportView view) {
    var cache =
        view.party() == Party.PUBLIC
            ? CacheControl.noCache()
            : CacheControl.noCache().cachePrivate();
    return ResponseEntity.ok().cacheControl(cache).header("Vary", VARY);
  }
}
