package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.ReportLists.Filter;
import id.lapor.report.ReportLists.Queue;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Who asked to be anonymous is in no answer and in no table that anybody reads.
@ProgramTest
class AnonymityTest {

  private static final long ACCOUNT = 7_731_902_645L;
  private static final List<String> IDENTITY =
      List.of(
          "kencana wulandari",
          "kencana.wulandari@example.org",
          "6281298761234",
          "81298761234",
          "7731902645");

  @Autowired Reports reports;
  @Autowired ReportLists lists;
  @Autowired Reporters reporters;
  @Autowired Institutions institutions;
  @Autowired JdbcClient database;
  @Autowired JsonMapper json;
  ReportScenes scenes;

  @BeforeEach
  void cast() {
    scenes = new ReportScenes(reports, institutions);
  }

  private ReportScenes.Sent anonymousReport() {
    var s = ReportScenes.complaint();
    return scenes.send(
        new Submission(
            s.key(),
            s.kind(),
            s.title(),
            s.description(),
            null,
            s.place(),
            null,
            null,
            true,
            false,
            new Submission.Contact(
                "Kencana Wulandari", "kencana.wulandari@example.org", "0812-9876-1234", ACCOUNT),
            List.of(),
            Channel.WEB));
  }

  @Test
  void noDoorGivesTheIdentityToAnyRole() {
    var sent = anonymousReport();
    scenes.answered(sent);
    scenes.done(sent.number(), new Action.Reply("Terima kasih", List.of()), sent.reporter());
    var lookers = new ArrayList<Actor>(List.of(Actor.guest(), scenes.national(), Actor.ofSystem()));
    long account = 9_500;
    for (var role : Role.values()) {
      lookers.add(scenes.officer(account++, role, ReportScenes.BANDUNG));
      lookers.add(scenes.officer(account++, role, ReportScenes.ROADS));
    }
    for (var actor : lookers) {
      var seen = new StringBuilder();
      reports
          .find(sent.number(), actor)
          .ifPresent(view -> seen.append(json.writeValueAsString(view)));
      if (actor.officer()) {
        seen.append(json.writeValueAsString(lists.listInScope(actor, Filter.all(), null, 50)));
        for (var queue : Queue.values()) {
          seen.append(
              json.writeValueAsString(lists.listQueue(queue, actor, Filter.all(), null, 50)));
        }
      }
      assertThat(seen.toString().toLowerCase(Locale.ROOT)).doesNotContain(IDENTITY);
    }
    assertThat(
            json.writeValueAsString(lists.listPublic(Filter.all(), null, 50))
                .toLowerCase(Locale.ROOT))
        .doesNotContain(IDENTITY);
  }

  @Test
  void noTableHoldsTheIdentityInTheClear() {
    var sent = anonymousReport();
    scenes.answered(sent);
    scenes.done(sent.number(), new Action.Close(5, ""), sent.reporter());
    var tables =
        database
            .sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                  and table_schema || '.' || table_name <> 'region.area'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("report.report", "report.event", "report.sealed_reporter");
    for (var table : tables) {
      for (var word : IDENTITY) {
        int found =
            database
                .sql("select count(*) from " + table + " t where t::text ilike '%' || ? || '%'")
                .param(word)
                .query(Integer.class)
                .single();
        assertThat(found).as(word + " in " + table).isZero();
      }
    }
  }

  @Test
  void theAccountFindsItsAnonymousReportAndNobodyElses() {
    var sent = anonymousReport();
    assertThat(lists.listOfAccount(ACCOUNT, null, 50).rows())
        .extracting(ReportLists.Row::number)
        .contains(sent.number());
    assertThat(lists.listOfAccount(ACCOUNT + 1, null, 50).rows()).isEmpty();
    assertThat(reports.get(sent.number(), Actor.account(ACCOUNT, "x", List.of())).party())
        .isEqualTo(Party.REPORTER);
  }

  @Test
  void theMessengerOpensTheSealToWriteToTheReporter() {
    var sent = anonymousReport();
    long id = reports.get(sent.number(), scenes.national()).report().id();
    var contact = Objects.requireNonNull(reporters.findContacts(List.of(id)).byReport().get(id));
    assertThat(contact.email()).isEqualTo("kencana.wulandari@example.org");
    assertThat(contact.phone()).isEqualTo("+6281298761234");
  }

  @Test
  void sealThatCannotBeOpenedKeepsNoOtherShut() {
    long damaged = reports.get(anonymousReport().number(), scenes.national()).report().id();
    long whole = reports.get(anonymousReport().number(), scenes.national()).report().id();
    database
        .sql("update report.sealed_reporter set sealed = substr(sealed, 2) where report_id = ?")
        .param(damaged)
        .update();
    var found = reporters.findContacts(List.of(damaged, whole));
    assertThat(found.byReport()).containsOnlyKeys(whole);
    assertThat(found.unreadable()).containsExactly(damaged);
  }

  @Test
  void anOfficersOwnReportNamesNoAccountInItsHistory() {
    var s = ReportScenes.anonymous(ReportScenes.complaint(), 9_003L);
    var accepted = (SubmissionOutcome.Accepted) reports.submit(s, scenes.roadsOfficer());
    var first = reports.get(accepted.report().number(), scenes.national()).timeline().getFirst();
    assertThat(first.actorId()).isNull();
    assertThat(first.party()).isEqualTo(Party.REPORTER);
  }

  @Test
  void thePublicSeesFirstNameAndInitialOfWhoGaveTheName() {
    var sent = scenes.send(ReportScenes.complaint());
    scenes.verified(sent);
    var publicly = json.writeValueAsString(reports.get(sent.number(), Actor.guest()));
    assertThat(publicly)
        .contains("Siti R.")
        .doesNotContain("Rahayu", "siti@example.org", "6281234567890", "Depan pasar");
    assertThat(publicly).contains("[nomor telepon disamarkan]").doesNotContain("0812-3456-7890");
    assertThat(json.writeValueAsString(reports.get(sent.number(), scenes.national())))
        .contains("Siti Rahayu", "0812-3456-7890");
  }
}
