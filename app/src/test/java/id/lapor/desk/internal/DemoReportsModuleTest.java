package id.lapor.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Actor;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgramTest
class DemoReportsModuleTest {

  @Autowired DemoStage stage;
  @Autowired Reports reports;
  @Autowired Clock clock;

  @Test
  void everyStoryEndsWhereTheFileSaysWithItsHistoryInThePast() throws Exception {
    var stories = DemoStoryFile.read();
    var now = clock.instant();
    var told = stage.play(stories, now);

    var ends = new HashMap<String, ReportState>();
    var expected = new HashMap<String, ReportState>();
    var soft = new SoftAssertions();
    for (var story : stories) {
      var view = reports.get(Objects.requireNonNull(told.get(story.key())), Actor.ofSystem());
      ends.put(story.key(), view.report().state());
      expected.put(story.key(), story.end());
      var submitted = view.timeline().getFirst().at();
      soft.assertThat(Duration.between(submitted, now).toDays())
          .as("days since " + story.key())
          .isBetween((long) story.daysAgo() - 1, (long) story.daysAgo() + 1);
      soft.assertThat(view.timeline().getLast().at()).as("end of " + story.key()).isBefore(now);
    }
    soft.assertAll();
    assertThat(ends).isEqualTo(Map.copyOf(expected));
  }
}
