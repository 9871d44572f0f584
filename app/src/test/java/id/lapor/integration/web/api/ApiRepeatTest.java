package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import id.lapor.identity.AccountChanges;
import id.lapor.integration.web.api.Api.Answer;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent twice happens once; what was seen before somebody else acted is not acted upon;
/// what has not changed is not sent again.
@ProgramTest
class ApiRepeatTest extends ApiCallers {

  private Answer send(String key, JsonNode body, @Nullable String token) {
    return api.call("submitReport").as(token).header("Idempotency-Key", key).json(body).send();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var start = new CyclicBarrier(calls.size());
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var running =
          calls.stream()
              .map(
                  call ->
                      threads.submit(
                          () -> {
                            start.await();
                            return call.call();
                          }))
              .toList();
      for (var result : running) {
        results.add(result.get());
      }
    }
    return results;
  }

  @Test
  void theSameKeyAgainGivesTheSameReportAndReceipt() {
    var key = key();
    var first = send(key, cast.submission(), null).is(201);
    assertThat(first.header("Location")).isEqualTo("/api/v1/reports/" + first.text("number"));
    assertThat(first.header("Cache-Control")).contains("no-store");
    var again = send(key, cast.submission(), null).is(201);
    assertThat(again.text()).isEqualTo(first.text());
    var other = send(key(), cast.submission(), null).is(201);
    assertThat(other.text("number")).isNotEqualTo(first.text("number"));
  }

  @Test
  void theSameKeyAtTheSameTimeGivesOneReport() throws Exception {
    var key = key();
    var body = cast.submission();
    Callable<Answer> call = () -> send(key, body, null);
    var answers = atOnce(Stream.generate(() -> call).limit(8).toList());
    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers)
        .extracting(answer -> answer.text("number"))
        .containsOnly(answers.getFirst().text("number"));
    assertThat(answers)
        .extracting(answer -> answer.text("receiptCode"))
        .containsOnly(answers.getFirst().text("receiptCode"));
  }

  @Test
  void theSameKeyWithAnotherReportIsRefusedAndTellsNothing() {
    var key = key();
    var first = send(key, cast.submission(), null).is(201);
    for (var change :
        List.<Map<String, Object>>of(
            Map.of("title", "Judul lain"),
            Map.of("description", "Cerita lain"),
            Map.of("anonymous", true),
            Map.of("confidential", true),
            Map.of("kind", "ASPIRATION"),
            Map.of("area", "32.04"),
            Map.of("contact", Map.of("email", "penyelidik@contoh.example")))) {
      var body = cast.submission();
      change.forEach((name, value) -> body.set(name, JsonMapper.shared().valueToTree(value)));
      var refused = send(key, body, null).is(422);
      assertThat(refused.problem()).isEqualTo("key-reused");
      assertThat(refused.text())
          .doesNotContain(first.text("number"), first.text("receiptCode"), "receiptCode");
      assertThat(refused.header("ETag")).isNull();
    }
  }

  @Test
  void aReportWithFilesIsTheSameWhenSentAgain() {
    var file =
        api.call("takeFiles")
            .file("foto.jpg", Samples.jpeg(20, 10))
            .send()
            .is(201)
            .body()
            .path("items")
            .get(0)
            .path("id")
            .asString();
    var body = cast.submission();
    body.putArray("files").add(file);
    var key = key();
    var first = send(key, body, null).is(201);
    assertThat(send(key, body, null).is(201).text()).isEqualTo(first.text());
    assertThat(send(key, cast.submission(), null).is(422).problem()).isEqualTo("key-reused");
    assertThat(send(key(), body, null).is(422).wrong()).containsExactly("files:FILE_UNKNOWN");
  }

  @Test
  void whatWasAcceptedStaysSoWhenTheAccountOrTheDayChanged() {
    var clock = program.getBean(TestClock.class);
    var member = cast.join("ulang", null, "");
    var today = clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
    var body = cast.submission().put("incidentDate", today.toString());
    body.remove("contact");
    var key = key();
    var first = send(key, body, member.token()).is(201);
    program.getBean(AccountChanges.class).rename(member.id(), "Nama Baru");
    assertThat(send(key, body, member.token()).is(201).text()).isEqualTo(first.text());
    try {
      clock.advance(Duration.ofDays(-5));
      assertThat(send(key(), body, member.token()).is(422).wrong())
          .containsExactly("incidentDate:INCIDENT_DATE_IN_FUTURE");
      assertThat(send(key, body, member.token()).is(201).text()).isEqualTo(first.text());
    } finally {
      clock.reset();
    }
    body.put("title", "Judul lain");
    assertThat(send(key, body, member.token()).is(422).problem()).isEqualTo("key-reused");
  }

  @Test
  void keysOfDifferentAccountsNeverMeet() {
    var key = key();
    var numbers =
        Stream.of(null, cast.siti(), cast.budi())
            .map(token -> send(key, cast.submission(), token).is(201).text("number"))
            .toList();
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void whoSawAnOlderVersionIsToldWhatHappenedAndChangesNothing() {
    var sent = cast.withRoads(cast.send(null));
    var seen = api.call("getReport", sent.number()).as(cast.roads()).send().is(200);
    var tag = Objects.requireNonNull(seen.header("ETag"));
    cast.act("acceptReport", sent, cast.roads(), Map.of("note", "Tim turun besok."));
    var stale =
        api.call("returnReport", sent.number())
            .as(cast.admin())
            .header("If-Match", tag)
            .json(Map.of("reason", "Bukan kami"))
            .send()
            .is(412);
    assertThat(stale.problem()).isEqualTo("changed-meanwhile");
    assertThat(stale.body().path("version").asInt())
        .isEqualTo(seen.body().path("version").asInt() + 1);
    assertThat(stale.text("reportStatus")).isEqualTo("IN_PROGRESS");
    assertThat(stale.body().path("changes").findValuesAsString("type")).containsExactly("ACCEPTED");
    var now = api.call("getReport", sent.number()).as(cast.admin()).send().is(200);
    assertThat(now.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(now.body().path("version")).isEqualTo(stale.body().path("version"));

    var done =
        api.call("followUpReport", sent.number())
            .as(cast.roads())
            .header("If-Match", Objects.requireNonNull(now.header("ETag")))
            .json(Map.of("text", "Sudah", "substantial", true))
            .send()
            .is(200);
    api.call("proposeClosing", sent.number())
        .as(cast.roads())
        .header("If-Match", Objects.requireNonNull(done.header("ETag")))
        .json(Map.of("text", "Tuntas"))
        .send()
        .is(200);
    for (var any : List.of("*", "W/\"7-0123abcd\"", "7")) {
      api.call("closeReport", sent.number())
          .as(cast.national())
          .header("If-Match", any)
          .json(Map.of("solved", true))
          .send()
          .is(422);
    }
  }

  @Test
  void whoMayNotSeeTheReportIsNotToldWhatHappened() {
    var sent = cast.send(cast.submission().put("confidential", true), null);
    cast.withRoads(sent);
    api.call("returnReport", sent.number())
        .as(cast.transport())
        .header("If-Match", "\"1\"")
        .json(Map.of("reason", "Bukan kami"))
        .send()
        .is(404);
  }

  @Test
  void ofTwoOfficersAtOnceOneActsAndTheOtherIsTold() throws Exception {
    var sent = cast.withRoads(cast.send(null));
    Callable<Answer> admin = () -> conditional("acceptReport", sent.number(), cast.admin());
    Callable<Answer> roads = () -> conditional("acceptReport", sent.number(), cast.roads());
    cast.admin();
    cast.roads();
    var answers = atOnce(List.of(admin, roads));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    var timeline = api.call("getTimeline", sent.number()).as(cast.admin()).send().is(200);
    assertThat(timeline.body().path("items").findValuesAsString("type"))
        .containsOnlyOnce("ACCEPTED");
  }

  private Answer conditional(String operation, String number, String token) {
    return api.call(operation, number).as(token).header("If-Match", "\"4\"").json(Map.of()).send();
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    var sent = cast.verified(cast.send(cast.siti()));
    var first = api.call("getReport", sent.number()).send().is(200);
    var tag = Objects.requireNonNull(first.header("ETag"));
    assertThat(first.header("Cache-Control")).contains("no-cache").doesNotContain("private");
    var again = api.call("getReport", sent.number()).header("If-None-Match", tag).send().is(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    var own = api.call("getReport", sent.number()).as(cast.siti()).header("If-None-Match", tag);
    var ownAnswer = own.send().is(200);
    assertThat(ownAnswer.header("Cache-Control")).contains("private");
    assertThat(String.join(",", ownAnswer.http().getHeaders("Vary")))
        .contains("Authorization", "Receipt-Code", "Accept-Language");
    api.call("getReport", sent.number())
        .header("Accept-Language", "en")
        .header("If-None-Match", tag)
        .send()
        .is(200);
    cast.act("disposeReport", sent, cast.national(), Map.of("institution", "pemkab-32.04"));
    api.call("getReport", sent.number()).header("If-None-Match", tag).send().is(200);
  }

  @Test
  void whatACallerMayDoNowIsNewThoughTheReportIsNot() {
    var sent = cast.closed(cast.send(cast.siti()));
    var clock = program.getBean(TestClock.class);
    var first = api.call("getReport", sent.number()).as(cast.siti()).send().is(200);
    assertThat(first.body().path("commands").toString()).contains("REOPEN");
    try {
      clock.advance(Duration.ofDays(31));
      var later =
          api.call("getReport", sent.number())
              .as(cast.siti())
              .header("If-None-Match", Objects.requireNonNull(first.header("ETag")))
              .send()
              .is(200);
      assertThat(later.body().path("commands").toString()).doesNotContain("REOPEN");
    } finally {
      clock.reset();
    }
  }
}
