package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.DueDates;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Attachment;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.Report.Handling;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Decides one action on one report and says what comes of it. Reads and writes nothing, so that
/// the lives of past reports are decided by the same rules as what happens now.
@Component
class Deeds {

  private static final ZoneId DAYS = ZoneId.of("Asia/Jakarta");

  private final Verdicts verdicts;
  private final Handover handover;
  private final Changes changes;
  private final DueDates dueDates;

  Deeds(Verdicts verdicts, Handover handover, Changes changes, DueDates dueDates) {
    this.verdicts = verdicts;
    this.handover = handover;
    this.changes = changes;
    this.dueDates = dueDates;
  }

  /// What comes of an action.
  sealed interface Result {
    /// Nothing, for these reasons.
    record Refused(List<Refusal> refusals) implements Result {}

    /// The report afterwards, and the fact for its history.
    record Done(Report after, HistoryEvent event) implements Result {}
  }

  /// @param names finds what is wrong with what the action names; asked only when the actor may act
  /// @param files the files of these ids
  Result of(
      Report report,
      Action action,
      List<Party> parties,
      Actor actor,
      Instant now,
      Supplier<List<Refusal>> names,
      Function<List<UUID>, List<Attachment>> files) {
    var verdict = verdicts.of(report, action.command(), parties, actor, now);
    if (verdict.refusal() != null) {
      return new Result.Refused(List.of(verdict.refusal()));
    }
    var party = verdict.requireParty();
    var refusals = new ArrayList<>(ActionRules.refusals(action, report, party));
    refusals.addAll(names.get());
    var handling = report.handling();
    if (action instanceof Action.Dispose dispose) {
      var result =
          handover.dispose(
              report, dispose.institutionIds(), party, actor, now.atZone(DAYS).toLocalDate());
      if (result.refusal() != null) {
        refusals.add(result.refusal());
      } else if (result.handling() != null) {
        handling = result.handling();
      }
    } else if (action instanceof Action.Return) {
      handling = handover.giveBack(report, party, actor);
    }
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    return done(report, action, verdict.requireNext(), handling, party, actor, now, files);
  }

  private Result.Done done(
      Report report,
      Action action,
      ReportState next,
      Handling handling,
      Party party,
      Actor actor,
      Instant now,
      Function<List<UUID>, List<Attachment>> files) {
    var change = changes.of(report, action, next, handling, party, now);
    var moved = new Amended(change.next()).nextVersion().report();
    var after =
        new Amended(moved).timing(dueDates.after(report, moved, change.event(), now)).report();
    var event =
        new HistoryEvent(
            after.version(),
            change.event(),
            now,
            party,
            party == Party.REPORTER ? null : actor.accountId(),
            verdicts.actingFor(report, actor, party),
            after.state(),
            change.data(),
            files.apply(change.files()),
            change.visibility());
    return new Result.Done(after, event);
  }
}
