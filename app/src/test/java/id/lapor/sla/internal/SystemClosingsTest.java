package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Command;
import id.lapor.report.DueStep;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SystemClosingsTest {

  private static final Instant DUE = Instant.parse("2026-11-26T16:59:59Z");

  private final TestClock clock = new TestClock();
  private final FakeReports reports = new FakeReports();
  private final SystemClosings closings = new SystemClosings(reports, messages(), clock);

  @BeforeEach
  void afterTheDueTime() {
    clock.set(DUE.plusSeconds(30));
  }

  @Test
  void answeredReportIsClosedWhenItsTimeHasCome() {
    reports.put(1, ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, DUE);
    closings.closeWhatIsDue();
    assertThat(reports.acts)
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.version()).isEqualTo(3);
              assertThat(act.actor().system()).isTrue();
              assertThat(act.action()).isInstanceOf(Action.Close.class);
              assertThat(((Action.Close) act.action()).text()).contains("dapat dibuka kembali");
            });
  }

  @Test
  void uncompletedReportIsArchivedAsExpired() {
    reports.put(1, ReportState.POSTPONED, DueStep.COMPLETE, DUE);
    closings.closeWhatIsDue();
    assertThat(reports.acts)
        .singleElement()
        .satisfies(
            act ->
                assertThat(((Action.Archive) act.action()).reason())
                    .isEqualTo(ArchiveReason.EXPIRED));
  }

  @Test
  void nothingHappensBeforeTheTime() {
    clock.set(DUE.minus(Duration.ofMinutes(5)));
    reports.put(1, ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, DUE);
    closings.closeWhatIsDue();
    assertThat(reports.acts).isEmpty();
  }

  @Test
  void reportThatMovedOnMeanwhileIsLeftAlone() {
    reports.put(1, ReportState.REPORTER_REPLIED, DueStep.FOLLOW_UP, DUE);
    closings.closeWhatIsDue();
    assertThat(reports.acts).isEmpty();
  }

  @Test
  void oneFailingReportStopsNoOther() {
    reports.put(1, ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, DUE);
    reports.put(2, ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, DUE);
    reports.put(3, ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, DUE);
    reports.failing = 2;
    closings.closeWhatIsDue();
    assertThat(reports.acts).extracting(act -> act.number().value()).containsExactly(1L, 3L);
  }

  @Test
  void failingReportsAreNotTriedForeverInOneRun() {
    for (int n = 1; n <= 450; n++) {
      reports.put(n, ReportState.FOLLOWED_UP, DueStep.AUTO_CLOSE, DUE);
    }
    reports.failing = 7;
    closings.closeWhatIsDue();
    assertThat(reports.acts).hasSize(449);
    assertThat(reports.byNumber).containsOnlyKeys(7L);
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/sla");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  private record Act(ReportNumber number, @Nullable Integer version, Action action, Actor actor) {}

  /// Due reports that vanish from the list when something is done to them.
  private static final class FakeReports implements Reports {
    final Map<Long, Report> byNumber = new LinkedHashMap<>();
    final List<Act> acts = new ArrayList<>();
    long failing;

    void put(long number, ReportState state, DueStep step, Instant due) {
      var start = Instant.parse("2026-11-02T02:00:00Z");
      var sample =
          SampleReport.submitted(start)
              .in(state)
              .timed(new Report.Timing(start, start, step, due, null, null))
              .report();
      byNumber.put(number, sample);
    }

    @Override
    public List<ReportNumber> listDueForSystem(int limit) {
      return byNumber.keySet().stream().limit(limit).map(ReportNumber::new).toList();
    }

    @Override
    public Optional<ReportView> find(ReportNumber number, Actor actor) {
      return Optional.ofNullable(byNumber.get(number.value()))
          .map(report -> new ReportView(Party.SYSTEM, report, List.of(), null, Set.of()));
    }

    @Override
    public Outcome act(ReportNumber number, @Nullable Integer version, Action action, Actor actor) {
      if (number.value() == failing) {
        throw new IllegalStateException("broken on purpose");
      }
      acts.add(new Act(number, version, action, actor));
      return new Outcome.Done(Objects.requireNonNull(byNumber.remove(number.value())));
    }

    @Override
    public ReportView get(ReportNumber number, Actor actor) {
      return find(number, actor).orElseThrow();
    }

    @Override
    public SubmissionOutcome submit(Submission submission, Actor actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Refusal> check(ReportView view, Action action) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Refusal> check(Submission submission) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<Command> commandsFor(Report report, Actor actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ReportView> findByReceipt(
        ReportNumber number, String receiptCode, Actor actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Actor> proveReceipt(ReportNumber number, String receiptCode, Actor actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean claim(ReportNumber number, String receiptCode, long accountId) {
      throw new UnsupportedOperationException();
    }
  }
}
