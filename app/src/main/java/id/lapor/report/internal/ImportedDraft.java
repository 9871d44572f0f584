package id.lapor.report.internal;

import id.lapor.category.Category;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.Masking;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Ending;
import id.lapor.report.Report.Handling;
import id.lapor.report.Report.Privacy;
import id.lapor.report.Report.Timing;
import id.lapor.report.ReportImports.ImportedReport;
import id.lapor.report.ReportState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a row of another system becomes here. The rules on what the public may read hold for it as
/// for every report: supervisory complaints and sensitive categories are confidential, personal
/// data in published texts is masked.
record ImportedDraft(ImportedReport row, @Nullable Category category) {

  /// The report as it was when its number was given, before anything became of it.
  Report bare(long id) {
    return new Report(
        id,
        row.number(),
        1,
        row.kind(),
        null,
        ReportState.SUBMITTED,
        null,
        unpublished(),
        row.place(),
        new Privacy(row.anonymous(), confidential(false), false),
        new Handling(null, List.of(), 0, false, false),
        new Timing(row.submittedAt(), row.submittedAt(), null, null, null, null),
        null);
  }

  /// The report as the other system left it, its timing not yet computed.
  Report report(Report before) {
    var state = row.state();
    var draft =
        new Report(
            before.id(),
            before.number(),
            before.version() + 1,
            row.kind(),
            row.complaintClass(),
            state,
            state == ReportState.POSTPONED ? resumeState() : null,
            content(),
            row.place(),
            new Privacy(
                before.privacy().anonymous() || row.anonymous(),
                confidential(before.privacy().confidential()),
                false),
            handling(before),
            before.timing(),
            ending());
    return new Amended(draft)
        .privacy(
            new Privacy(
                draft.privacy().anonymous(),
                draft.privacy().confidential(),
                Confidentiality.published(draft)))
        .report();
  }

  /// The data of the event that tells of it.
  Map<String, Object> data() {
    var data = new HashMap<String, Object>();
    data.put(Field.IMPORTED_STATUS, row.status());
    data.put(Field.IMPORTED_COLUMNS, row.columns());
    data.put(Field.IMPORTED_FINGERPRINT, fingerprint());
    if (row.institutionId() != null) {
      data.put(Field.INSTITUTION, row.institutionId());
    }
    if (!row.unitIds().isEmpty()) {
      data.put(Field.UNITS, row.unitIds());
    }
    var ended = row.ended();
    if (ended != null && !ended.explanation().isEmpty()) {
      data.put(Field.TEXT, ended.explanation());
    }
    if (ended != null && ended.reason() != null) {
      data.put(Field.REASON, ended.reason().name());
    }
    if (ended != null && ended.rating() != null) {
      data.put(Field.RATING, ended.rating());
    }
    return data;
  }

  /// A hash of all that the row tells, without what was made of it here: an office that is known
  /// now and was not then does not make it another row.
  String fingerprint() {
    var told =
        row.kind()
            + "|"
            + row.complaintClass()
            + "|"
            + row.content()
            + "|"
            + row.anonymous()
            + row.confidential()
            + "|"
            + row.submittedAt()
            + "|"
            + row.ended()
            + "|"
            + row.status()
            + "|"
            + new TreeMap<>(row.columns());
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  private Content unpublished() {
    var content = row.content();
    return new Content(
        content.title(),
        content.description(),
        null,
        null,
        content.category(),
        content.incidentDate(),
        content.channel());
  }

  private Content content() {
    var content = row.content();
    var title = content.publishedTitle();
    var description = content.publishedDescription();
    return new Content(
        content.title(),
        content.description(),
        title == null ? null : Masking.mask(title),
        description == null ? null : Masking.mask(description),
        content.category(),
        content.incidentDate(),
        content.channel());
  }

  private boolean confidential(boolean already) {
    return Confidentiality.confidential(
        already, row.confidential(), row.complaintClass(), category);
  }

  private Handling handling(Report before) {
    boolean answered =
        switch (row.state()) {
          case FOLLOWED_UP, REPORTER_REPLIED, CLOSED -> true;
          default -> false;
        };
    return new Handling(
        row.institutionId(), row.unitIds(), before.handling().returns(), false, answered);
  }

  /// Where a postponed report goes on when the reporter answers; the other system does not tell.
  private ReportState resumeState() {
    return row.institutionId() == null ? ReportState.SUBMITTED : ReportState.DISPOSED;
  }

  private @Nullable Ending ending() {
    var ended = row.ended();
    if (ended == null) {
      return null;
    }
    Instant at = row.knownAt().isBefore(row.submittedAt()) ? row.submittedAt() : row.knownAt();
    return new Ending(at, ended.by(), ended.reason(), ended.rating(), null);
  }
}
