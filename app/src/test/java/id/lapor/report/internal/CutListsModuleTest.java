package id.lapor.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.database.FreshPlans;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.kernel.Slice;
import id.lapor.report.Action;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Report;
import id.lapor.report.ReportLists.Filter;
import id.lapor.report.ReportLists.Queue;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportScenes;
import id.lapor.report.ReportScenes.Sent;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.testing.ProgramTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Lists that look no further than a few reports at a time: what they cut they say, and going on
/// gives all that is there, to those who may see it.
@ProgramTest
@Transactional
class CutListsModuleTest {

  private static final ListReach SHORT = new ListReach(3, 2, 6, 4);

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired FreshPlans database;
  @Autowired Clock clock;
  @Autowired ReporterStore reporters;
  @Autowired ListScopes scopes;
  @Autowired ListFilters filters;
  @Autowired ListCursors cursors;
  ReportScenes scenes;
  ReportListQuery lists;

  /// A word that only this test's reports have.
  private final String own =
      "mirah" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);

  private final List<ReportNumber> roads = new ArrayList<>();
  private ReportNumber secret = new ReportNumber(1);
  private ReportNumber fresh = new ReportNumber(1);

  /// Twelve reports about roads at the roads office, each behind one about child protection;
  /// moreover one that is secret and one that nobody verified.
  @BeforeEach
  void fill() {
    scenes = new ReportScenes(reports, institutions);
    lists =
        new ReportListQuery(
            new ListPageQuery(
                database, new ListCandidateQuery(database, filters, SHORT), cursors, SHORT),
            clock,
            reporters,
            scopes,
            filters,
            cursors);
    for (int i = 0; i < 12; i++) {
      var sent = send(false);
      verify(sent, "roads.pothole");
      give(sent);
      roads.addFirst(sent.number());
      var other = send(false);
      verify(other, "protection.child-violence");
      give(other);
    }
    var hidden = send(true);
    verify(hidden, "roads.pothole");
    give(hidden);
    secret = hidden.number();
    fresh = send(false).number();
  }

  private Sent send(boolean confidential) {
    var usual = ReportScenes.complaint();
    return scenes.send(
        new Submission(
            usual.key(),
            usual.kind(),
            "Jalan " + own,
            "Jalan di depan pasar.",
            "roads.pothole",
            new Report.Place("32.04.12", "Gang Kenanga", null, null),
            null,
            null,
            true,
            confidential,
            usual.contact(),
            List.of(),
            usual.channel()));
  }

  private void verify(Sent sent, String category) {
    scenes.done(
        sent.number(),
        new Action.Verify(category, ComplaintClass.NON_SUPERVISORY, null, null, false, ""),
        scenes.national());
  }

  private void give(Sent sent) {
    scenes.done(
        sent.number(),
        new Action.Dispose(List.of(scenes.id(ReportScenes.BANDUNG)), ""),
        scenes.national());
    scenes.done(
        sent.number(),
        new Action.Dispose(List.of(scenes.id(ReportScenes.ROADS)), ""),
        scenes.bandungAdmin());
  }

  /// All pages; a page that is not full says that it was cut, or is the last.
  private static List<ReportNumber> pages(
      boolean cut, Function<@Nullable String, Slice<Row>> list) {
    var numbers = new ArrayList<ReportNumber>();
    boolean wasCut = false;
    @Nullable String at = null;
    do {
      var page = list.apply(at);
      page.rows().forEach(row -> numbers.add(row.number()));
      wasCut |= page.cut();
      assertThat(page.cut()).isEqualTo(page.next() != null && page.rows().size() < 5);
      if (page.cut()) {
        assertThat(page.next()).as("names no report").containsPattern("-0-[0-9a-f]{16}$");
      }
      at = page.next();
    } while (at != null);
    assertThat(wasCut).as("cut").isEqualTo(cut);
    return numbers;
  }

  private Filter filter(String category, @Nullable ReportState state, @Nullable String words) {
    return new Filter(
        null, state == null ? Set.of() : Set.of(state), category, "32.04", null, null, null, words);
  }

  private Filter roadsWithWords() {
    return filter("roads", null, own + " jalan");
  }

  private List<ReportNumber> published(Filter filter, boolean cut) {
    return pages(cut, at -> lists.listPublic(filter, at, 5));
  }

  private List<ReportNumber> seenBy(Actor actor, Filter filter, boolean cut) {
    return pages(cut, at -> lists.listInScope(actor, filter, at, 5));
  }

  @Test
  void publicSearchGoesOnUntilAllIsFound() {
    assertThat(published(roadsWithWords(), true)).isEqualTo(roads);
    assertThat(published(filter("roads", ReportState.DISPOSED, own), true)).isEqualTo(roads);
    var closed = filter("roads", ReportState.CLOSED, own);
    assertThat(allOf(at -> lists.listPublic(closed, at, 5))).isEmpty();
    assertThat(published(filter("roads", null, own + " zzz"), false)).isEmpty();
  }

  @Test
  void officersSearchGoesOnUntilAllIsFound() {
    var all = new ArrayList<>(List.of(secret));
    all.addAll(roads);
    assertThat(seenBy(scenes.national(), roadsWithWords(), true)).isEqualTo(all);
    assertThat(seenBy(scenes.roadsOfficer(), roadsWithWords(), true)).isEqualTo(all);
    assertThat(seenBy(scenes.bandungAdmin(), roadsWithWords(), true)).isEqualTo(all);
  }

  @Test
  void queueSearchGoesOnUntilAllIsFound() {
    for (var actor : List.of(scenes.national(), scenes.bandungAdmin(), scenes.roadsOfficer())) {
      var found =
          pages(true, at -> lists.listQueue(Queue.TO_ANSWER, actor, roadsWithWords(), at, 5));
      var all = new ArrayList<>(roads);
      Collections.reverse(all);
      all.add(secret);
      assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void strangersFindNothingByWordsHoweverLongTheyGoOn() {
    var surabaya = scenes.officer(9_700, Role.INSTITUTION_ADMIN, ReportScenes.SURABAYA);
    assertThat(allOf(at -> lists.listInScope(surabaya, roadsWithWords(), at, 5))).isEmpty();
    for (var queue : Queue.values()) {
      assertThat(allOf(at -> lists.listQueue(queue, surabaya, roadsWithWords(), at, 5)))
          .as(queue.name())
          .isEmpty();
      assertThat(allOf(at -> lists.listQueue(queue, Actor.guest(), roadsWithWords(), at, 5)))
          .as(queue.name())
          .isEmpty();
    }
    assertThat(allOf(at -> lists.listInScope(Actor.guest(), roadsWithWords(), at, 5))).isEmpty();
    assertThat(published(filter("roads", null, null), true)).doesNotContain(secret, fresh);
  }

  private static List<ReportNumber> allOf(Function<@Nullable String, Slice<Row>> list) {
    var numbers = new ArrayList<ReportNumber>();
    @Nullable String at = null;
    do {
      var page = list.apply(at);
      page.rows().forEach(row -> numbers.add(row.number()));
      at = page.next();
    } while (at != null);
    return numbers;
  }

  @Test
  void whatNobodyVerifiedIsFoundByOfficersByCategoryAndAreaOnly() {
    var usual =
        new ReportListQuery(
            new ListPageQuery(
                database,
                new ListCandidateQuery(database, filters, ListReach.USUAL),
                cursors,
                new ListReach(1, 3_500, 2, 2)),
            clock,
            reporters,
            scopes,
            filters,
            cursors);
    var filter = filter("roads", null, null);
    assertThat(allOf(at -> usual.listInScope(scenes.national(), filter, at, 5)))
        .contains(fresh, secret)
        .containsAll(roads);
    assertThat(allOf(at -> usual.listQueue(Queue.TO_VERIFY, scenes.national(), filter, at, 5)))
        .contains(fresh)
        .doesNotContain(secret);
    assertThat(allOf(at -> usual.listInScope(scenes.national(), roadsWithWords(), at, 5)))
        .doesNotContain(fresh);
    assertThat(allOf(at -> usual.listPublic(filter, at, 5))).doesNotContain(fresh, secret);
  }

  @Test
  void marksAreNoWords() {
    for (var words : List.of("area:32.04", "kind:COMPLAINT", "category:roads.pothole")) {
      assertThat(published(filter("roads", null, own + " \"" + words + "\""), false))
          .as(words)
          .isEmpty();
    }
  }

  @Test
  void whatIsNoWordFindsNothingAtOnce() {
    var signs = new Filter(null, Set.of(), null, null, null, null, null, "!& |");
    assertThat(published(signs, false)).isEmpty();
    assertThat(seenBy(scenes.national(), signs, false)).isEmpty();
  }

  @Test
  void wordsThatAreOnlyLeftOutAreReadAlongTheList() {
    var without = new Filter(null, Set.of(), null, null, null, null, null, "-" + own);
    assertThat(allOf(at -> lists.listPublic(without, at, 5))).doesNotContainAnyElementsOf(roads);
    assertThat(lists.listPublic(without, null, 5).next()).isNotNull();
    assertThat(published(filter("roads", null, "-" + own), true))
        .doesNotContainAnyElementsOf(roads);
    var usual =
        new ListPageQuery(
            database,
            new ListCandidateQuery(database, filters, ListReach.USUAL),
            cursors,
            new ListReach(1, 0, 2, 2));
    var far = new ReportListQuery(usual, clock, reporters, scopes, filters, cursors);
    assertThat(allOf(at -> far.listPublic(filter("roads", null, "jalan -" + own + "x"), at, 5)))
        .containsAll(roads);
    assertThat(allOf(at -> far.listPublic(filter("roads", null, "-" + own + "x"), at, 5)))
        .containsAll(roads);
  }
}
