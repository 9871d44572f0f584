package id.lapor.desk.internal;

import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of the demonstration with all that happened to it, as told in
/// `seed/demo/reports.csv`.
///
/// @param key its name in the file, by which other stories refer to it
/// @param unit code of the unit that handles it; blank when it never got there
/// @param reporter login of a member of the cast, else the name of a guest
/// @param daysAgo when it was sent
/// @param end the state that the story leads to
record DemoStory(
    String key,
    ReportKind kind,
    String title,
    String description,
    String category,
    String area,
    String institution,
    String unit,
    boolean anonymous,
    boolean confidential,
    String reporter,
    Channel channel,
    int daysAgo,
    ReportState end,
    List<Step> steps) {

  DemoStory {
    steps = List.copyOf(steps);
  }

  /// Something that was done.
  ///
  /// @param day counted from the day of sending
  /// @param rating stars of a closing, or null
  /// @param reason of an archiving, or null
  /// @param into key of the story it is merged into, or null
  record Step(
      Deed deed,
      String text,
      int day,
      @Nullable Integer rating,
      @Nullable ArchiveReason reason,
      @Nullable String into) {}

  /// What can be done in a story. Dispositions to an institution and to a unit are told apart.
  enum Deed {
    VERIFY,
    DISPOSE,
    ASSIGN,
    ACCEPT,
    PROGRESS,
    FOLLOW_UP,
    POSTPONE,
    RETURN,
    ARCHIVE,
    MERGE,
    REPLY,
    NOT_SOLVED,
    CLOSE,
    REOPEN,
    WITHDRAW
  }

  /// Whether the national desk passed it on, or has it still (every second report that nobody has
  /// touched); otherwise the reporter sent it to the institution itself.
  boolean throughNationalAdmin() {
    boolean untouched = steps.isEmpty() && (key.charAt(key.length() - 1) - '0') % 2 == 1;
    return untouched || steps.stream().anyMatch(step -> step.deed() == Deed.DISPOSE);
  }

  /// Whether it ends in another story, which must have been told before.
  boolean merges() {
    return steps.stream().anyMatch(step -> step.deed() == Deed.MERGE);
  }
}
