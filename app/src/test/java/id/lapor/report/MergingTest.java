package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.testing.ProgramTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Reports that follow another report.
@ProgramTest
class MergingTest {

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired TransactionTemplate transactions;
  ReportScenes scenes;

  @BeforeEach
  void cast() {
    scenes = new ReportScenes(reports, institutions);
  }

  @Test
  void mergingFollowsAnotherReportAndNotItself() {
    var sent = scenes.send(ReportScenes.complaint());
    var other = scenes.send(ReportScenes.complaint());
    assertThat(
            scenes.refused(sent.number(), new Action.Merge(sent.number(), ""), scenes.national()))
        .contains(Refusal.MERGE_WITH_ITSELF);
    var merged =
        scenes.done(sent.number(), new Action.Merge(other.number(), ""), scenes.national());
    assertThat(merged.state()).isEqualTo(ReportState.MERGED);
    assertThat(ending(merged).mergedInto()).isEqualTo(other.number().value());
  }

  @Test
  void followedReportIsNamedOnlyToThoseWhoMayKnowOfIt() {
    var sent = scenes.send(ReportScenes.complaint());
    var hidden = scenes.send(ReportScenes.complaint());
    scenes.verified(sent);
    scenes.done(
        hidden.number(),
        ReportScenes.verify("roads.pothole", ComplaintClass.SUPERVISORY),
        scenes.national());
    scenes.done(sent.number(), new Action.Merge(hidden.number(), ""), scenes.national());

    for (var reader : List.of(sent.reporter(), Actor.guest())) {
      var view = reports.get(sent.number(), reader);
      assertThat(view.toString()).doesNotContain(hidden.number().digits());
      assertThat(view.timeline().getLast().type()).isEqualTo(EventType.MERGED);
    }
    assertThat(reports.get(sent.number(), scenes.national()).toString())
        .contains(hidden.number().digits());
    assertThat(reports.get(sent.number(), sent.reporter()).report().state())
        .isEqualTo(ReportState.MERGED);
  }

  @Test
  void ofTwoWhoMergeIntoEachOtherOnlyOneDoes() throws Exception {
    var one = scenes.send(ReportScenes.complaint());
    var other = scenes.send(ReportScenes.complaint());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var second =
          transactions.execute(
              _ -> {
                scenes.done(one.number(), new Action.Merge(other.number(), ""), scenes.national());
                var waiting =
                    threads.submit(
                        () ->
                            reports.act(
                                other.number(),
                                null,
                                new Action.Merge(one.number(), ""),
                                scenes.national()));
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
                return waiting;
              });
      assertThat(Objects.requireNonNull(second).get(10, TimeUnit.SECONDS))
          .isEqualTo(new Outcome.Refused(List.of(Refusal.MERGE_TARGET_UNKNOWN)));
    }
  }

  private static Report.Ending ending(Report report) {
    return Objects.requireNonNull(report.ending());
  }
}
