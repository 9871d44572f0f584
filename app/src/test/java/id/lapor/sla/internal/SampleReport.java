package id.lapor.sla.internal;

import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report about a hole in the road, to be changed one part at a time.
record SampleReport(
    ReportKind kind,
    @Nullable ComplaintClass complaintClass,
    ReportState state,
    @Nullable Long institutionId,
    List<Long> unitIds,
    int returns,
    boolean substantiated,
    Report.Timing timing) {

  static SampleReport submitted(Instant at) {
    return new SampleReport(
        ReportKind.COMPLAINT,
        null,
        ReportState.SUBMITTED,
        null,
        List.of(),
        0,
        false,
        new Report.Timing(at, at, null, null, null, null));
  }

  SampleReport kind(ReportKind other) {
    return new SampleReport(
        other, complaintClass, state, institutionId, unitIds, returns, substantiated, timing);
  }

  SampleReport classed(ComplaintClass other) {
    return new SampleReport(
        kind, other, state, institutionId, unitIds, returns, substantiated, timing);
  }

  SampleReport in(ReportState other) {
    return new SampleReport(
        kind, complaintClass, other, institutionId, unitIds, returns, substantiated, timing);
  }

  SampleReport with(@Nullable Long institution, Long... units) {
    return new SampleReport(
        kind, complaintClass, state, institution, List.of(units), returns, substantiated, timing);
  }

  SampleReport returned(int times) {
    return new SampleReport(
        kind, complaintClass, state, institutionId, unitIds, times, substantiated, timing);
  }

  SampleReport substantiated(boolean value) {
    return new SampleReport(
        kind, complaintClass, state, institutionId, unitIds, returns, value, timing);
  }

  SampleReport timed(Report.Timing other) {
    return new SampleReport(
        kind, complaintClass, state, institutionId, unitIds, returns, substantiated, other);
  }

  Report report() {
    return new Report(
        1,
        new ReportNumber(4821093715L),
        3,
        kind,
        complaintClass,
        state,
        null,
        new Report.Content(
            "Jalan berlubang", "Lubang besar di depan pasar.", null, null, null, null, Channel.WEB),
        new Report.Place(null, null, null, null),
        new Report.Privacy(false, false, true),
        new Report.Handling(institutionId, unitIds, returns, false, substantiated),
        timing,
        state.open()
            ? null
            : new Report.Ending(timing.stateSince(), Party.SYSTEM, null, null, null));
  }
}
