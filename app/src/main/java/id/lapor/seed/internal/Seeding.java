package id.lapor.seed.internal;

import id.lapor.category.Categories;
import id.lapor.institution.Institutions;
import id.lapor.region.Areas;
import id.lapor.report.Channel;
import id.lapor.report.PastReport;
import id.lapor.report.PastReports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes many reports with whole histories.
@Component
class Seeding {

  /// From the zone of the capital; the telling ends when a day begins there.
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private static final Set<Channel> BY_OPERATOR =
      EnumSet.of(Channel.PHONE, Channel.COUNTER, Channel.LETTER);
  private static final int BATCH = 2_000;

  private final PastReports past;
  private final World world;
  private final Company company;
  private final MessageSource messages;
  private final Duration reopenWithin;

  Seeding(
      PastReports past,
      World world,
      Company company,
      MessageSource messages,
      @Value("${lapor.report.reopen-within-days}") int reopenWithinDays) {
    this.past = past;
    this.world = world;
    this.company = company;
    this.messages = messages;
    this.reopenWithin = Duration.ofDays(reopenWithinDays);
  }

  /// What the stories are about.
  @Component
  record World(Areas areas, Categories categories, Institutions institutions) {}

  /// What to make.
  ///
  /// @param seed the same one gives the same reports
  /// @param until the day before whose beginning in Jakarta everything has happened
  record Order(int reports, long seed, LocalDate until) {

    Instant end() {
      return until.atStartOfDay(WIB).toInstant();
    }
  }

  /// Makes and writes them, in one transaction.
  ///
  /// @param rebuildIndexes see [PastReports#record]
  /// @param progress is told from time to time how many are made
  /// @return their ids
  List<Long> make(Order order, boolean rebuildIndexes, IntConsumer progress) {
    var ids = past.reserveIds(order.reports());
    var telling = telling(order, ids);
    past.record(batches(order, telling, ids, progress), rebuildIndexes);
    return ids;
  }

  private Telling telling(Order order, List<Long> ids) {
    var lines = WordFile.read("topics.txt");
    var phrases = Phrases.shipped();
    var topics =
        new Topics(
            world.categories(),
            world.institutions(),
            lines.entrySet().stream()
                .filter(line -> !line.getKey().equals("area"))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new)));
    var stories =
        new Stories(
            order.seed(),
            topics,
            new Places(world.areas(), lines.getOrDefault("area", List.of())),
            new People(phrases, company.citizens()),
            phrases,
            new SendingTimes(order.reports(), order.end()));
    var cast =
        new Cast(
            company,
            world.institutions(),
            topics,
            index -> past.numberOf(ids.get(index)),
            reopenWithin);
    return new Telling(order, stories, cast, phrases);
  }

  /// One seeding while it runs.
  private record Telling(Order order, Stories stories, Cast cast, Phrases phrases) {}

  private PastReport tell(Telling telling, int index, long id) {
    var story = telling.stories().story(index);
    var channel = story.submission().channel();
    var by =
        BY_OPERATOR.contains(channel)
            ? company.operatorOf(story.sentTo() == null ? company.nationalOffice() : story.sentTo())
            : Company.guest();
    var life = past.submit(id, story.submission(), by, story.sentAt());
    var chance = Chance.of(telling.order().seed(), index, "plot");
    var lines = new Lines(telling.phrases(), messages, story, chance);
    var pace =
        new Pace(
            chance,
            story.spot().regency().zone(),
            Cast.slowness(story.competent()),
            story.sentAt());
    new Plot(story, life, chance, telling.cast(), lines, pace).tell(telling.order().end());
    return life;
  }

  /// The next batch is told while PostgreSQL takes the one before.
  private Iterator<List<PastReport>> batches(
      Order order, Telling telling, List<Long> ids, IntConsumer progress) {
    return new Ahead<>(
        (order.reports() + BATCH - 1) / BATCH,
        batch -> {
          int end = Math.min(order.reports(), (batch + 1) * BATCH);
          var lives =
              IntStream.range(batch * BATCH, end)
                  .mapToObj(index -> tell(telling, index, ids.get(index)))
                  .toList();
          progress.accept(end);
          return lives;
        });
  }
}
