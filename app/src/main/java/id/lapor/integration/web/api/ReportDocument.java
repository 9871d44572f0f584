package id.lapor.integration.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.Command;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report as a program reads it; what this caller may not see is absent.
///
/// @param number the digits of its number
/// @param viewedAs as what the caller stands to it
/// @param original what the reporter wrote, where another text is published; not for the public
/// @param commands what the caller may do now; absent for the public
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportDocument(
    String number,
    String url,
    int version,
    Party viewedAs,
    ReportKind kind,
    @Nullable ComplaintClass complaintClass,
    ReportState status,
    String title,
    String description,
    @Nullable Original original,
    @Nullable Named category,
    @Nullable Named area,
    @Nullable Location location,
    @Nullable LocalDate incidentDate,
    @Nullable Named institution,
    List<Named> units,
    boolean anonymous,
    boolean confidential,
    Channel channel,
    Instant submittedAt,
    Instant statusSince,
    Deadlines deadlines,
    @Nullable Ending ending,
    @Nullable Reporter reporter,
    @Nullable Set<Command> commands) {

  ReportDocument {
    units = List.copyOf(units);
  }

  /// What the reporter wrote.
  record Original(String title, String description) {}

  /// Something with a stable code and a name in the caller's language.
  record Named(String code, String name) {}

  /// Where it happened, in degrees of WGS 84.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Location(@Nullable Double lat, @Nullable Double lon, @Nullable String address) {}

  /// The clocks.
  ///
  /// @param step what is due next
  /// @param due when
  /// @param resolveDue when the whole report must be resolved
  /// @param pausedSince since when the clocks wait for the reporter
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Deadlines(
      @Nullable DueStep step,
      @Nullable Instant due,
      @Nullable Instant resolveDue,
      @Nullable Instant pausedSince) {}

  /// How it ended.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ending(Instant at, Party by, @Nullable ArchiveReason reason, @Nullable Integer rating) {}

  /// A reporter who did not ask to be anonymous; for the public only a short name.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reporter(@Nullable String name, @Nullable String email, @Nullable String phone) {}

  /// A report in a list.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String number,
      String url,
      ReportKind kind,
      @Nullable ComplaintClass complaintClass,
      ReportState status,
      String title,
      String excerpt,
      @Nullable Named category,
      @Nullable Named area,
      @Nullable Named institution,
      boolean anonymous,
      boolean confidential,
      Instant submittedAt,
      @Nullable DueStep step,
      @Nullable Instant due) {}

  /// A page of a list.
  ///
  /// @param next value of `cursor` for the following page; absent at the end
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lines(List<Line> items, @Nullable String next) {
    Lines {
      items = List.copyOf(items);
    }
  }

  /// One fact of the history.
  ///
  /// @param actor the officer's name; for officers only
  /// @param institution for whom the officer acted
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Event(
      int seq,
      EventType type,
      Instant at,
      Party party,
      @Nullable String actor,
      @Nullable Named institution,
      ReportState statusAfter,
      @Nullable String text,
      @Nullable ArchiveReason reason,
      @Nullable Integer rating,
      List<Named> disposedTo,
      List<File> files) {
    Event {
      disposedTo = List.copyOf(disposedTo);
      files = List.copyOf(files);
    }
  }

  /// A file of an event.
  record File(UUID id, String name, String mediaType, long bytes, String url) {}

  /// The whole history that the caller may read, oldest first.
  record Timeline(List<Event> items) {
    Timeline {
      items = List.copyOf(items);
    }
  }

  /// What an action made of the report.
  record Result(String number, int version, ReportState status, Deadlines deadlines) {}

  /// What a reporter gets for a submission.
  ///
  /// @param receiptCode opens the report together with its number; told this once
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receipt(
      String number,
      String receiptCode,
      ReportState status,
      int version,
      boolean confidential,
      Deadlines deadlines) {}
}
