package id.lapor.desk.web;

import id.lapor.desk.internal.WordDiff;
import id.lapor.report.ReportView;
import id.lapor.sla.DueIn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report as its handlers see it.
///
/// @param clock what is due next, or null
/// @param marks short words beside the status: confidential, anonymous, class
/// @param reporter null when anonymous or not for this officer
/// @param route where it has been, the present place last
/// @param back address of the list
/// @param previous address of the report before it in the list, or null
/// @param next address of the report after it in the list, or null
public record ReportPage(
    String number,
    String digits,
    String title,
    String tone,
    String status,
    @Nullable DueIn clock,
    List<String> marks,
    List<Fact> facts,
    boolean anonymous,
    ReportView.@Nullable ReporterCard reporter,
    Story story,
    List<String> route,
    List<Event> timeline,
    String back,
    @Nullable String previous,
    @Nullable String next) {

  /// A fact with its name.
  public record Fact(String name, String value) {}

  /// What was reported, and what of it is published.
  ///
  /// @param edited whether the published text differs from the reporter's
  /// @param titleChanges how the published title differs
  /// @param textChanges how the published story differs
  /// @param files what the reporter attached
  public record Story(
      String original,
      String originalTitle,
      boolean edited,
      List<WordDiff.Part> titleChanges,
      List<WordDiff.Part> textChanges,
      List<File> files) {}

  /// One fact of the history.
  ///
  /// @param by as in `ui/event.jte`
  /// @param sentence who did what; the words between `before` and `after` are the ones to stress
  /// @param notes reason, rating, visibility
  public record Event(
      String by,
      Sentence sentence,
      Instant at,
      @Nullable String text,
      List<String> notes,
      List<File> files) {}

  /// A sentence with the one who acts set off.
  public record Sentence(String before, String who, String after) {
    /// As plain text.
    public String plain() {
      return before + who + after;
    }
  }

  /// An attachment.
  ///
  /// @param thumbnail address of a small picture, or null when it is none
  public record File(String href, String name, String about, @Nullable String thumbnail) {}
}
