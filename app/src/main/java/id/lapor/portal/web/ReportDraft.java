package id.lapor.portal.web;

import id.lapor.file.StoredFile;
import id.lapor.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form of the report page that came back: what was typed, what is wrong, what changed meanwhile.
///
/// @param action the form it belongs to, or null when none came back
/// @param since events that happened while it was written
public record ReportDraft(
    @Nullable ReporterAction action,
    String text,
    int rating,
    List<StoredFile> files,
    FormErrors errors,
    List<ReportPage.Event> since) {

  /// Nothing came back.
  public static ReportDraft none() {
    return new ReportDraft(null, "", 0, List.of(), FormErrors.none(), List.of());
  }

  /// The text for the form of an action.
  public String textOf(ReporterAction other) {
    return other == action ? text : "";
  }

  /// The rating for the form of an action, 0 when none.
  public int ratingOf(ReporterAction other) {
    return other == action ? rating : 0;
  }

  /// The message at a field of the form of an action, or null.
  public @Nullable String error(ReporterAction other, String field) {
    return other == action ? errors.of(other.resource() + "-" + field) : null;
  }
}
