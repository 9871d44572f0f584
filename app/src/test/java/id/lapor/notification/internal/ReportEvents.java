package id.lapor.notification.internal;

import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Ending;
import id.lapor.report.Report.Handling;
import id.lapor.report.Report.Place;
import id.lapor.report.Report.Privacy;
import id.lapor.report.Report.Timing;
import id.lapor.report.ReportChanged;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Events of one report, as its module would publish them.
final class ReportEvents {

  static final long REPORT_ID = 770_010_123_001L;
  static final ReportNumber NUMBER = new ReportNumber(9_876_543_210L);
  static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");

  private ReportEvents() {}

  static ReportChanged event(EventType type) {
    return event(type, 500L, List.of(501L), false);
  }

  static ReportChanged event(
      EventType type, @Nullable Long institution, List<Long> units, boolean confidential) {
    var state =
        switch (type) {
          case SUBMITTED -> ReportState.SUBMITTED;
          case FOLLOWED_UP, CLOSING_PROPOSED -> ReportState.FOLLOWED_UP;
          case CLOSED, RATED -> ReportState.CLOSED;
          case ARCHIVED, WITHDRAWN -> ReportState.ARCHIVED;
          case MERGED -> ReportState.MERGED;
          default -> ReportState.IN_PROGRESS;
        };
    boolean ended = !state.open();
    var report =
        new Report(
            REPORT_ID,
            NUMBER,
            4,
            ReportKind.COMPLAINT,
            null,
            state,
            null,
            new Content("Jalan berlubang di depan pasar", "…", null, null, null, null, Channel.WEB),
            new Place(null, null, null, null),
            new Privacy(true, confidential, false),
            new Handling(institution, units, 0, false, true),
            new Timing(
                AT,
                AT,
                type == EventType.FOLLOWED_UP ? DueStep.AUTO_CLOSE : DueStep.FOLLOW_UP,
                AT.plus(Duration.ofDays(14)),
                null,
                null),
            ended ? new Ending(AT, Party.SYSTEM, null, null, null) : null);
    var data = new HashMap<String, Object>(Map.of(Field.TEXT, "Di RT berapa tempatnya?"));
    if (type == EventType.ARCHIVED) {
      data.put(Field.REASON, ArchiveReason.INCOMPLETE.name());
    }
    if (type == EventType.MERGED) {
      data.put(Field.MERGED_INTO, 1_234_567_890L);
    }
    var party =
        switch (type) {
          case SUBMITTED, REPLIED, DISPUTED, REOPENED, APPEALED, WITHDRAWN -> Party.REPORTER;
          case CLOSED -> Party.SYSTEM;
          default -> Party.LIAISON_OFFICER;
        };
    return new ReportChanged(
        null,
        report,
        new HistoryEvent(
            2, type, AT, party, null, null, state, data, List.of(), Visibility.PUBLIC));
  }
}
