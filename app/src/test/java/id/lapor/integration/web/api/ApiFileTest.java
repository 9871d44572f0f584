package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import id.lapor.integration.web.api.Api.Answer;
import id.lapor.integration.web.api.ApiCast.Sent;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Photos and documents: handed in, named, attached, fetched by who may and by nobody else.
@ProgramTest
class ApiFileTest extends ApiCallers {

  @Autowired JdbcClient database;

  private String taken(String name, byte[] content) {
    var answer = api.call("takeFiles").file(name, content).send().is(201);
    return answer.body().path("items").get(0).path("id").asString();
  }

  private Sent sentWith(String file) {
    var body = cast.submission();
    body.putArray("files").add(file);
    return cast.send(body, null);
  }

  private int fetch(Sent sent, String file, @Nullable String token, @Nullable String receipt) {
    return api.call("getAttachment", sent.number(), file)
        .as(token)
        .receipt(receipt)
        .send()
        .status();
  }

  @Test
  void aFileIsHandedInNamedAndFetchedByWhoMay() {
    var file = taken("lubang.jpg", Samples.jpegWithExif(40, 20, 1));
    var sent = sentWith(file);
    cast.withRoads(sent);
    var listed =
        api.call("getTimeline", sent.number())
            .receipt(sent.receipt())
            .send()
            .is(200)
            .body()
            .path("items")
            .get(0)
            .path("files")
            .get(0);
    assertThat(listed.path("id").asString()).isEqualTo(file);
    assertThat(listed.path("name").asString()).isEqualTo("lubang.jpg");
    assertThat(listed.path("mediaType").asString()).isEqualTo("image/jpeg");
    assertThat(listed.path("url").asString())
        .endsWith("/api/v1/reports/" + sent.number() + "/attachments/" + file);

    var fetched =
        api.call("getAttachment", sent.number(), file).receipt(sent.receipt()).send().is(200);
    assertThat(fetched.http().getContentAsByteArray()).hasSize(listed.path("bytes").asInt());
    assertThat(new String(fetched.http().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("KameraRahasia");
    assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
    for (var token : List.of(cast.national(), cast.admin(), cast.roads())) {
      assertThat(fetch(sent, file, token, null)).isEqualTo(200);
    }
    for (var token :
        Stream.of(
                null,
                cast.budi(),
                cast.transport(),
                cast.officer(Role.LEADER, ReportScenes.SURABAYA))
            .toList()) {
      assertThat(fetch(sent, file, token, null)).isEqualTo(404);
    }
    assertThat(fetch(sent, file, null, cast.send(null).receipt())).isEqualTo(403);
    var shown =
        api.call("getAttachment", sent.number(), file).receipt(sent.receipt()).send().is(200);
    assertThat(shown.header("Cache-Control")).contains("private");
    assertThat(shown.header("Vary")).contains("Authorization").contains("Receipt-Code");
  }

  @Test
  void theFileOfAnotherReportIsNotFoundUnderThisOne() {
    var file = taken("satu.jpg", Samples.jpeg(20, 10));
    sentWith(file);
    var other = cast.send(null);
    assertThat(fetch(other, file, null, other.receipt())).isEqualTo(404);
    assertThat(fetch(other, file, cast.national(), null)).isEqualTo(404);
    var free = taken("bebas.jpg", Samples.jpeg(20, 10));
    assertThat(fetch(other, free, cast.national(), null)).as("belongs to none").isEqualTo(404);
  }

  @Test
  void theFileOfAnAnswerIsForEverybodyWhoReadsIt() {
    var sent = cast.accepted(cast.send(null));
    var file = taken("sesudah.jpg", Samples.jpeg(20, 10));
    api.call("followUpReport", sent.number())
        .as(cast.roads())
        .json(Map.of("text", "Sudah ditambal.", "substantial", true, "files", List.of(file)))
        .send()
        .is(200);
    assertThat(fetch(sent, file, null, null)).isEqualTo(200);
    assertThat(fetch(sent, file, null, sent.receipt())).isEqualTo(200);
  }

  @Test
  void theReporterAttachesFilesStraightAway() {
    var sent = cast.send(null);
    var done =
        api.call("attachFiles", sent.number())
            .receipt(sent.receipt())
            .file("satu.jpg", Samples.jpeg(20, 10))
            .file("dua.txt", "Catatan".getBytes(StandardCharsets.UTF_8))
            .with("text", "Ini fotonya.")
            .send()
            .is(200);
    assertThat(done.body().path("version").asInt()).isEqualTo(2);
    var last = last(sent);
    assertThat(last.path("type").asString()).isEqualTo("REPLIED");
    assertThat(last.path("text").asString()).isEqualTo("Ini fotonya.");
    assertThat(last.path("files").findValuesAsString("name"))
        .containsExactly("satu.jpg", "dua.txt");
    api.call("attachFiles", sent.number())
        .receipt(sent.receipt())
        .file("tiga.jpg", Samples.jpeg(20, 10))
        .send()
        .is(200);
    assertThat(last(sent).path("text").asString()).isNotBlank();
  }

  private JsonNode last(Sent sent) {
    var items =
        api.call("getTimeline", sent.number())
            .receipt(sent.receipt())
            .send()
            .is(200)
            .body()
            .path("items");
    return items.get(items.size() - 1);
  }

  @Test
  void nothingIsTakenInForWhoMayNotAttach() {
    var sent = cast.withRoads(cast.send(null));
    var hidden = cast.send(null);
    int before = stored();
    for (var token : Stream.of(null, cast.budi(), cast.national(), cast.roads()).toList()) {
      attach(sent, token, null).is(token == null ? 401 : 403);
    }
    attach(hidden, null, null).is(404);
    attach(hidden, null, sent.receipt()).is(403);
    var closed = cast.closed(cast.send(null));
    attach(closed, null, closed.receipt()).is(409);
    assertThat(stored()).isEqualTo(before);
  }

  private Answer attach(Sent sent, @Nullable String token, @Nullable String receipt) {
    return api.call("attachFiles", sent.number())
        .as(token)
        .receipt(receipt)
        .file("foto.jpg", Samples.jpeg(20, 10))
        .send();
  }

  private int stored() {
    return database.sql("select count(*) from file.file").query(Integer.class).single();
  }

  @Test
  void whatIsNoPictureOrTooMuchIsRefusedByName() {
    var fake = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'};
    var sent = cast.send(null);
    for (var operation : List.of("takeFiles", "attachFiles")) {
      var bad = start(operation, sent).file("palsu.jpg", fake).send().is(422);
      assertThat(bad.wrong()).containsExactly("file:UNREADABLE");
      assertThat(bad.text()).contains("palsu.jpg");
      var program = start(operation, sent).file("alat.exe", new byte[] {'M', 'Z', 0, 1, 2}).send();
      assertThat(program.is(422).wrong()).containsExactly("file:TYPE_NOT_ALLOWED");
      assertThat(program.text()).contains("alat.exe");
      var empty = start(operation, sent).file("kosong.jpg", new byte[0]).send().is(422);
      assertThat(empty.wrong()).containsExactly("file:EMPTY");
      var large = new byte[30 * 1024 * 1024 + 1];
      Arrays.fill(large, (byte) 'a');
      assertThat(start(operation, sent).file("besar.txt", large).send().is(422).wrong())
          .containsExactly("file:TOO_LARGE");
      var many = start(operation, sent);
      for (int i = 0; i < 11; i++) {
        many.file(i + ".jpg", Samples.jpeg(4, 4));
      }
      assertThat(many.send().is(422).wrong()).containsExactly("file:TOO_MANY_FILES");
      start(operation, sent).json(Map.of("file", "x")).send().is(415);
      var elsewhere = start(operation, sent).part("foto", "a.jpg", Samples.jpeg(4, 4)).send();
      assertThat(elsewhere.is(422).wrong()).containsExactly("file:REQUIRED");
    }
  }

  @Test
  void whatCallsItselfAPictureAndIsNoneIsNotTaken() {
    for (var fake : List.of("<html><script>alert(1)</script></html>", "Ini sebuah catatan.")) {
      var content = fake.getBytes(StandardCharsets.UTF_8);
      var refused = api.call("takeFiles").file("palsu.jpg", content).send().is(422);
      assertThat(refused.wrong()).containsExactly("file:TYPE_NOT_ALLOWED");
    }
    taken("catatan.txt", "Ini sebuah catatan.".getBytes(StandardCharsets.UTF_8));
  }

  private Api.Call start(String operation, Sent sent) {
    return api.call(operation, sent.number()).receipt(sent.receipt());
  }

  @Test
  void aFileThatSomebodyAttachedCannotBeAttachedAgain() {
    var file = taken("milik-siti.jpg", Samples.jpeg(20, 10));
    sentWith(file);
    var other = cast.withRoads(cast.send(null));
    var reply = Map.of("text", "Lihat.", "files", List.of(file));
    assertThat(
            api.call("replyToReport", other.number())
                .receipt(other.receipt())
                .json(reply)
                .send()
                .is(422)
                .wrong())
        .containsExactly("files:FILE_UNKNOWN");
    var answer = Map.of("text", "Lihat.", "substantial", true, "files", List.of(file));
    assertThat(
            api.call("followUpReport", other.number())
                .as(cast.roads())
                .json(answer)
                .send()
                .is(422)
                .wrong())
        .containsExactly("files:FILE_UNKNOWN");
  }
}
