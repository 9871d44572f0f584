package id.lapor.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The door for reports that another system of the same network already numbered: they keep their
/// number, their time and their state. For the import only; nobody acts on a report through it.
public interface ReportImports {

  /// Takes reports over, all in one transaction. A new number is added with the events SUBMITTED
  /// and IMPORTED; a known imported one is changed and gets another IMPORTED event when its state,
  /// unit, class, category, texts or rating differ; the same row twice changes nothing. A report
  /// that somebody acted on here is never changed.
  ///
  /// @return one result for each row, in the order of the rows
  List<Result> apply(List<ImportedReport> batch);

  /// Moves imported reports that wait at their top institution to the unit that was found for them,
  /// with an event. Reports that somebody acted on here stay where they are.
  ///
  /// @return how many moved
  int moveToUnit(List<ReportNumber> numbers, long unitId);

  /// A report as another system knew it.
  ///
  /// @param content both texts of the other system: as submitted and as published after editing
  /// @param unitIds the units that have it, the lead first; empty while the institution's admin has
  /// it
  /// @param reporterName as the other system showed it, sealed when `anonymous`; null when it was
  /// not told
  /// @param ended how it ended, or null while it is open
  /// @param status the status in the other system's words
  /// @param knownAt when the other system said all this
  /// @param columns what the other system told besides, by its column names; without names and
  /// texts of people
  record ImportedReport(
      ReportNumber number,
      ReportKind kind,
      @Nullable ComplaintClass complaintClass,
      ReportState state,
      Report.Content content,
      Report.Place place,
      boolean anonymous,
      boolean confidential,
      @Nullable Long institutionId,
      List<Long> unitIds,
      @Nullable String reporterName,
      Instant submittedAt,
      @Nullable Ended ended,
      String status,
      Instant knownAt,
      Map<String, String> columns) {

    public ImportedReport {
      unitIds = List.copyOf(unitIds);
      columns = Map.copyOf(columns);
    }
  }

  /// How a report ended in the other system, which does not tell when.
  ///
  /// @param explanation its words, empty when it gave none
  /// @param rating 1–5, or null
  record Ended(
      Party by, @Nullable ArchiveReason reason, String explanation, @Nullable Integer rating) {}

  /// What became of one row.
  ///
  /// @param reason why a refused row was refused, otherwise null
  record Result(ReportNumber number, Change change, @Nullable RefusedBecause reason) {}

  /// What a row did.
  enum Change {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
  }

  /// Why a row cannot be taken over.
  enum RefusedBecause {
    /// The number belongs to a report that was made here.
    NUMBER_OF_OUR_OWN,
    /// Somebody acted on it here after it was imported; our history goes on.
    HANDLED_HERE
  }
}
