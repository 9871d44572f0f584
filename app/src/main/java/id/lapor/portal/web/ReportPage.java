package id.lapor.portal.web;

import id.lapor.report.Command;
import id.lapor.sla.DueIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A report as one reader sees it: the head, its facts, and its story on a line.
///
/// @param mine whether the reader is the reporter
/// @param asked whether the reporter is asked for what lacks
/// @param clock the clock that runs, or null
/// @param clockLabel whose deadline that is
/// @param next what comes next, by whom and by when, or null at the end
/// @param commands what the reader may do now
/// @param version goes back with every form, so that a change meanwhile is seen
public record ReportPage(
    String digits,
    Head head,
    List<Fact> facts,
    List<Event> story,
    boolean mine,
    boolean asked,
    @Nullable DueIn clock,
    String clockLabel,
    @Nullable String next,
    Set<Command> commands,
    int version) {

  /// What stands above the story: which report it is and how far it is.
  ///
  /// @param tone of `ui/status.jte`
  /// @param from of which kind it is and from whom
  public record Head(
      String number, String title, String tone, String state, String from, boolean confidential) {}

  /// One line of the facts beside the story.
  public record Fact(String label, String value, @Nullable String href) {}

  /// One event.
  ///
  /// @param by of `ui/event.jte`
  /// @param sentence pieces of the sentence; every second one names somebody and is set strong
  /// @param words what was written, or null
  /// @param notes short facts below it, such as a rating or the reason of an archiving
  /// @param audience who else can read it when that is not everybody, or null
  public record Event(
      int seq,
      String by,
      List<String> sentence,
      Instant at,
      @Nullable String words,
      List<String> notes,
      List<File> files,
      @Nullable String audience) {}

  /// A file that came with the report or an event, as a link.
  ///
  /// @param thumbnail address of a small picture, or null
  public record File(String href, String name, String about, @Nullable String thumbnail) {}

  /// Whether the reader may give a command.
  public boolean may(Command command) {
    return commands.contains(command);
  }
}
