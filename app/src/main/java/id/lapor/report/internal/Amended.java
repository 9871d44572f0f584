package id.lapor.report.internal;

import id.lapor.report.ComplaintClass;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Ending;
import id.lapor.report.Report.Handling;
import id.lapor.report.Report.Privacy;
import id.lapor.report.ReportState;
import org.jspecify.annotations.Nullable;

/// Copies of a report with one part replaced.
record Amended(Report report) {

  Amended state(ReportState state, @Nullable ReportState resume) {
    return copy(
        report.complaintClass(),
        state,
        resume,
        report.content(),
        report.privacy(),
        report.handling(),
        report.ending());
  }

  Amended complaintClass(@Nullable ComplaintClass complaintClass) {
    return copy(
        complaintClass,
        report.state(),
        report.resumeState(),
        report.content(),
        report.privacy(),
        report.handling(),
        report.ending());
  }

  Amended content(Content content) {
    return copy(
        report.complaintClass(),
        report.state(),
        report.resumeState(),
        content,
        report.privacy(),
        report.handling(),
        report.ending());
  }

  Amended privacy(Privacy privacy) {
    return copy(
        report.complaintClass(),
        report.state(),
        report.resumeState(),
        report.content(),
        privacy,
        report.handling(),
        report.ending());
  }

  Amended handling(Handling handling) {
    return copy(
        report.complaintClass(),
        report.state(),
        report.resumeState(),
        report.content(),
        report.privacy(),
        handling,
        report.ending());
  }

  Amended ending(@Nullable Ending ending) {
    return copy(
        report.complaintClass(),
        report.state(),
        report.resumeState(),
        report.content(),
        report.privacy(),
        report.handling(),
        ending);
  }

  Amended timing(Report.Timing timing) {
    return new Amended(
        new Report(
            report.id(),
            report.number(),
            report.version(),
            report.kind(),
            report.complaintClass(),
            report.state(),
            report.resumeState(),
            report.content(),
            report.place(),
            report.privacy(),
            report.handling(),
            timing,
            report.ending()));
  }

  Amended nextVersion() {
    return new Amended(
        new Report(
            report.id(),
            report.number(),
            report.version() + 1,
            report.kind(),
            report.complaintClass(),
            report.state(),
            report.resumeState(),
            report.content(),
            report.place(),
            report.privacy(),
            report.handling(),
            report.timing(),
            report.ending()));
  }

  private Amended copy(
      @Nullable ComplaintClass complaintClass,
      ReportState state,
      @Nullable ReportState resume,
      Content content,
      Privacy privacy,
      Handling handling,
      @Nullable Ending ending) {
    return new Amended(
        new Report(
            report.id(),
            report.number(),
            report.version(),
            report.kind(),
            complaintClass,
            state,
            resume,
            content,
            report.place(),
            privacy,
            handling,
            report.timing(),
            ending));
  }
}
