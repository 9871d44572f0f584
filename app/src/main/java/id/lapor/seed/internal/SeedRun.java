package id.lapor.seed.internal;

import id.lapor.report.PastReports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What `bin/seed` starts: makes the reports that were asked for, and says how far it is. In the
/// profile `seed` only, in which the program ends when this is done.
@Component
@Profile("seed")
@Order(SeedRun.ORDER)
class SeedRun implements ApplicationRunner {

  /// After all reference data, the cast and the demo reports.
  static final int ORDER = 900;

  /// From so many on it pays to build the indexes anew.
  private static final int MANY = 20_000;

  private static final Duration TELL_EVERY = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(SeedRun.class);

  private final Seeding seeding;
  private final PastReports past;
  private final Clock clock;
  private final int reports;
  private final long seed;
  private final LocalDate until;

  SeedRun(
      Seeding seeding,
      PastReports past,
      Clock clock,
      @Value("${lapor.seed.reports}") int reports,
      @Value("${lapor.seed.seed}") long seed,
      @Value("${lapor.seed.until}") @Nullable String until) {
    this.seeding = seeding;
    this.past = past;
    this.clock = clock;
    this.reports = reports;
    this.seed = seed;
    this.until =
        until == null || until.isBlank()
            ? clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate()
            : LocalDate.parse(until);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var progress = new Progress(clock.instant());
    LOG.info("Making {} reports up to {} (seed {})", reports, until, seed);
    seeding.make(new Seeding.Order(reports, seed, until), reports >= MANY, progress::tell);
    LOG.info("Written after {} s; bringing statistics up to date", progress.seconds());
    past.analyze();
    LOG.info("{} reports in {} s", reports, progress.seconds());
  }

  private final class Progress {
    private final Instant began;
    private Instant lastTold;

    Progress(Instant began) {
      this.began = began;
      this.lastTold = began;
    }

    long seconds() {
      return Duration.between(began, clock.instant()).toSeconds();
    }

    void tell(int made) {
      var now = clock.instant();
      if (made == reports || Duration.between(lastTold, now).compareTo(TELL_EVERY) >= 0) {
        lastTold = now;
        LOG.info(
            "{} of {} reports, {} a second{}",
            made,
            reports,
            made * 1000L / Math.max(1, Duration.between(began, now).toMillis()),
            made == reports && reports >= MANY ? "; now indexes" : "");
      }
    }
  }
}
