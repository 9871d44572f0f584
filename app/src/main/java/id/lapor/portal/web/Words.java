package id.lapor.portal.web;

import id.lapor.report.ReportState;
import id.lapor.report.ReportView;
import id.lapor.ui.Ui;
import org.jspecify.annotations.Nullable;

/// Small words about reports that several pages say.
final class Words {

  private Words() {}

  /// The tone of `ui/status.jte`.
  static String tone(ReportState state) {
    return switch (state) {
      case SUBMITTED, POSTPONED -> "waiting";
      case VERIFIED, DISPOSED, IN_PROGRESS, RETURNED, REOPENED -> "working";
      case FOLLOWED_UP, REPORTER_REPLIED -> "answered";
      case CLOSED -> "solved";
      case ARCHIVED, MERGED -> "archived";
    };
  }

  /// The reporter as everybody may read them: `Anonim`, `Warga`, or first name and initial.
  static String publicReporter(ReportView view, Ui ui) {
    if (view.report().privacy().anonymous()) {
      return ui.text("report.privacy.anonymousReporter");
    }
    var name = view.reporter() == null ? null : view.reporter().name();
    return name == null || name.isBlank()
        ? ui.text("report.privacy.unnamedReporter")
        : shortened(name);
  }

  /// `Siti Rahmawati Putri` is `Siti P.`, as for the public.
  static String shortened(String name) {
    var parts = name.strip().split("\\s+", -1);
    if (parts.length == 1) {
      return parts[0];
    }
    var last = parts[parts.length - 1];
    return parts[0] + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
  }

  /// `420 KB`, `1,2 MB`.
  static String size(long bytes, Ui ui) {
    if (bytes < 1_000_000) {
      return ui.number(Math.max(1, bytes / 1000)) + " KB";
    }
    return String.format(ui.locale(), "%.1f MB", bytes / 1_000_000.0);
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
