package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.DueDates;
import id.lapor.report.EventType;
import id.lapor.report.PastReport;
import id.lapor.report.PastReports;
import id.lapor.report.PastReportsRecorded;
import id.lapor.report.ReportNumber;
import id.lapor.report.Submission;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Plays lives by the rules and has them written.
@Component
class RecordedPast implements PastReports {

  private final PastRules rules;
  private final PastReportStore store;
  private final ApplicationEventPublisher publisher;
  private final TransactionTemplate transaction;

  RecordedPast(
      PastRules rules,
      PastReportStore store,
      ApplicationEventPublisher publisher,
      TransactionTemplate transaction) {
    this.rules = rules;
    this.store = store;
    this.publisher = publisher;
    this.transaction = transaction;
  }

  /// What a life is played by.
  @Component
  record PastRules(
      SubmissionDesk submissions,
      Deeds deeds,
      Access access,
      DueDates dueDates,
      ReceiptCodes codes) {}

  @Override
  public List<Long> reserveIds(int count) {
    return store.reserveIds(count);
  }

  @Override
  public ReportNumber numberOf(long id) {
    return rules.submissions().numberOf(id);
  }

  @Override
  public PastReport submit(long id, Submission submission, Actor by, Instant at) {
    var draft = rules.submissions().draft(id, submission, at);
    var timing = rules.dueDates().after(null, draft, EventType.SUBMITTED, at);
    var report = new Amended(draft).timing(timing).report();
    return new PastLife(
        rules.deeds(),
        rules.access(),
        report,
        SubmissionDesk.event(submission, report, List.of(), by, at),
        SubmissionRules.normalized(submission.contact()),
        rules.codes().tagOf(id, rules.codes().codeOf(submission.key(), id)));
  }

  @Override
  public void record(Iterator<List<PastReport>> batches, boolean rebuildIndexes) {
    transaction.executeWithoutResult(
        status -> {
          var takenAway = rebuildIndexes ? store.takeIndexesAway() : List.<String>of();
          while (batches.hasNext()) {
            write(batches.next().stream().map(PastLife.class::cast).toList());
          }
          store.build(takenAway);
        });
  }

  private void write(List<PastLife> lives) {
    store.add(lives);
    publisher.publishEvent(
        new PastReportsRecorded(lives.stream().flatMap(life -> life.changes().stream()).toList()));
  }

  @Override
  public void analyze() {
    store.analyze();
  }
}
