package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Report;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Checks one action on one locked report, makes the change and writes it.
@Component
class ActionDesk {

  private final Deeds deeds;
  private final ActionLookups lookups;
  private final Ledger ledger;

  ActionDesk(Deeds deeds, ActionLookups lookups, Ledger ledger) {
    this.deeds = deeds;
    this.lookups = lookups;
    this.ledger = ledger;
  }

  Outcome act(Report report, Action action, List<Party> parties, Actor actor, Instant now) {
    var result =
        deeds.of(
            report,
            action,
            parties,
            actor,
            now,
            () -> lookups.refusals(action, report, actor),
            ids -> SubmissionDesk.attachments(lookups.files(ids)));
    return switch (result) {
      case Deeds.Result.Refused refused -> new Outcome.Refused(refused.refusals());
      case Deeds.Result.Done done -> {
        ledger.record(report, done.after(), done.event());
        yield new Outcome.Done(done.after());
      }
    };
  }
}
