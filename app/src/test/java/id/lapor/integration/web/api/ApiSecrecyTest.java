package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.integration.web.api.Api.Answer;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who may not see a report learns nothing of it, not even that it is there.
@ProgramTest
class ApiSecrecyTest extends ApiCallers {

  @Test
  void whatIsHiddenIsAnsweredLikeWhatDoesNotExist() {
    var hidden = cast.withRoads(cast.confidential(cast.siti()));
    var none = "1234567890".equals(hidden.number()) ? "1234567891" : "1234567890";
    for (var row : new ApiPermissionTable(cast).calls().entrySet()) {
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

  @Test
  void aMadeUpCursorTellsNothingOfTheNumberInIt() {
    var hidden = cast.withRoads(cast.confidential(cast.siti()));
    cast.withRoads(cast.send(null));
    cast.withRoads(cast.send(null));
    var given = reports(null).is(200).text("next");
    var place = given.split("-", 3);
    var seen = place[1];
    var none = none();
    for (var end : List.of("", "-" + place[2], "-0123456789abcdef")) {
      var answered =
          Stream.of(hidden.number(), none, "0", end.equals("-" + place[2]) ? none() : seen)
              .map(number -> place[0] + "-" + number + end)
              .map(cursor -> List.of(same(reports(cursor)), same(overdue(cursor))))
              .distinct();
      assertThat(answered).as(end).hasSize(1);
    }
    var forged = place[0] + "-" + hidden.number() + "-" + place[2];
    assertThat(reports(forged).is(422).wrong()).containsExactly("cursor:FORMAT");
    assertThat(overdue(forged).is(422).wrong()).containsExactly("cursor:FORMAT");
    var following = reports(given).is(200).body().path("items");
    assertThat(following.path(0).path("number").asString()).isNotEmpty().isNotEqualTo(seen);
  }

  private Answer reports(@Nullable String cursor) {
    var call = api.call("listReports").with("limit", "1");
    return (cursor == null ? call : call.with("cursor", cursor)).send();
  }

  private Answer overdue(String cursor) {
    var call = api.call("listQueue").as(cast.transport()).with("queue", "OVERDUE");
    return call.with("cursor", cursor).send();
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
