package id.lapor.report.internal;

import id.lapor.report.DueDates;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Report;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a submission in one transaction: report, history, reporter, key, and whatever listeners
/// add; or finds what an earlier sending of the same key has made.
@Component
class SubmissionRecords {

  private static final int TRIES = 3;

  private final SubmissionStore submissions;
  private final Ledger ledger;
  private final ReporterStore reporters;
  private final ReceiptCodes codes;
  private final DueDates dueDates;
  private final TransactionTemplate transaction;

  SubmissionRecords(
      SubmissionStore submissions,
      Ledger ledger,
      ReporterStore reporters,
      ReceiptCodes codes,
      DueDates dueDates,
      TransactionTemplate transaction) {
    this.submissions = submissions;
    this.ledger = ledger;
    this.reporters = reporters;
    this.codes = codes;
    this.dueDates = dueDates;
    this.transaction = transaction;
  }

  SubmissionOutcome save(
      Submission submission,
      LongFunction<Report> draft,
      Function<Report, HistoryEvent> event,
      Instant now) {
    for (int attempt = 1; ; attempt++) {
      try {
        return write(submission, draft.apply(submissions.nextId()), event, now);
      } catch (DuplicateKeyException taken) {
        var earlier = findEarlier(submission);
        if (earlier.isPresent()) {
          return earlier.get();
        }
        // A number of another key's time: the next id gives another number.
        if (attempt == TRIES) {
          throw taken;
        }
      }
    }
  }

  private SubmissionOutcome write(
      Submission submission, Report draft, Function<Report, HistoryEvent> event, Instant now) {
    var timing = dueDates.after(null, draft, EventType.SUBMITTED, now);
    var report = new Amended(draft).timing(timing).report();
    var code = codes.codeOf(submission.key(), report.id());
    transaction.executeWithoutResult(
        status -> {
          ledger.open(report, codes.tagOf(report.id(), code));
          reporters.save(
              report.id(),
              submission.anonymous(),
              SubmissionRules.normalized(submission.contact()));
          submissions.save(submission, report.id(), now);
          ledger.record(null, report, event.apply(report));
        });
    return new SubmissionOutcome.Accepted(report, code, false, false);
  }

  private Optional<SubmissionOutcome> findEarlier(Submission submission) {
    return submissions
        .findEarlier(submission)
        .map(
            earlier ->
                new SubmissionOutcome.Accepted(
                    ledger.get(earlier.reportId()),
                    codes.codeOf(submission.key(), earlier.reportId()),
                    true,
                    earlier.altered()));
  }
}
