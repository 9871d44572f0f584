package id.lapor.sla.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.DueStep;
import id.lapor.report.Report;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Closes answered reports to which the reporter said nothing more, and archives those that the
/// reporter was asked to complete and did not, when their time has come.
///
/// Each report is a transaction of its own, and acts on the version that was looked at: a reporter
/// who speaks in the same second wins. A report that fails is logged and tried again with the next
/// run; the others go on.
@Component
class SystemClosings {

  private static final Logger LOG = LoggerFactory.getLogger(SystemClosings.class);
  private static final Locale INDONESIAN = Locale.of("id");
  private static final int BATCH = 200;

  private final Reports reports;
  private final MessageSource messages;
  private final Clock clock;

  SystemClosings(Reports reports, MessageSource messages, Clock clock) {
    this.reports = reports;
    this.messages = messages;
    this.clock = clock;
  }

  void closeWhatIsDue() {
    var seen = new HashSet<ReportNumber>();
    boolean more = true;
    while (more) {
      var batch = reports.listDueForSystem(BATCH);
      var unseen = batch.stream().filter(seen::add).toList();
      unseen.forEach(this::closeOrLog);
      more = batch.size() == BATCH && !unseen.isEmpty();
    }
  }

  /// One bad report must not keep the others waiting, whatever its fault.
  private void closeOrLog(ReportNumber number) {
    try {
      close(number);
    } catch (RuntimeException e) {
      LOG.error("Report {} is due and could not be closed", number, e);
    }
  }

  private void close(ReportNumber number) {
    var report = reports.find(number, Actor.ofSystem()).orElseThrow().report();
    var action = action(report);
    if (action == null) {
      return;
    }
    var outcome = reports.act(number, report.version(), action, Actor.ofSystem());
    LOG.debug("Report {} was due: {}", number, outcome.getClass().getSimpleName());
  }

  private @Nullable Action action(Report report) {
    var step = report.timing().step();
    var due = report.timing().stepDueAt();
    if (due == null || !due.isBefore(clock.instant())) {
      return null;
    }
    if (step == DueStep.AUTO_CLOSE) {
      return new Action.Close(null, text("sla.system.closed"));
    }
    if (step == DueStep.COMPLETE) {
      return new Action.Archive(ArchiveReason.EXPIRED, text("sla.system.expired"));
    }
    return null;
  }

  private String text(String key) {
    return messages.getMessage(key, null, INDONESIAN);
  }
}
