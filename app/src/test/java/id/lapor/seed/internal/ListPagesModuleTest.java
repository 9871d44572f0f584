package id.lapor.seed.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.kernel.Slice;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportLists.Filter;
import id.lapor.report.ReportLists.Queue;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportState;
import id.lapor.seed.internal.Seeding.Order;
import id.lapor.testing.ProgramTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Whatever way a page is read, all pages together are the list: nothing twice, nothing left out.
@ProgramTest
@Transactional
class ListPagesModuleTest {

  private static final int PAGE = 7;

  @Autowired Seeding seeding;
  @Autowired ReportLists lists;
  @Autowired Institutions institutions;
  @Autowired JdbcClient database;

  @Test
  void pagesOfThePublicListAreTheWholeList() {
    fill();
    assertThat(pages(at -> lists.listPublic(filter(null, null, null, null), at, PAGE)))
        .hasSizeGreaterThan(100)
        .isEqualTo(numbers("published"));
    assertThat(
            pages(
                at ->
                    lists.listPublic(
                        filter(ReportKind.ASPIRATION, ReportState.CLOSED, null, null), at, PAGE)))
        .hasSizeGreaterThan(PAGE)
        .isEqualTo(numbers("published and kind = 'ASPIRATION' and state = 'CLOSED'"));
    assertThat(pages(at -> lists.listPublic(filter(null, null, "roads", "32"), at, PAGE)))
        .hasSizeGreaterThan(PAGE)
        .isEqualTo(numbers("published and category like 'roads%' and area_code like '32%'"));
    assertThat(pages(at -> lists.listPublic(words("jalan"), at, PAGE)))
        .hasSizeGreaterThan(PAGE)
        .isEqualTo(
            numbers(
                """
                published and exists (select from report.published_text t where t.report_id = id
                  and t.words @@ websearch_to_tsquery('indonesian', 'jalan'))
                """));
  }

  @Test
  void wordsWithAnyFilterFindWhatHasBoth() {
    fill();
    long office = institutions.findByCode("kemensos").orElseThrow().id();
    var word =
        " and exists (select from report.published_text t where t.report_id = id"
            + " and t.words @@ to_tsquery('indonesian', 'warga'))";
    for (var asked :
        List.of(
            Map.entry(
                words("warga", ReportKind.ASPIRATION, null, null, null), "kind = 'ASPIRATION'"),
            Map.entry(words("warga", null, ReportState.CLOSED, null, null), "state = 'CLOSED'"),
            Map.entry(words("warga", null, null, "roads", null), "category like 'roads%'"),
            Map.entry(words("warga", null, null, null, office), "institution_id = " + office),
            Map.entry(
                words("warga", null, ReportState.CLOSED, null, office),
                "state = 'CLOSED' and institution_id = " + office))) {
      assertThat(pages(at -> lists.listPublic(asked.getKey(), at, PAGE)))
          .as(asked.getValue())
          .isNotEmpty()
          .isEqualTo(numbers("published and " + asked.getValue() + word));
      assertThat(
              pages(at -> lists.listInScope(role(Role.OVERSEER, office), asked.getKey(), at, PAGE)))
          .as("overseer: " + asked.getValue())
          .isEqualTo(numbers(asked.getValue() + word));
    }
  }

  @Test
  void queuesOfThoseWhoSeeEverythingAreWhole() {
    fill();
    var overseer = role(Role.OVERSEER, institutions.findByCode("kemensos").orElseThrow().id());
    var open = "state not in ('CLOSED', 'ARCHIVED', 'MERGED')";
    assertThat(queue(Queue.WAITING, overseer))
        .hasSizeGreaterThan(PAGE)
        .isEqualTo(due("state in ('POSTPONED', 'FOLLOWED_UP')"));
    assertThat(queue(Queue.TO_ANSWER, overseer))
        .hasSizeGreaterThan(PAGE)
        .isEqualTo(due("state in ('DISPOSED', 'IN_PROGRESS', 'REPORTER_REPLIED', 'REOPENED')"));
    assertThat(queue(Queue.OVERDUE, overseer))
        .isNotEmpty()
        .isEqualTo(
            due(open + " and step not in ('COMPLETE', 'AUTO_CLOSE') and step_due_at < now()"));
  }

  private List<Long> queue(Queue queue, Actor actor) {
    return pages(at -> lists.listQueue(queue, actor, Filter.all(), at, PAGE));
  }

  private List<Long> due(String where) {
    return database
        .sql("select number from report.report where " + where + " order by step_due_at, id")
        .query(Long.class)
        .list();
  }

  @Test
  void pagesOfOfficersAreTheWholeOfTheirList() {
    fill();
    long office = institutions.findByCode("kemensos").orElseThrow().id();
    var unit =
        database
            .sql(
                "select lead_unit_id from report.report where institution_id = ? and lead_unit_id is not null limit 1")
            .param(office)
            .query(Long.class)
            .single();
    var closed = filter(null, ReportState.CLOSED, null, null);
    assertThat(pages(at -> lists.listInScope(role(Role.OVERSEER, office), closed, at, PAGE)))
        .isEqualTo(numbers("state = 'CLOSED'"));
    assertThat(
            pages(at -> lists.listInScope(role(Role.INSTITUTION_ADMIN, office), closed, at, PAGE)))
        .hasSizeGreaterThan(PAGE)
        .isEqualTo(numbers("state = 'CLOSED' and institution_id = " + office));
    assertThat(pages(at -> lists.listInScope(role(Role.LIAISON_OFFICER, unit), closed, at, PAGE)))
        .isNotEmpty()
        .isEqualTo(
            numbers(
                """
                state = 'CLOSED' and (lead_unit_id = %1$d
                  or exists (select from report.joint_unit j where j.report_id = id and j.unit_id = %1$d))
                """
                    .formatted(unit)));
  }

  @Test
  void aCursorThatNoListGaveStartsAnew() {
    fill();
    var all = Filter.all();
    var first = lists.listPublic(all, null, PAGE);
    var next = Objects.requireNonNull(first.next());
    var second = lists.listPublic(all, next, PAGE);
    assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    var place = next.split("-", 2)[0];
    var other = numbers("not published").getFirst();
    for (var made :
        List.of(
            next.substring(0, next.length() - 1) + (next.endsWith("0") ? "1" : "0"),
            next.substring(0, next.lastIndexOf('-')),
            place + "-%010d".formatted(other) + next.substring(next.lastIndexOf('-')),
            place + "-%010d".formatted(other),
            place + "-0")) {
      assertThat(lists.known(made)).as(made).isFalse();
      assertThat(lists.listPublic(all, made, PAGE)).as(made).isEqualTo(first);
    }
    assertThat(lists.known(next)).isTrue();
  }

  @Test
  void aQueueEndsWithWhatIsNeverDueInsteadOfBeginningAnew() {
    fill();
    var overseer = role(Role.OVERSEER, institutions.findByCode("kemensos").orElseThrow().id());
    var due = queue(Queue.WAITING, overseer).subList(0, 3);
    database
        .sql("update report.report set step_due_at = null where number <> all(?)")
        .param(due.toArray(Long[]::new))
        .update();
    assertThat(queue(Queue.WAITING, overseer))
        .hasSize(PAGE)
        .startsWith(due.toArray(Long[]::new))
        .doesNotHaveDuplicates();
  }

  private void fill() {
    seeding.make(new Order(1_500, 11, LocalDate.of(2026, 3, 2)), false, made -> {});
  }

  private static List<Long> pages(Function<@Nullable String, Slice<Row>> list) {
    var numbers = new ArrayList<Long>();
    @Nullable String at = null;
    do {
      var page = list.apply(at);
      page.rows().forEach(row -> numbers.add(row.number().value()));
      at = page.next();
    } while (at != null);
    return numbers;
  }

  private List<Long> numbers(String where) {
    return database
        .sql(
            "select number from report.report where "
                + where
                + " order by submitted_at desc, id desc")
        .query(Long.class)
        .list();
  }

  private static Filter filter(
      @Nullable ReportKind kind,
      @Nullable ReportState state,
      @Nullable String category,
      @Nullable String area) {
    return new Filter(
        kind, state == null ? Set.of() : Set.of(state), category, area, null, null, null, null);
  }

  private static Filter words(
      String words,
      @Nullable ReportKind kind,
      @Nullable ReportState state,
      @Nullable String category,
      @Nullable Long institution) {
    return new Filter(
        kind,
        state == null ? Set.of() : Set.of(state),
        category,
        null,
        institution,
        null,
        null,
        words);
  }

  private static Filter words(String words) {
    return new Filter(null, Set.of(), null, null, null, null, null, words);
  }

  private static Actor role(Role role, long office) {
    return new Actor(null, null, List.of(new Grant(role, office)), null, false);
  }
}
