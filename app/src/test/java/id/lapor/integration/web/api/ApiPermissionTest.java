package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.integration.web.api.Api.Answer;
import id.lapor.integration.web.api.Api.Call;
import id.lapor.integration.web.api.ApiCast.Sent;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Endpoint × who × whose report: the status of each answer stands in a table. 404 where the report
/// is hidden, 403 where it is seen and the action is not theirs, 409 where it is theirs at another
/// time.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiPermissionTest {

  /// The report is Siti's, sent with her token; it lies with the roads unit of Kabupaten Bandung.
  private static final String WHO =
      "guest receipt stranger siti budi national admin roads transport leader auditor operator"
          + " overseer far-admin far-roads far-leader";

  @Autowired ApplicationContext program;
  ApiCast cast;
  Api api;

  @BeforeAll
  void begin() throws Exception {
    cast = new ApiCast(program);
    api = cast.api;
  }

  @AfterAll
  void end() {
    cast.leave();
  }

  /// How each of them calls; `stranger` holds the receipt of another report.
  private Map<String, UnaryOperator<Call>> everybody(Sent sent) {
    var all = new LinkedHashMap<String, UnaryOperator<Call>>();
    all.put("guest", call -> call);
    all.put("receipt", call -> call.receipt(sent.receipt()));
    all.put("stranger", call -> call.receipt(cast.send(null).receipt()));
    all.put("siti", call -> call.as(cast.siti()));
    all.put("budi", call -> call.as(cast.budi()));
    all.put("national", call -> call.as(cast.national()));
    all.put("admin", call -> call.as(cast.admin()));
    all.put("roads", call -> call.as(cast.roads()));
    all.put("transport", call -> call.as(cast.transport()));
    all.put("leader", at(Role.LEADER, ReportScenes.BANDUNG));
    all.put("auditor", at(Role.INTERNAL_AUDITOR, ReportScenes.BANDUNG));
    all.put("operator", at(Role.INTAKE_OPERATOR, ReportScenes.BANDUNG));
    all.put("overseer", at(Role.OVERSEER, ReportScenes.PANRB));
    all.put("far-admin", at(Role.INSTITUTION_ADMIN, ReportScenes.SURABAYA));
    all.put("far-roads", at(Role.LIAISON_OFFICER, ReportScenes.SURABAYA));
    all.put("far-leader", at(Role.LEADER, ReportScenes.SURABAYA));
    return all;
  }

  private UnaryOperator<Call> at(Role role, String institution) {
    return call -> call.as(cast.officer(role, institution));
  }

  /// What is called, with a body that is right.
  private Map<String, Object> calls() {
    var calls = new LinkedHashMap<String, Object>();
    calls.put("getReport", Map.of());
    calls.put("getTimeline", Map.of());
    calls.put(
        "verifyReport", Map.of("category", "roads.pothole", "complaintClass", "NON_SUPERVISORY"));
    calls.put(
        "editReport",
        Map.of(
            "category", "roads.pothole",
            "complaintClass", "NON_SUPERVISORY",
            "title", "Judul",
            "description", "Isi",
            "confidential", false));
    calls.put("postponeReport", Map.of("question", "Di mana?"));
    calls.put("returnReport", Map.of("reason", "Bukan kami"));
    calls.put("archiveReport", Map.of("reason", "UNCLEAR", "explanation", "Kurang jelas"));
    calls.put("disposeReport", Map.of("units", List.of(ReportScenes.ROADS)));
    calls.put("acceptReport", Map.of());
    calls.put("followUpReport", Map.of("text", "Sudah", "substantial", true));
    calls.put("followUpReport-interim", Map.of("text", "Sedang", "substantial", false));
    calls.put("proposeClosing", Map.of("text", "Usul selesai"));
    calls.put("replyToReport", Map.of("text", "Tambahan"));
    calls.put("closeReport", Map.of("solved", true, "comment", "Selesai"));
    calls.put("closeReport-not", Map.of("solved", false, "comment", "Belum"));
    calls.put("rateReport", Map.of("rating", 4));
    calls.put("reopenReport", Map.of("reason", "Rusak lagi"));
    calls.put("appealReport", Map.of("reason", "Mohon dilihat lagi"));
    calls.put("withdrawReport", Map.of("reason", "Batal"));
    calls.put("mergeReport", Map.of("into", cast.withBandung(cast.send(null)).number()));
    return calls;
  }

  /// The table of answers as it is. A report that an answer changed, or whose receipt somebody
  /// guessed at, is replaced by a new one of the same story.
  private String table(Supplier<Sent> story) {
    var lines = new ArrayList<String>();
    var sent = story.get();
    for (var row : calls().entrySet()) {
      var line = new StringBuilder("%-23s".formatted(row.getKey()));
      for (var who : WHO.split(" ")) {
        var operation = row.getKey().replaceFirst("-.*", "");
        var call = api.call(operation, sent.number());
        var caller = java.util.Objects.requireNonNull(everybody(sent).get(who)).apply(call);
        int status =
            (operation.startsWith("get") ? caller : caller.json(row.getValue())).send().status();
        line.append(' ').append(status);
        boolean changed = status == 200 && !operation.startsWith("get");
        if (changed || who.equals("stranger")) {
          sent = story.get();
        }
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines) + "\n";
  }

  @Test
  void aNewReportWithTheNationalAdmin() {
    assertThat(table(() -> cast.send(cast.siti())))
        .isEqualTo(
            """
            getReport               404 200 403 200 404 200 404 404 404 404 404 404 200 404 404 404
            getTimeline             404 200 403 200 404 200 404 404 404 404 404 404 200 404 404 404
            verifyReport            404 403 403 403 404 200 404 404 404 404 404 404 403 404 404 404
            editReport              404 403 403 403 404 409 404 404 404 404 404 404 403 404 404 404
            postponeReport          404 403 403 403 404 200 404 404 404 404 404 404 403 404 404 404
            returnReport            404 403 403 403 404 409 404 404 404 404 404 404 403 404 404 404
            archiveReport           404 403 403 403 404 200 404 404 404 404 404 404 403 404 404 404
            disposeReport           404 403 403 403 404 409 404 404 404 404 404 404 403 404 404 404
            acceptReport            404 403 403 403 404 403 404 404 404 404 404 404 403 404 404 404
            followUpReport          404 403 403 403 404 403 404 404 404 404 404 404 403 404 404 404
            followUpReport-interim  404 403 403 403 404 403 404 404 404 404 404 404 403 404 404 404
            proposeClosing          404 403 403 403 404 403 404 404 404 404 404 404 403 404 404 404
            replyToReport           404 200 403 200 404 403 404 404 404 404 404 404 403 404 404 404
            closeReport             404 409 403 409 404 409 404 404 404 404 404 404 403 404 404 404
            closeReport-not         404 409 403 409 404 403 404 404 404 404 404 404 403 404 404 404
            rateReport              404 409 403 409 404 403 404 404 404 404 404 404 403 404 404 404
            reopenReport            404 409 403 409 404 409 404 404 404 404 404 404 403 404 404 404
            appealReport            404 409 403 409 404 403 404 404 404 404 404 404 403 404 404 404
            withdrawReport          404 200 403 200 404 403 404 404 404 404 404 404 403 404 404 404
            mergeReport             404 403 403 403 404 200 404 404 404 404 404 404 403 404 404 404
            """);
  }

  @Test
  void aReportWithAUnit() {
    assertThat(table(() -> cast.withRoads(cast.send(cast.siti()))))
        .isEqualTo(
            """
            getReport               200 200 403 200 200 200 200 200 200 200 200 200 200 200 200 200
            getTimeline             200 200 403 200 200 200 200 200 200 200 200 200 200 200 200 200
            verifyReport            403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            editReport              403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403
            postponeReport          403 403 403 403 403 409 200 200 403 403 403 403 403 403 403 403
            returnReport            403 403 403 403 403 200 200 200 403 403 403 403 403 403 403 403
            archiveReport           403 403 403 403 403 409 200 403 403 403 403 403 403 403 403 403
            disposeReport           403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403
            acceptReport            403 403 403 403 403 403 200 200 403 403 403 403 403 403 403 403
            followUpReport          403 403 403 403 403 403 200 200 403 403 403 403 403 403 403 403
            followUpReport-interim  403 403 403 403 403 403 200 200 403 403 403 403 403 403 403 403
            proposeClosing          403 403 403 403 403 403 403 409 403 403 403 403 403 403 403 403
            replyToReport           403 200 403 200 403 403 403 403 403 403 403 403 403 403 403 403
            closeReport             403 200 403 200 403 409 409 403 403 403 403 403 403 403 403 403
            closeReport-not         403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            rateReport              403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            reopenReport            403 409 403 409 403 409 409 403 403 403 403 403 403 403 403 403
            appealReport            403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            withdrawReport          403 200 403 200 403 403 403 403 403 403 403 403 403 403 403 403
            mergeReport             403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403
            """);
  }

  @Test
  void anAnsweredReport() {
    assertThat(table(() -> cast.answered(cast.send(cast.siti()))))
        .isEqualTo(
            """
            getReport               200 200 403 200 200 200 200 200 200 200 200 200 200 200 200 200
            getTimeline             200 200 403 200 200 200 200 200 200 200 200 200 200 200 200 200
            verifyReport            403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            editReport              403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403
            postponeReport          403 403 403 403 403 409 409 409 403 403 403 403 403 403 403 403
            returnReport            403 403 403 403 403 200 409 409 403 403 403 403 403 403 403 403
            archiveReport           403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            disposeReport           403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            acceptReport            403 403 403 403 403 403 409 409 403 403 403 403 403 403 403 403
            followUpReport          403 403 403 403 403 403 200 200 403 403 403 403 403 403 403 403
            followUpReport-interim  403 403 403 403 403 403 409 409 403 403 403 403 403 403 403 403
            proposeClosing          403 403 403 403 403 403 403 200 403 403 403 403 403 403 403 403
            replyToReport           403 200 403 200 403 403 403 403 403 403 403 403 403 403 403 403
            closeReport             403 200 403 200 403 200 200 403 403 403 403 403 403 403 403 403
            closeReport-not         403 200 403 200 403 403 403 403 403 403 403 403 403 403 403 403
            rateReport              403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            reopenReport            403 409 403 409 403 409 409 403 403 403 403 403 403 403 403 403
            appealReport            403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            withdrawReport          403 200 403 200 403 403 403 403 403 403 403 403 403 403 403 403
            mergeReport             403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            """);
  }

  @Test
  void aClosedReport() {
    assertThat(table(() -> cast.closed(cast.send(cast.siti()))))
        .isEqualTo(
            """
            getReport               200 200 403 200 200 200 200 200 200 200 200 200 200 200 200 200
            getTimeline             200 200 403 200 200 200 200 200 200 200 200 200 200 200 200 200
            verifyReport            403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            editReport              403 403 403 403 403 200 200 403 403 403 403 403 403 403 403 403
            postponeReport          403 403 403 403 403 409 409 409 403 403 403 403 403 403 403 403
            returnReport            403 403 403 403 403 409 409 409 403 403 403 403 403 403 403 403
            archiveReport           403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            disposeReport           403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            acceptReport            403 403 403 403 403 403 409 409 403 403 403 403 403 403 403 403
            followUpReport          403 403 403 403 403 403 409 409 403 403 403 403 403 403 403 403
            followUpReport-interim  403 403 403 403 403 403 409 409 403 403 403 403 403 403 403 403
            proposeClosing          403 403 403 403 403 403 403 409 403 403 403 403 403 403 403 403
            replyToReport           403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            closeReport             403 409 403 409 403 409 409 403 403 403 403 403 403 403 403 403
            closeReport-not         403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            rateReport              403 200 403 200 403 403 403 403 403 403 403 403 403 403 403 403
            reopenReport            403 200 403 200 403 200 200 403 403 403 403 403 403 403 403 403
            appealReport            403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            withdrawReport          403 409 403 409 403 403 403 403 403 403 403 403 403 403 403 403
            mergeReport             403 403 403 403 403 409 409 403 403 403 403 403 403 403 403 403
            """);
  }

  @Test
  void aConfidentialReportWithAUnit() {
    assertThat(table(() -> cast.withRoads(confidential(cast.siti()))))
        .isEqualTo(
            """
            getReport               404 200 403 200 404 200 200 200 404 200 200 200 200 404 404 404
            getTimeline             404 200 403 200 404 200 200 200 404 200 200 200 200 404 404 404
            verifyReport            404 403 403 403 404 409 409 403 404 403 403 403 403 404 404 404
            editReport              404 403 403 403 404 200 200 403 404 403 403 403 403 404 404 404
            postponeReport          404 403 403 403 404 409 200 200 404 403 403 403 403 404 404 404
            returnReport            404 403 403 403 404 200 200 200 404 403 403 403 403 404 404 404
            archiveReport           404 403 403 403 404 409 200 403 404 403 403 403 403 404 404 404
            disposeReport           404 403 403 403 404 200 200 403 404 403 403 403 403 404 404 404
            acceptReport            404 403 403 403 404 403 200 200 404 403 403 403 403 404 404 404
            followUpReport          404 403 403 403 404 403 200 200 404 403 403 403 403 404 404 404
            followUpReport-interim  404 403 403 403 404 403 200 200 404 403 403 403 403 404 404 404
            proposeClosing          404 403 403 403 404 403 403 409 404 403 403 403 403 404 404 404
            replyToReport           404 200 403 200 404 403 403 403 404 403 403 403 403 404 404 404
            closeReport             404 200 403 200 404 409 409 403 404 403 403 403 403 404 404 404
            closeReport-not         404 409 403 409 404 403 403 403 404 403 403 403 403 404 404 404
            rateReport              404 409 403 409 404 403 403 403 404 403 403 403 403 404 404 404
            reopenReport            404 409 403 409 404 409 409 403 404 403 403 403 403 404 404 404
            appealReport            404 409 403 409 404 403 403 403 404 403 403 403 403 404 404 404
            withdrawReport          404 200 403 200 404 403 403 403 404 403 403 403 403 404 404 404
            mergeReport             404 403 403 403 404 200 200 403 404 403 403 403 403 404 404 404
            """);
  }

  private Sent confidential(String token) {
    return cast.send(cast.submission().put("confidential", true), token);
  }

  @Test
  void whatIsHiddenIsAnsweredLikeWhatDoesNotExist() {
    var hidden = cast.withRoads(confidential(cast.siti()));
    var none = "1234567890".equals(hidden.number()) ? "1234567891" : "1234567890";
    for (var row : calls().entrySet()) {
      var operation = row.getKey().replaceFirst("-.*", "");
      for (var token :
          Stream.of(
                  null,
                  cast.budi(),
                  cast.transport(),
                  cast.officer(Role.LEADER, ReportScenes.SURABAYA))
              .toList()) {
        assertThat(answer(operation, hidden.number(), token, null, row.getValue()))
            .isEqualTo(answer(operation, none, token, null, row.getValue()));
      }
      var guess = "1234123412341234";
      assertThat(answer("getReport", cast.send(null).number(), null, guess, Map.of()))
          .isEqualTo(answer("getReport", none(), null, guess, Map.of()));
    }
    var file = UUID.randomUUID();
    assertThat(same(api.call("getAttachment", hidden.number(), file).send()))
        .isEqualTo(same(api.call("getAttachment", none, file).send()));
  }

  /// A number that nobody has; another one each time, since guesses are counted.
  private static String none() {
    return Long.toString(8_000_000_000L + Math.floorMod(UUID.randomUUID().hashCode(), 900_000_000));
  }

  private String answer(
      String operation,
      String number,
      @Nullable String token,
      @Nullable String receipt,
      Object body) {
    var call = api.call(operation, number).as(token).receipt(receipt);
    return same((operation.startsWith("get") ? call : call.json(body)).send());
  }

  /// An answer without what names its address and without what every answer counts.
  private static String same(Answer answer) {
    var headers =
        answer.http().getHeaderNames().stream()
            .filter(name -> !name.startsWith("RateLimit"))
            .sorted()
            .map(name -> name + ": " + answer.header(name))
            .collect(Collectors.joining("\n"));
    return answer.status()
        + "\n"
        + headers
        + "\n"
        + answer.text().replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  @Test
  void aQueueHoldsWhatTheRoleReachesAndNothingElse() {
    var ours = cast.withRoads(cast.send(cast.siti()));
    assertThat(queue(cast.roads(), "TO_ANSWER")).contains(ours.number());
    assertThat(queue(cast.admin(), "TO_ANSWER")).contains(ours.number());
    for (var stranger :
        List.of(cast.transport(), cast.officer(Role.INSTITUTION_ADMIN, ReportScenes.SURABAYA))) {
      for (var queue : List.of("TO_VERIFY", "TO_ANSWER", "WAITING", "TO_ARBITRATE", "OVERDUE")) {
        assertThat(queue(stranger, queue)).doesNotContain(ours.number());
      }
    }
    var fresh = cast.send(null);
    assertThat(queue(cast.national(), "TO_VERIFY")).contains(fresh.number());
    assertThat(queue(cast.admin(), "TO_VERIFY")).doesNotContain(fresh.number());
  }

  private List<String> queue(String token, String queue) {
    var numbers = new ArrayList<String>();
    String cursor = null;
    do {
      var call = api.call("listQueue").as(token).with("queue", queue).with("limit", "100");
      var answer = (cursor == null ? call : call.with("cursor", cursor)).send().is(200);
      answer.body().path("items").forEach(item -> numbers.add(item.path("number").asString()));
      cursor = answer.body().has("next") ? answer.text("next") : null;
    } while (cursor != null);
    return numbers;
  }

  @Test
  void anOfficerAndACitizenReadTheNamesThatAreTheirs() {
    var sent = cast.answered(cast.send(cast.siti()));
    var byOfficer = api.call("getTimeline", sent.number()).as(cast.admin()).send().text();
    var bySiti = api.call("getTimeline", sent.number()).as(cast.siti()).send().text();
    var byGuest = api.call("getTimeline", sent.number()).send().text();
    assertThat(byOfficer).contains("Pemanggil jalan");
    assertThat(bySiti).doesNotContain("Pemanggil jalan");
    assertThat(byGuest).doesNotContain("Pemanggil jalan");
  }
}
