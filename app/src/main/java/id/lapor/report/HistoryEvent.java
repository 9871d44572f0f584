package id.lapor.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One fact of a report's history; appended, never changed.
///
/// @param seq 1 for the submission, then one more each
/// @param actorId the officer's account; always null for reporters, so that no table but the
///     sealed one knows them
/// @param institutionId for whom the officer acted; null for the reporter, the system and the
///     national admin
/// @param data what was said and changed, by the names of [Field]
/// @param attachments files that came with it
/// @param visibility who may read it
public record HistoryEvent(
    int seq,
    EventType type,
    Instant at,
    Party party,
    @Nullable Long actorId,
    @Nullable Long institutionId,
    ReportState stateAfter,
    Map<String, Object> data,
    List<Attachment> attachments,
    Visibility visibility) {

  public HistoryEvent {
    data = Map.copyOf(data);
    attachments = List.copyOf(attachments);
  }

  /// The text of a datum, or null.
  public @Nullable String text(String field) {
    return data.get(field) instanceof String text ? text : null;
  }

  /// Who may read an event of a public report; of a confidential one, only the first three groups
  /// ever.
  public enum Visibility {
    /// Handlers only.
    OFFICERS,
    /// Handlers and the reporter.
    REPORTER,
    /// Everybody who may read the report.
    PUBLIC
  }

  /// A file that belongs to an event.
  ///
  /// @param bytes its size
  public record Attachment(UUID fileId, String name, String mediaType, long bytes) {}

  /// Names of the data of an event.
  public static final class Field {
    /// What was said; masked for the public in [#PUBLIC_TEXT].
    public static final String TEXT = "text";
    /// The text with personal data masked, where it differs.
    public static final String PUBLIC_TEXT = "publicText";
    /// Code of an [ArchiveReason].
    public static final String REASON = "reason";
    /// Id of the institution it went to.
    public static final String INSTITUTION = "institution";
    /// Ids of the units it went to, the lead first.
    public static final String UNITS = "units";
    /// Stars given, 1–5.
    public static final String RATING = "rating";
    /// Number of the report it follows.
    public static final String MERGED_INTO = "mergedInto";
    /// Old and new published text and class, as `{field: {before, after}}`.
    public static final String CHANGES = "changes";
    /// Whether the national admin decided after two returns.
    public static final String BINDING = "binding";
    /// The status string of an imported row.
    public static final String IMPORTED_STATUS = "importedStatus";
    /// What else the other system told of an imported report, by its column names; for officers.
    public static final String IMPORTED_COLUMNS = "importedColumns";
    /// A hash of all that an imported row told, by which the same row is known again.
    public static final String IMPORTED_FINGERPRINT = "importedFingerprint";

    private Field() {}
  }
}
