package id.lapor.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as it stands now. Its past is in its history; who reported it is not in here.
///
/// @param version grows with every action; two officers on one report are told apart by it
/// @param complaintClass null until an officer classifies it, and for other kinds
/// @param resumeState the state to go back to when the reporter answers a postponement, or null
public record Report(
    long id,
    ReportNumber number,
    int version,
    ReportKind kind,
    @Nullable ComplaintClass complaintClass,
    ReportState state,
    @Nullable ReportState resumeState,
    Content content,
    Place place,
    Privacy privacy,
    Handling handling,
    Timing timing,
    @Nullable Ending ending) {

  /// What it says: as written by the reporter, and as published after the officer's edit and
  /// masking.
  ///
  /// @param category code of the category, or null before classification
  public record Content(
      String title,
      String description,
      @Nullable String publishedTitle,
      @Nullable String publishedDescription,
      @Nullable String category,
      @Nullable LocalDate incidentDate,
      Channel channel) {

    /// The title that officers and the public read.
    public String shownTitle() {
      return publishedTitle == null ? title : publishedTitle;
    }

    /// The story that the public reads.
    public String shownDescription() {
      return publishedDescription == null ? description : publishedDescription;
    }
  }

  /// Where it happened; every part may be missing.
  ///
  /// @param areaCode code of the smallest known area, such as `32.04.12.2001`
  public record Place(
      @Nullable String areaCode,
      @Nullable String address,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /// Who may read it, and whether they may learn who sent it.
  ///
  /// @param anonymous the reporter's identity is sealed
  /// @param confidential the report is hidden from the public, by wish or by rule
  /// @param published whether the public may read it now
  public record Privacy(boolean anonymous, boolean confidential, boolean published) {}

  /// Who has it.
  ///
  /// @param institutionId the institution that has it; null while it is with the national admin
  /// @param unitIds the units that handle it jointly, the lead first; empty while the
  ///     institution's admin has it
  /// @param returns how often it was returned as not ours
  /// @param binding the national admin decided after two returns; no further return
  /// @param substantiated an answer with substance was given since it was last opened
  public record Handling(
      @Nullable Long institutionId,
      List<Long> unitIds,
      int returns,
      boolean binding,
      boolean substantiated) {

    public Handling {
      unitIds = List.copyOf(unitIds);
    }

    /// The node of the institution tree that has it now, or null for the national admin.
    public @Nullable Long holder() {
      return unitIds.isEmpty() ? institutionId : Long.valueOf(unitIds.getFirst());
    }
  }

  /// Its clocks. Computed by [DueDates]; null where no clock runs.
  ///
  /// @param step what is due next
  /// @param stepDueAt when
  /// @param resolveDueAt when the whole report must be resolved
  /// @param pausedAt since when the clocks wait for the reporter
  public record Timing(
      Instant submittedAt,
      Instant stateSince,
      @Nullable DueStep step,
      @Nullable Instant stepDueAt,
      @Nullable Instant resolveDueAt,
      @Nullable Instant pausedAt) {}

  /// How it ended.
  ///
  /// @param by REPORTER, an admin or SYSTEM
  /// @param rating 1–5, or null
  public record Ending(
      Instant at,
      Party by,
      @Nullable ArchiveReason reason,
      @Nullable Integer rating,
      @Nullable Long mergedInto) {}
}
