package id.lapor.integration.web.api;

import id.lapor.integration.web.api.ReportDocument.Lines;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Slice;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportLists.Filter;
import id.lapor.report.ReportLists.Queue;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportState;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import id.lapor.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lists of reports: the public's, and the queues of officers.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ListsController {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final ReportLists lists;
  private final ReportDocuments documents;
  private final Call call;

  ListsController(ReportLists lists, ReportDocuments documents, Call call) {
    this.lists = lists;
    this.documents = documents;
    this.call = call;
  }

  /// What narrows a list, and which page of it.
  ///
  /// @param q words that the published text must have
  record Wanted(
      @Nullable ReportKind kind,
      @Nullable Set<ReportState> status,
      @Nullable String category,
      @Nullable String area,
      @Nullable String institution,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      @Nullable String q,
      @Nullable String cursor,
      @Nullable Integer limit) {}

  @GetMapping("/reports")
  ResponseEntity<Lines> reports(@ModelAttribute Wanted wanted, HttpServletRequest request) {
    var page = lists.listPublic(filter(wanted), cursor(wanted), limit(wanted));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .header("Vary", "Accept-Language")
        .body(lines(page, request));
  }

  @GetMapping("/queue")
  ResponseEntity<Lines> queue(
      @RequestParam Queue queue,
      @ModelAttribute Wanted wanted,
      Actor actor,
      HttpServletRequest request) {
    if (actor.accountId() == null) {
      throw new ProblemException(Problem.TOKEN_NEEDED);
    }
    if (!actor.officer()) {
      throw new ProblemException(Problem.FORBIDDEN);
    }
    var page = lists.listQueue(queue, actor, filter(wanted), cursor(wanted), limit(wanted));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(lines(page, request));
  }

  private Lines lines(Slice<Row> page, HttpServletRequest request) {
    var locale = Problems.language(request);
    return new Lines(
        page.rows().stream().map(row -> documents.line(row, locale)).toList(), page.next());
  }

  private Filter filter(Wanted wanted) {
    if (wanted.from() != null && wanted.to() != null && wanted.from().isAfter(wanted.to())) {
      throw new ProblemException(
          Problem.INVALID, List.of(new Wrong("to", "RANGE", "integration.api.days", List.of())));
    }
    return new Filter(
        wanted.kind(),
        Objects.requireNonNullElse(wanted.status(), Set.of()),
        call.category(wanted.category(), "category"),
        call.area(wanted.area(), "area"),
        call.institution(wanted.institution(), "institution"),
        wanted.from(),
        wanted.to(),
        Submissions.blankAsNull(wanted.q()));
  }

  /// A program that garbles a cursor would otherwise read the first page for ever.
  private @Nullable String cursor(Wanted wanted) {
    var cursor = Submissions.blankAsNull(wanted.cursor());
    if (cursor != null && !lists.known(cursor)) {
      throw new ProblemException(
          Problem.INVALID,
          List.of(new Wrong("cursor", "FORMAT", "ui.problem.field.format", List.of())));
    }
    return cursor;
  }

  private static int limit(Wanted wanted) {
    int limit = Objects.requireNonNullElse(wanted.limit(), USUAL);
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          Problem.INVALID,
          List.of(new Wrong("limit", "RANGE", "integration.api.limit", List.of(MOST))));
    }
    return limit;
  }
}
