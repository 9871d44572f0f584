package id.lapor.seed.internal;

import id.lapor.category.Category;
import id.lapor.institution.Institution;
import id.lapor.region.Area;
import id.lapor.report.Channel;
import id.lapor.report.Report.Place;
import id.lapor.report.ReportKind;
import id.lapor.report.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes up what is reported: every part of a story depends on the seed and its index only.
final class Stories {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Locale INDONESIAN = Locale.of("id");
  private static final double TWINS = 0.018;
  private static final int FARTHEST_TWIN = 60;

  private final long seed;
  private final Topics topics;
  private final Places places;
  private final People people;
  private final ReportTexts texts;
  private final SendingTimes times;

  Stories(
      long seed, Topics topics, Places places, People people, Phrases phrases, SendingTimes times) {
    this.seed = seed;
    this.topics = topics;
    this.places = places;
    this.people = people;
    this.texts = new ReportTexts(phrases);
    this.times = times;
  }

  private static final Weighted<Channel> CHANNELS =
      new Weighted<>(
          List.of(
              Channel.WEB,
              Channel.MOBILE_APP,
              Channel.WHATSAPP,
              Channel.API,
              Channel.SMS,
              Channel.SOCIAL_MEDIA,
              Channel.COUNTER,
              Channel.PHONE,
              Channel.EMAIL,
              Channel.LETTER),
          new double[] {48, 30, 5, 4, 4, 3, 2.5, 2, 1, 0.5});

  Story story(int index) {
    var twin = twin(index);
    // A second report about the same thing shares what it is about, and is told in other words.
    var about = Chance.of(seed, twin == null ? index : twin, "about");
    var sent = times.of(index, Chance.of(seed, index, "time"));
    var topic = topics.draw(about, day(times.of(twin == null ? index : twin, timeOf(twin, index))));
    var kind = kind(about.fraction());
    var spot = places.draw(about);
    var competent = topics.competent(topic, spot.regency(), about);
    var chance = Chance.of(seed, index, "story");
    var sentTo = twin == null && chance.happens(0.3) ? competent : null;
    var words = words(topic, spot, competent, about);
    var submission = submission(index, topic, kind, spot, words, sentTo, sent, chance);
    return new Story(index, topic, kind, spot, competent, sentTo, words, submission, sent, twin);
  }

  private Chance timeOf(@Nullable Integer twin, int index) {
    return Chance.of(seed, twin == null ? index : twin, "time");
  }

  /// The earlier report that this one repeats, or null.
  private @Nullable Integer twin(int index) {
    if (!repeats(index)) {
      return null;
    }
    int twin = index - Chance.of(seed, index, "twin").between(1, FARTHEST_TWIN);
    return twin < 0 || repeats(twin) ? null : Integer.valueOf(twin);
  }

  private boolean repeats(int index) {
    return Chance.of(seed, index, "repeats").happens(TWINS);
  }

  private static ReportKind kind(double drawn) {
    return drawn < 0.85
        ? ReportKind.COMPLAINT
        : drawn < 0.95 ? ReportKind.ASPIRATION : ReportKind.INFORMATION_REQUEST;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WIB).toLocalDate();
  }

  private static Map<String, String> words(
      Topics.Topic topic, Places.Spot spot, Institution competent, Chance chance) {
    var words = new HashMap<String, String>();
    words.put("village", spot.name(1));
    words.put("district", spot.name(0));
    words.put("regency", spot.regency().name());
    words.put("keyword", subject(topic.category(), chance));
    words.put("mine", competent.name());
    words.put("office", competent.name());
    return words;
  }

  /// The name of the category, or one of its keywords that says as much.
  private static String subject(Category category, Chance chance) {
    var telling = category.keywords().stream().filter(word -> word.contains(" ")).toList();
    return telling.isEmpty() || chance.happens(0.3)
        ? category.nameId().toLowerCase(INDONESIAN)
        : chance.pick(telling);
  }

  private Submission submission(
      int index,
      Topics.Topic topic,
      ReportKind kind,
      Places.Spot spot,
      Map<String, String> words,
      @Nullable Institution sentTo,
      Instant sent,
      Chance chance) {
    var scene = new Phrases.Scene(topic.name(), words, chance);
    boolean anonymous = chance.happens(topic.category().sensitive() ? 0.6 : 0.13);
    return new Submission(
        "seed-" + seed + "-" + index,
        kind,
        texts.title(kind, scene),
        texts.description(kind, scene),
        chance.happens(0.7) ? topic.category().code() : null,
        place(spot, scene),
        chance.happens(0.4) ? day(sent).minusDays(chance.between(0, 30)) : null,
        sentTo == null ? null : Long.valueOf(sentTo.id()),
        anonymous,
        chance.happens(0.05),
        people.contact(scene),
        List.of(),
        CHANNELS.draw(chance));
  }

  private Place place(Places.Spot spot, Phrases.Scene scene) {
    var chance = scene.chance();
    var area = chance.happens(0.08) ? spot.regency() : spot.smallest();
    var point = chance.happens(0.45) ? point(spot) : null;
    return new Place(
        area.code(),
        chance.happens(0.5) ? people.address(scene) : null,
        point == null ? null : near(point.latitude(), chance),
        point == null ? null : near(point.longitude(), chance));
  }

  private static @Nullable Area point(Places.Spot spot) {
    var here = spot.smallest();
    return here.latitude() == null || here.longitude() == null ? null : here;
  }

  private static @Nullable Double near(@Nullable Double degrees, Chance chance) {
    return degrees == null
        ? null
        : Double.valueOf(
            Math.round((degrees + (chance.fraction() - 0.5) * 0.02) * 100_000) / 100_000.0);
  }
}
