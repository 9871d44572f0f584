package id.lapor.seed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.lapor.report.Command;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.ReportState;
import id.lapor.report.internal.Lifecycle;
import id.lapor.seed.internal.Seeding.Order;
import id.lapor.testing.ProgramTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
class SeedingModuleTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 2);
  private static final Order ORDER = new Order(300, 7, UNTIL);

  @Autowired Seeding seeding;
  @Autowired JdbcClient database;
  @Autowired MockMvc browser;

  @Test
  void sameSeedGivesTheSameReportsAndAnotherSeedOthers() {
    var one = told(make(ORDER, false));
    var same = told(make(ORDER, false));
    var other = told(make(new Order(300, 8, UNTIL), false));
    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void everyStateIsThereAndNothingHappensAfterTheEnd() {
    var ids = make(new Order(1_500, 7, UNTIL), false);
    var states =
        database
            .sql("select distinct state from report.report where id = any(?)")
            .param(ids)
            .query((row, number) -> ReportState.valueOf(row.getString(1)))
            .list();
    assertThat(states).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ReportState.class));
    assertThat(
            database
                .sql("select max(at) from report.event where report_id = any(?)")
                .param(ids)
                .query(OffsetDateTime.class)
                .single()
                .toInstant())
        .isBefore(ORDER.end());
  }

  @Test
  void everyHistoryIsOneThatTheLifecycleAllows() {
    var ids = make(ORDER, false);
    var life = new Life();
    database
        .sql("select * from report.event where report_id = any(?) order by report_id, seq")
        .param(ids)
        .query(
            row -> {
              life.goOn(
                  row.getInt("seq"),
                  EventType.valueOf(row.getString("type")),
                  Party.valueOf(row.getString("party")),
                  ReportState.valueOf(row.getString("state_after")));
            });
    assertThat(life.deeds).isGreaterThan(1_000);
    assertThat(life.wrong).isEmpty();
  }

  /// Goes through histories with nothing but the table of moves.
  private static final class Life {
    private static final Map<EventType, Command> COMMANDS =
        Map.ofEntries(
            Map.entry(EventType.VERIFIED, Command.VERIFY),
            Map.entry(EventType.EDITED, Command.EDIT),
            Map.entry(EventType.POSTPONED, Command.POSTPONE),
            Map.entry(EventType.RETURNED, Command.RETURN),
            Map.entry(EventType.ARCHIVED, Command.ARCHIVE),
            Map.entry(EventType.DISPOSED, Command.DISPOSE),
            Map.entry(EventType.ACCEPTED, Command.ACCEPT),
            Map.entry(EventType.PROGRESS_REPORTED, Command.PROGRESS),
            Map.entry(EventType.FOLLOWED_UP, Command.FOLLOW_UP),
            Map.entry(EventType.CLOSING_PROPOSED, Command.PROPOSE_CLOSING),
            Map.entry(EventType.REPLIED, Command.REPLY),
            Map.entry(EventType.DISPUTED, Command.DISPUTE),
            Map.entry(EventType.CLOSED, Command.CLOSE),
            Map.entry(EventType.RATED, Command.RATE),
            Map.entry(EventType.REOPENED, Command.REOPEN),
            Map.entry(EventType.APPEALED, Command.APPEAL),
            Map.entry(EventType.WITHDRAWN, Command.WITHDRAW),
            Map.entry(EventType.MERGED, Command.MERGE));

    private final List<String> wrong = new ArrayList<>();
    private int deeds;
    private int seq;
    private ReportState state = ReportState.SUBMITTED;
    private @Nullable ReportState resume;

    void goOn(int next, EventType type, Party party, ReportState after) {
      if (next == 1) {
        seq = 1;
        state = after;
        resume = null;
        check(type == EventType.SUBMITTED && after == ReportState.SUBMITTED, type + " first");
        return;
      }
      deeds++;
      check(next == seq + 1, "seq " + next + " after " + seq);
      var decision =
          Lifecycle.decide(state, resume, Objects.requireNonNull(COMMANDS.get(type)), party);
      check(
          decision.equals(new Lifecycle.Decision.Allowed(after)),
          party + " " + type + " in " + state + ": " + decision + ", was " + after);
      resume = after == ReportState.POSTPONED ? type == EventType.POSTPONED ? state : resume : null;
      state = after;
      seq = next;
    }

    private void check(boolean right, String what) {
      if (!right) {
        wrong.add(what);
      }
    }
  }

  @Test
  void nobodyIsToldAndTheProgramHasNothingLeftToClose() {
    var ids = make(ORDER, false);
    assertThat(count("notification.message where report_id = any(?)", ids)).isZero();
    assertThat(
            database
                .sql(
                    """
                    select count(*) from report.report
                    where id = any(?) and step in ('AUTO_CLOSE', 'COMPLETE') and step_due_at < ?
                    """)
                .params(ids, ORDER.end().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void runningClocksAreThoseOfTheReports() {
    var ids = make(ORDER, false);
    var wrong =
        database
            .sql(
                """
                select r.id from report.report r
                left join sla.deadline s on s.report_id = r.id and s.step = r.step and s.ended_at is null
                left join sla.deadline f on f.report_id = r.id and f.step = 'RESOLVE' and f.ended_at is null
                where r.id = any(?) and (
                  r.resolve_due_at is distinct from f.due_at
                  or (r.step is not null and r.step <> 'RESOLVE' and r.step_due_at is distinct from s.due_at
                    and not (r.step = 'VERIFY' and r.state = 'VERIFIED'))
                  or (r.step is null and exists (
                    select from sla.deadline d where d.report_id = r.id and d.ended_at is null)))
                """)
            .param(ids)
            .query(Long.class)
            .list();
    assertThat(count("sla.deadline where report_id = any(?)", ids)).isGreaterThan(600);
    assertThat(wrong).isEmpty();
  }

  @Test
  void indexesThatWereTakenAwayAreBackWithTheReferences() {
    var before = definitions();
    make(ORDER, true);
    assertThat(definitions()).isEqualTo(before);
    assertThat(before.toString()).contains("published_text_words", "event_report_id_fkey");
  }

  @Test
  void publicListAndPageShowThem() throws Exception {
    var ids = make(ORDER, false);
    var newest =
        database
            .sql(
                """
                select number, published_title from report.report where id = any(?) and published
                order by submitted_at desc limit 1
                """)
            .param(ids)
            .query()
            .singleRow();
    var page =
        Jsoup.parse(
            browser
                .perform(get("/laporan/" + newest.get("number")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.text()).contains(String.valueOf(newest.get("published_title")));
  }

  private Long[] make(Order order, boolean rebuildIndexes) {
    return seeding.make(order, rebuildIndexes, made -> {}).toArray(Long[]::new);
  }

  /// All that was written about some reports, without ids and numbers, which go on from run to run.
  private List<List<Map<String, Object>>> told(Long[] ids) {
    var told = new ArrayList<List<Map<String, Object>>>();
    for (var sql :
        List.of(
            """
            select kind, complaint_class, state, resume_state, title, description, published_title, category,
              incident_date::text, channel, area_code, address, latitude, longitude, anonymous, confidential, published,
              institution_id, unit_ids::text, past_holders::text, returns, submitted_at, step, step_due_at,
              resolve_due_at, paused_at, ended_at, ended_by, end_reason, rating
            from report.report where id = any(?) order by id
            """,
            """
            select seq, type, at, party, institution_id, state_after, visibility, (data - 'mergedInto')::text as data
            from report.event where report_id = any(?) order by report_id, seq
            """,
            "select name, email, phone from report.reporter where report_id = any(?) order by report_id",
            """
            select holder_id, step, started_at, due_at, ended_at, outcome from sla.deadline
            where report_id = any(?) order by report_id, step, started_at, due_at
            """,
            "select words::text from report.published_text where report_id = any(?) order by report_id")) {
      told.add(database.sql(sql).param(ids).query().listOfRows());
    }
    return told;
  }

  private List<String> definitions() {
    return database
        .sql(
            """
            select indexdef from pg_indexes where schemaname = 'report'
            union all
            select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'report'::regnamespace
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private long count(String from, Long[] ids) {
    return database.sql("select count(*) from " + from).param(ids).query(Long.class).single();
  }
}
