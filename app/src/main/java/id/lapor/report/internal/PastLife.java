package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.PastReport;
import id.lapor.report.Report;
import id.lapor.report.ReportChanged;
import id.lapor.report.Submission.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The life of one report as it is told: the report, who sent it, and all that happened.
final class PastLife implements PastReport {

  private final Deeds deeds;
  private final Access access;
  private final Contact contact;
  private final byte[] receiptTag;
  private final List<ReportChanged> changes = new ArrayList<>();
  private final List<Long> pastHolders = new ArrayList<>();

  PastLife(
      Deeds deeds,
      Access access,
      Report submitted,
      HistoryEvent submission,
      Contact contact,
      byte[] receiptTag) {
    this.deeds = deeds;
    this.access = access;
    this.contact = contact;
    this.receiptTag = receiptTag;
    changes.add(new ReportChanged(null, submitted, submission));
  }

  @Override
  public Report report() {
    return changes.getLast().after();
  }

  @Override
  public Outcome act(Action action, Actor actor, Instant at) {
    var report = report();
    var result =
        deeds.of(report, action, parties(report, actor), actor, at, List::of, ids -> List.of());
    return switch (result) {
      case Deeds.Result.Refused refused -> new Outcome.Refused(refused.refusals());
      case Deeds.Result.Done done -> {
        remember(report, done);
        yield new Outcome.Done(done.after());
      }
    };
  }

  private void remember(Report before, Deeds.Result.Done done) {
    changes.add(new ReportChanged(before, done.after(), done.event()));
    var holder = before.handling().holder();
    if (holder != null && !holder.equals(done.after().handling().holder())) {
      pastHolders.add(holder);
    }
  }

  private List<Party> parties(Report report, Actor actor) {
    boolean reporter = actor.provenReport() != null && actor.provenReport() == report.id();
    return reporter ? List.of(Party.REPORTER) : access.officerParties(report, actor);
  }

  List<ReportChanged> changes() {
    return changes;
  }

  List<Long> pastHolders() {
    return pastHolders;
  }

  Contact contact() {
    return contact;
  }

  byte[] receiptTag() {
    return receiptTag;
  }
}
