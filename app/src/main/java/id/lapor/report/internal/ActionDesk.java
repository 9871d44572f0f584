package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.DueDates;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.Report.Handling;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks one action on one locked report, makes the change and writes it.
@Component
class ActionDesk {

  private final Verdicts verdicts;
  private final Handover handover;
  private final Changes changes;
  private final ActionLookups lookups;
  private final DueDates dueDates;
  private final Ledger ledger;

  ActionDesk(
      Verdicts verdicts,
      Handover handover,
      Changes changes,
      ActionLookups lookups,
      DueDates dueDates,
      Ledger ledger) {
    this.verdicts = verdicts;
    this.handover = handover;
    this.changes = changes;
    this.lookups = lookups;
    this.dueDates = dueDates;
    this.ledger = ledger;
  }

  Outcome act(Report report, Action action, List<Party> parties, Actor actor, Instant now) {
    var verdict = verdicts.of(report, action.command(), parties, actor, now);
    if (verdict.refusal() != null) {
      return new Outcome.Refused(List.of(verdict.refusal()));
    }
    var party = verdict.requireParty();
    var refusals = new ArrayList<>(ActionRules.refusals(action, report, party));
    refusals.addAll(lookups.refusals(action, report, actor));
    var handling = report.handling();
    if (action instanceof Action.Dispose dispose) {
      var result = handover.dispose(report, dispose.institutionIds(), party, actor);
      if (result.refusal() != null) {
        refusals.add(result.refusal());
      } else if (result.handling() != null) {
        handling = result.handling();
      }
    } else if (action instanceof Action.Return) {
      handling = handover.giveBack(report, party, actor);
    }
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals);
    }
    return new Outcome.Done(
        write(report, action, verdict.requireNext(), handling, party, actor, now));
  }

  private Report write(
      Report report,
      Action action,
      ReportState next,
      Handling handling,
      Party party,
      Actor actor,
      Instant now) {
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
            SubmissionDesk.attachments(lookups.files(change.files())),
            change.visibility());
    ledger.record(report, after, event);
    return after;
  }
}
