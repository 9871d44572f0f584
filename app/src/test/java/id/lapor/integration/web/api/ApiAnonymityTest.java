package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import id.lapor.integration.web.api.Api.Answer;
import id.lapor.integration.web.api.ApiCast.Member;
import id.lapor.integration.web.api.ApiCast.Sent;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Who asked to be anonymous is in no answer of the API to anybody, and what is secret or not yet
/// published is in no list of the public.
@ProgramTest
class ApiAnonymityTest extends ApiCallers {

  private static final Map<String, String> CONTACT =
      Map.of(
          "name", "Larasati Kusumaningrum",
          "email", "larasati.k@rahasia.example",
          "phone", "0813-5577-9911");

  private static final List<String> QUEUES =
      List.of("TO_VERIFY", "TO_ANSWER", "WAITING", "TO_ARBITRATE", "OVERDUE");

  Member larasati;

  @BeforeAll
  void register() {
    larasati = cast.join("larasati", null, "");
  }

  /// What would tell who it was.
  private List<String> identity() {
    return List.of("larasati", "kusumaningrum", "rahasia.example", "81355779911", larasati.login());
  }

  private Sent anonymous(@Nullable String token) {
    var body = cast.submission().put("anonymous", true);
    CONTACT.forEach(body.putObject("contact")::put);
    return cast.send(body, token);
  }

  private List<@Nullable String> everybody() {
    var tokens = new ArrayList<@Nullable String>();
    tokens.add(null);
    tokens.add(cast.budi());
    tokens.add(cast.national());
    tokens.add(cast.roads());
    for (var role : Role.values()) {
      tokens.add(
          cast.officer(
              role,
              role == Role.NATIONAL_ADMIN || role == Role.OVERSEER
                  ? ReportScenes.PANRB
                  : ReportScenes.BANDUNG));
    }
    return tokens;
  }

  @Test
  void noAnswerToAnybodyElseTellsWhoItWas() {
    for (var sender : Arrays.asList(larasati.token(), null)) {
      var sent = anonymous(sender);
      silent(api.call("getReport", sent.number()).as(cast.national()).send());
      cast.answered(sent);
      api.call("replyToReport", sent.number())
          .receipt(sent.receipt())
          .json(Map.of("text", "Terima kasih."))
          .send()
          .is(200);
      for (var token : everybody()) {
        silent(api.call("getReport", sent.number()).as(token).send());
        silent(api.call("getTimeline", sent.number()).as(token).send());
        silent(api.call("listReports").as(token).with("limit", "100").send());
        for (var queue : QUEUES) {
          silent(api.call("listQueue").as(token).with("queue", queue).with("limit", "100").send());
        }
        for (var operation : api.contract().operations()) {
          if (operation.path().startsWith("/reports/{number}/") && operation.takesJson()) {
            var call = api.call(operation.id(), sent.number()).as(token);
            silent(call.json(operation.example()).header("If-Match", "\"1\"").send());
          }
        }
      }
    }
  }

  @Test
  void whatChangedMeanwhileTellsNobody() {
    var sent = anonymous(larasati.token());
    cast.withRoads(sent);
    api.call("replyToReport", sent.number())
        .as(larasati.token())
        .json(Map.of("text", "Masih begitu."))
        .send()
        .is(200);
    for (var token : List.of(cast.national(), cast.admin(), cast.roads())) {
      var stale =
          api.call("returnReport", sent.number())
              .as(token)
              .header("If-Match", "\"1\"")
              .json(Map.of("reason", "Bukan kami"))
              .send()
              .is(412);
      assertThat(stale.body().path("changes").size()).isEqualTo(4);
      assertThat(stale.text()).contains("Masih begitu.");
      silent(stale);
    }
  }

  @Test
  void mistakesOfTheReporterAreNotRepeatedToThem() {
    var body = cast.submission().put("anonymous", true).put("title", "");
    CONTACT.forEach(body.putObject("contact")::put);
    var refused =
        api.call("submitReport")
            .as(larasati.token())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .json(body)
            .send()
            .is(422);
    silent(refused);
    var unreadable =
        api.call("submitReport")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .json(body.put("anonymus", true))
            .send()
            .is(400);
    silent(unreadable);
  }

  @Test
  void theReporterReadsTheirOwnReportByReceiptAndByToken() {
    var sent = anonymous(larasati.token());
    for (var own :
        List.of(
            api.call("getReport", sent.number()).receipt(sent.receipt()).send().is(200),
            api.call("getReport", sent.number()).as(larasati.token()).send().is(200))) {
      assertThat(own.text("viewedAs")).isEqualTo("REPORTER");
      assertThat(own.body().path("anonymous").asBoolean()).isTrue();
      assertThat(own.text("description")).contains("Sejak dua minggu");
      assertThat(own.body().path("commands").valueStream().map(command -> command.asString()))
          .contains("REPLY", "WITHDRAW");
      silent(own);
    }
    var named = cast.submission();
    CONTACT.forEach(named.putObject("contact")::put);
    var open = cast.send(named, null);
    var own = api.call("getReport", open.number()).receipt(open.receipt()).send().is(200);
    assertThat(own.body().path("reporter").path("name").asString())
        .isEqualTo("Larasati Kusumaningrum");
    cast.verified(open);
    var publicly = api.call("getReport", open.number()).send().is(200);
    assertThat(publicly.body().path("reporter").path("name").asString()).isEqualTo("Larasati K.");
    assertThat(publicly.text()).doesNotContain("rahasia.example", "81355779911", "Kusumaningrum");
  }

  @Test
  void filesOfAnAnonymousReporterAreForThoseWhoHandleIt() {
    var sent = anonymous(null);
    api.call("attachFiles", sent.number())
        .receipt(sent.receipt())
        .file("larasati-kusumaningrum.jpg", Samples.jpegWithExif(40, 20, 1))
        .send()
        .is(200);
    cast.verified(sent);
    var publicly = api.call("getTimeline", sent.number()).send().is(200);
    silent(publicly);
    assertThat(publicly.text()).doesNotContain("attachments/");
  }

  @Test
  void secretAndUnpublishedReportsAreInNoListOfThePublic() {
    var word = "kelabang" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    var secret = cast.verified(cast.send(about(word).put("confidential", true), null));
    var fresh = cast.send(about(word), null);
    var open = cast.verified(cast.send(about(word), null));
    for (var token : Arrays.asList(null, cast.budi(), cast.national(), cast.roads())) {
      var found = api.call("listReports").as(token).with("q", word).send().is(200);
      assertThat(found.text())
          .contains(open.number())
          .doesNotContain(secret.number(), fresh.number());
      var newest = api.call("listReports").as(token).with("limit", "100").send().is(200);
      assertThat(newest.text())
          .contains(open.number())
          .doesNotContain(secret.number(), fresh.number());
    }
    for (var hidden : List.of(secret, fresh)) {
      api.call("getReport", hidden.number()).send().is(404);
      api.call("getTimeline", hidden.number()).send().is(404);
      api.call("getReport", hidden.number()).receipt(hidden.receipt()).send().is(200);
    }
  }

  private ObjectNode about(String word) {
    return cast.submission().put("description", "Ada " + word + " di jalan.");
  }

  private Answer silent(Answer answer) {
    var all = new StringBuilder(answer.text());
    answer.http().getHeaderNames().forEach(name -> all.append('\n').append(answer.header(name)));
    assertThat(all.toString().toLowerCase(Locale.ROOT).replaceAll("[ .-]", "").replace("@", ""))
        .doesNotContain(
            identity().stream()
                .map(word -> word.replaceAll("[ .-]", "").replace("@", ""))
                .toList());
    assertThat(answer.body().findValuesAsString("actor")).doesNotContain("Pemanggil larasati");
    return answer;
  }
}
