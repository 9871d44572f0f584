package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.integration.web.api.Api.Answer;
import id.lapor.testing.ProgramTest;
import id.lapor.ui.ProblemAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program is told when it is wrong: enough to mend it, and all of it at once.
@ProgramTest
class ApiAdviceTest extends ApiCallers {

  @Autowired ProblemAnswers answers;

  private static String message(Answer answer) {
    return answer.body().path("errors").path(0).path("message").asString();
  }

  private Api.Call submission() {
    return api.call("submitReport").header("Idempotency-Key", UUID.randomUUID().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"BUG\"}|kind:FORMAT|COMPLAINT, ASPIRATION, INFORMATION_REQUEST",
        "{\"incidentDate\":\"22/11/2026\"}|incidentDate:FORMAT|YYYY-MM-DD",
        "{\"anonymous\":\"ya\"}|anonymous:FORMAT|true or false",
        "{\"title\":5}|title:FORMAT|text in quotation marks",
        "{\"location\":{\"lat\":\"x\"}}|location.lat:FORMAT|a number",
        "{\"location\":5}|location:FORMAT|object",
        "{\"files\":5}|files:FORMAT|list",
        "{\"files\":[\"x\"]}|files[0]:FORMAT|UUID",
        "{\"title\":\"a\",\"title\":\"b\"}|title:REPEATED_FIELD|twice",
        "{\"contact\":{\"name\":\"a\",\"name\":\"b\"}}|contact.name:REPEATED_FIELD|twice",
        "{\"title\":\"abc|:SYNTAX|line 1, column 1",
        "{\"title\" 5}|:SYNTAX|line 1, column 1"
      })
  void whatShouldStandThereIsSaid(String body, String wrong, String words) {
    var answer = submission().header("Accept-Language", "en").raw(body).send().is(400);
    assertThat(answer.wrong()).containsExactly(wrong);
    assertThat(message(answer)).contains(words);
  }

  @Test
  void parametersAreToldWhatTheyMayBe() {
    var lists = api.call("listReports").header("Accept-Language", "en");
    assertThat(message(lists.with("status", "FOO").send().is(422))).contains("IN_PROGRESS, ");
    assertThat(message(api.call("listReports").with("limit", "abc").send().is(422)))
        .contains("bilangan bulat");
    assertThat(message(api.call("listReports").with("from", "kemarin").send().is(422)))
        .contains("YYYY-MM-DD");
    var queue = api.call("listQueue").as(cast.national()).with("queue", "X").send().is(422);
    assertThat(message(queue)).contains("TO_VERIFY, TO_ANSWER");
  }

  @Test
  void headersAreToldWhatTheyMayBe() {
    var call = stories.own("replyToReport", cast.send(null)).json(Map.of("text", "Ya"));
    var answer = call.header("If-Match", "abc").header("Accept-Language", "en").send().is(400);
    assertThat(message(answer)).contains("ETag");
    assertThat(answer.text("detail")).contains("missing, or its value cannot be read");
  }

  @Test
  void bodiesThatAreTooLargeAreCalledSo() {
    var large = "{\"title\":\"" + "a".repeat(1_200_000) + "\"}";
    var answer = submission().raw(large).send().is(413);
    assertThat(answer.problem()).isEqualTo("too-large");
    assertThat(answer.text("detail")).contains("1 MB");
    submission().raw("x".repeat(1_200_000)).send().is(413);
    submission().raw("{\"title\":\"" + "a".repeat(990_000) + "\"}").send().is(422);
  }

  @Test
  void damagedMultipartIsNotCalledJson() {
    var answer =
        answers.answer(
            new MultipartException("no boundary"),
            HttpStatus.BAD_REQUEST,
            new MockHttpServletRequest("POST", "/api/v1/files"));
    var body = JsonMapper.shared().<JsonNode>valueToTree(answer.getBody());
    assertThat(body.findValuesAsString("code")).containsExactly("MULTIPART");
    assertThat(body.findValuesAsString("message").getFirst()).contains("multipart/form-data");
  }

  @Test
  void textsAreNamedAsTheRequestNamesThem() {
    var asked = stories.ready("postponeReport").json(Map.of("question", " ")).send().is(422);
    assertThat(asked.wrong()).containsExactly("question:TEXT_MISSING");
    assertThat(message(asked)).contains("“question”");
    var tooLong = Map.of("text", "a".repeat(10_001));
    assertThat(message(stories.ready("replyToReport").json(tooLong).send().is(422)))
        .contains("“text”");
    var address = Map.of("address", "a".repeat(301));
    assertThat(message(submission().json(cast.submission().set("location", tree(address))).send()))
        .contains("300");
  }

  private static JsonNode tree(Object value) {
    return JsonMapper.shared().valueToTree(value);
  }

  @Test
  void allThatLacksIsNamedAtOnce() {
    assertThat(submission().json(Map.of()).send().is(422).wrong())
        .containsExactlyInAnyOrder(
            "kind:REQUIRED",
            "anonymous:REQUIRED",
            "confidential:REQUIRED",
            "title:TITLE_MISSING",
            "description:DESCRIPTION_MISSING");
    var wrong = cast.submission().put("institution", "zz").put("title", "").put("area", "99");
    assertThat(submission().json(wrong).send().is(422).wrong())
        .containsExactlyInAnyOrder(
            "institution:INSTITUTION_UNKNOWN", "title:TITLE_MISSING", "area:AREA_UNKNOWN");
    assertThat(stories.ready("verifyReport").json(Map.of()).send().is(422).wrong())
        .containsExactlyInAnyOrder("category:REQUIRED", "complaintClass:CLASS_MISSING");
  }

  @Test
  void codesAreLookedUpWhereProgramsFindThem() {
    var wrong = cast.submission().put("area", "99");
    assertThat(message(submission().json(wrong).send().is(422))).contains("GET /api/v1/areas");
    var nowhere = Map.of("institution", "nope");
    assertThat(message(stories.ready("disposeReport").json(nowhere).send().is(422)))
        .contains("GET /api/v1/institutions");
  }

  @Test
  void guestsAreToldWhatToShow() {
    var open = cast.withRoads(cast.send(null));
    var refused = api.call("replyToReport", open.number()).json(Map.of("text", "Halo")).send();
    assertThat(refused.is(401).problem()).isEqualTo("proof-needed");
    assertThat(refused.text("detail")).contains("Receipt-Code", "Authorization");
    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(
            api.call("attachFiles", open.number())
                .file("a.txt", new byte[] {65})
                .send()
                .is(401)
                .problem())
        .isEqualTo("proof-needed");
    var other = stories.by(cast.budi(), "replyToReport", open).json(Map.of("text", "Halo"));
    assertThat(other.send().is(403).problem()).isEqualTo("forbidden");
  }

  @Test
  void whatIsPossibleInsteadStandsInTheConflict() {
    var sent = cast.verified(cast.send(null));
    var again = Map.of("category", "roads.pothole", "complaintClass", "NON_SUPERVISORY");
    var conflict = stories.by(cast.national(), "verifyReport", sent).json(again).send().is(409);
    assertThat(conflict.body().path("version").asInt()).isEqualTo(2);
    assertThat(conflict.text("reportStatus")).isEqualTo("VERIFIED");
    assertThat(conflict.body().path("commands").valueStream().map(one -> one.asString()))
        .contains("DISPOSE", "EDIT")
        .doesNotContain("VERIFY");
  }

  @Test
  void aHiddenReportIsNotOpenedSilently() {
    var sent = cast.confidential(cast.siti());
    var body = Map.of("category", "roads.pothole", "complaintClass", "NON_SUPERVISORY");
    var opening = new HashMap<String, Object>(body);
    opening.put("confidential", false);
    var verify = stories.by(cast.national(), "verifyReport", sent);
    assertThat(verify.json(opening).send().is(422).wrong())
        .containsExactly("confidential:STAYS_CONFIDENTIAL");
    verify.json(body).send().is(200);
    opening.put("title", "Judul");
    opening.put("description", "Isi");
    var edit = stories.by(cast.national(), "editReport", sent);
    assertThat(edit.json(opening).send().is(422).wrong())
        .containsExactly("confidential:STAYS_CONFIDENTIAL");
    opening.put("confidential", true);
    edit.json(opening).send().is(200);
    stories.by(cast.budi(), "editReport", sent).json(opening).send().is(404);
  }

  @Test
  void whatIsNotSolvedIsNotRated() {
    var call = stories.ready("closeReport");
    var body = Map.of("solved", false, "rating", 1, "comment", "Belum");
    assertThat(call.json(body).send().is(422).wrong()).containsExactly("rating:ONLY_WHEN_SOLVED");
    call.json(Map.of("solved", false, "comment", "Belum")).send().is(200);
  }

  @Test
  void anAccountIsReachedByWhatItHas() {
    var siti = cast.join("hubungi", null, "");
    var sent = cast.send(siti.token());
    var seen = api.call("getReport", sent.number()).as(cast.national()).send().is(200);
    assertThat(seen.body().path("reporter").path("name").asString()).isEqualTo("Pemanggil hubungi");
    assertThat(seen.body().path("reporter").path("email").asString())
        .isEqualTo(siti.login() + "@pemanggil.example");
    var named = cast.submission();
    named.set("contact", tree(Map.of("name", "Sari")));
    var other = cast.send(named, siti.token());
    var reporter = api.call("getReport", other.number()).as(cast.national()).send().is(200);
    assertThat(reporter.body().path("reporter").toString()).isEqualTo("{\"name\":\"Sari\"}");
    var guest = api.call("getReport", cast.send(null).number()).as(cast.national()).send();
    assertThat(guest.body().path("reporter").isEmpty()).isTrue();
    var hidden = cast.send(cast.submission().put("anonymous", true), siti.token());
    assertThat(api.call("getReport", hidden.number()).as(cast.national()).send().is(200).text())
        .doesNotContain("hubungi", siti.login());
  }

  @Test
  void categoriesAreFoundByPartsOfTheirNames() {
    for (var word : List.of("jalan", "air", "lampu", "listrik", "berlub")) {
      assertThat(codes(api.call("listCategories").with("q", word).send())).as(word).isNotEmpty();
    }
    assertThat(codes(api.call("listCategories").with("q", "jalan").send()))
        .contains("roads", "roads.pothole", "roads.toll");
    var english = api.call("listCategories").header("Accept-Language", "en");
    assertThat(codes(english.with("q", "pothole").send())).startsWith("roads.pothole");
    assertThat(codes(english.with("q", "berlubang").send())).contains("roads.pothole");
    assertThat(codes(api.call("listCategories").with("q", "pothole").send())).isEmpty();
  }

  private static List<String> codes(Answer answer) {
    return answer
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .map(one -> one.path("code").asString())
        .toList();
  }
}
