package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.AccessTokens;
import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.NewAccount;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.report.Reports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts with tokens that call the API, and the stories of reports that they call it about. What
/// it makes outlives a transaction, so the test takes it away with [#leave].
final class ApiCast {

  static final String PASSWORD = "kopi tubruk manis";

  final Api api;
  final ReportScenes scenes;
  private final AccountChanges accounts;
  private final AccessTokens tokens;
  private final JdbcClient database;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final List<Long> made = new ArrayList<>();

  ApiCast(ApplicationContext program) throws Exception {
    api = new Api(program.getBean(MockMvc.class));
    accounts = program.getBean(AccountChanges.class);
    tokens = program.getBean(AccessTokens.class);
    database = program.getBean(JdbcClient.class);
    scenes = new ReportScenes(program.getBean(Reports.class), program.getBean(Institutions.class));
  }

  /// An account with a token.
  record Member(long id, String login, String token) {}

  /// A report that was sent in by the API.
  record Sent(String number, String receipt) {}

  /// Makes an account; `role` null for a citizen.
  Member join(String login, @Nullable Role role, String institution) {
    var name = "api." + UUID.randomUUID().toString().substring(0, 8) + "." + login;
    var account =
        new NewAccount(
            role == null ? AccountKind.CITIZEN : AccountKind.OFFICER,
            name,
            "Pemanggil " + login,
            name + "@pemanggil.example",
            null,
            PASSWORD,
            role == null ? null : scenes.id(institution));
    var outcome = accounts.create(account);
    assertThat(outcome).isInstanceOf(Done.class);
    long id = ((Done) outcome).accountId();
    made.add(id);
    if (role != null) {
      accounts.grant(
          id, new RoleTerm(role, scenes.id(institution), LocalDate.of(2026, 1, 1), null));
    }
    return new Member(id, name, tokens.issue(id, "uji").token());
  }

  private String member(String login, @Nullable Role role, String institution) {
    return members.computeIfAbsent(login, name -> join(name, role, institution)).token();
  }

  String siti() {
    return member("siti", null, "");
  }

  String budi() {
    return member("budi", null, "");
  }

  String national() {
    return member("nasional", Role.NATIONAL_ADMIN, ReportScenes.PANRB);
  }

  String admin() {
    return member("admin", Role.INSTITUTION_ADMIN, ReportScenes.BANDUNG);
  }

  String roads() {
    return member("jalan", Role.LIAISON_OFFICER, ReportScenes.ROADS);
  }

  String transport() {
    return member("angkutan", Role.LIAISON_OFFICER, ReportScenes.TRANSPORT);
  }

  /// Somebody with a role at an institution.
  String officer(Role role, String institution) {
    return member((role + "-" + institution).replaceAll("[^A-Za-z0-9]", "-"), role, institution);
  }

  /// Sends a report in.
  ///
  /// @param token of the account that sends it, or null for a guest
  Sent send(JsonNode submission, @Nullable String token) {
    var answer =
        api.call("submitReport")
            .as(token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .json(submission)
            .send()
            .is(201);
    return new Sent(answer.text("number"), answer.text("receiptCode"));
  }

  /// Sends the example of the description in.
  Sent send(@Nullable String token) {
    return send(submission(), token);
  }

  /// Sends the example in as confidential.
  Sent confidential(String token) {
    return send(submission().put("confidential", true), token);
  }

  /// A copy of the example of the description, without a contact.
  ObjectNode submission() {
    var example = (ObjectNode) api.contract().operation("submitReport").example().deepCopy();
    return example.without("contact");
  }

  /// Carries an action out.
  Api.Answer act(String operation, Sent sent, @Nullable String token, Map<String, ?> body) {
    return api.call(operation, sent.number()).as(token).json(body).send().is(200);
  }

  Sent verified(Sent sent) {
    act(
        "verifyReport",
        sent,
        national(),
        Map.of("category", "roads.pothole", "complaintClass", "NON_SUPERVISORY"));
    return sent;
  }

  Sent withBandung(Sent sent) {
    act("disposeReport", verified(sent), national(), Map.of("institution", ReportScenes.BANDUNG));
    return sent;
  }

  Sent withRoads(Sent sent) {
    act("disposeReport", withBandung(sent), admin(), Map.of("units", List.of(ReportScenes.ROADS)));
    return sent;
  }

  Sent accepted(Sent sent) {
    act("acceptReport", withRoads(sent), roads(), Map.of());
    return sent;
  }

  Sent answered(Sent sent) {
    act(
        "followUpReport",
        accepted(sent),
        roads(),
        Map.of("text", "Lubang sudah ditambal.", "substantial", true));
    return sent;
  }

  Sent closed(Sent sent) {
    api.call("closeReport", answered(sent).number())
        .receipt(sent.receipt())
        .json(Map.of("solved", true))
        .send()
        .is(200);
    return sent;
  }

  Sent archived(Sent sent) {
    act(
        "archiveReport",
        sent,
        national(),
        Map.of("reason", "NOT_RELEVANT", "explanation", "Ini bukan layanan publik."));
    return sent;
  }

  /// Takes the accounts away again; their reports stay, as those of other tests do.
  void leave() {
    for (long id : made) {
      for (var table : List.of("access_token", "role_grant", "one_time_code")) {
        database.sql("delete from identity." + table + " where account_id = ?").param(id).update();
      }
      database.sql("delete from identity.account where id = ?").param(id).update();
    }
  }
}
