package id.lapor.desk.web;

import id.lapor.report.ReportState;

/// The colour in which the desk shows where a report stands; the word always stands beside it.
final class Tones {

  private Tones() {}

  /// The tone of `ui/status.jte`.
  static String of(ReportState state) {
    return switch (state) {
      case SUBMITTED, POSTPONED -> "waiting";
      case VERIFIED, DISPOSED, IN_PROGRESS, RETURNED, REOPENED -> "working";
      case FOLLOWED_UP, REPORTER_REPLIED -> "answered";
      case CLOSED -> "solved";
      case ARCHIVED, MERGED -> "archived";
    };
  }
}
