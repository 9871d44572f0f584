package id.lapor.desk.internal;

import id.lapor.report.ReportLists;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills a system that has no reports with those of the demonstration. In the profile `demo` only.
@Component
@Profile("demo")
@Order(DemoReports.ORDER)
class DemoReports implements ApplicationRunner {

  /// After institutions, categories (100) and the cast (200).
  static final int ORDER = 300;

  private final ReportLists lists;
  private final DemoCompany company;
  private final DemoStage stage;
  private final Clock clock;

  DemoReports(ReportLists lists, DemoCompany company, DemoStage stage, Clock clock) {
    this.lists = lists;
    this.company = company;
    this.stage = stage;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var any = lists.listInScope(company.nationalAdmin(), ReportLists.Filter.all(), null, 1);
    if (any.rows().isEmpty()) {
      var started = clock.instant();
      var told = stage.play(DemoStoryFile.read(), started);
      LoggerFactory.getLogger(DemoReports.class).info("Made {} demo reports", told.size());
    }
  }
}
