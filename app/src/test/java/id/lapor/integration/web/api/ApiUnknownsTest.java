package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Addresses, headers, codes and numbers that mean nothing here: each is named, and none is a fault
/// of ours.
@ProgramTest
class ApiUnknownsTest extends ApiCallers {

  @Test
  void charactersThatTheDatabaseCannotKeepAreNoFaultInAddresses() {
    for (var bad :
        List.of("a\u0000b", "\ud800", "' or 1=1 --", "\"", "-", "%", "((", "a".repeat(5_000))) {
      for (var name : List.of("category", "area", "q", "cursor", "institution")) {
        assertThat(api.call("listReports").with(name, bad).send().status()).isIn(200, 422);
        assertThat(
                api.call("listQueue")
                    .as(cast.national())
                    .with("queue", "TO_VERIFY")
                    .with(name, bad)
                    .send()
                    .status())
            .isIn(200, 422);
      }
      for (var read : List.of("listInstitutions", "listAreas")) {
        assertThat(api.call(read).with("parent", bad).send().status()).isIn(200, 422);
        api.call(read).with("q", bad).send().is(200);
      }
      api.call("listCategories").with("q", bad).send().is(200);
    }
  }

  @Test
  void codesThatNobodyHasAreRefusedByField() {
    refused("submitReport", Map.of("category", "roads.moon"), "category:CATEGORY_UNKNOWN");
    refused("submitReport", Map.of("area", "99.99"), "area:AREA_UNKNOWN");
    refused(
        "submitReport",
        Map.of("institution", "kementerian-bulan"),
        "institution:INSTITUTION_UNKNOWN");
    refused(
        "submitReport",
        Map.of("institution", "999999999999999999"),
        "institution:INSTITUTION_UNKNOWN");
    refused("submitReport", Map.of("files", List.of(UUID.randomUUID())), "files:FILE_UNKNOWN");
    refused(
        "submitReport",
        Map.of("incidentDate", "2999-01-01"),
        "incidentDate:INCIDENT_DATE_IN_FUTURE");
    refused(
        "submitReport", Map.of("incidentDate", "1900-01-01"), "incidentDate:INCIDENT_DATE_TOO_OLD");
    refused(
        "submitReport",
        Map.of("location", Map.of("lat", 48.8, "lon", 2.3)),
        "location:LOCATION_OUTSIDE_INDONESIA");
    refused(
        "submitReport",
        Map.of("location", Map.of("lat", 1e300, "lon", -1e300)),
        "location:LOCATION_OUTSIDE_INDONESIA");
    refused("submitReport", Map.of("location", Map.of("lat", -6.9)), "location.lon:REQUIRED");
    refused("submitReport", Map.of("location", Map.of("lon", 107.6)), "location.lat:REQUIRED");
    refused(
        "submitReport",
        Map.of("location", Map.of("address", "a".repeat(301))),
        "location.address:TEXT_TOO_LONG");
    refused(
        "submitReport",
        Map.of("contact", Map.of("email", "bukan surel")),
        "contact.email:EMAIL_INVALID");
    refused(
        "submitReport",
        Map.of("contact", Map.of("email", "a@" + "b".repeat(250) + ".id")),
        "contact.email:EMAIL_INVALID");
    refused(
        "submitReport", Map.of("contact", Map.of("phone", "12")), "contact.phone:PHONE_INVALID");
    refused(
        "submitReport",
        Map.of("contact", Map.of("name", "a".repeat(101))),
        "contact.name:NAME_TOO_LONG");
    refused("verifyReport", Map.of("category", "roads.moon"), "category:CATEGORY_UNKNOWN");
    refused(
        "disposeReport",
        Map.of("institution", "kementerian-bulan"),
        "institution:INSTITUTION_UNKNOWN");
    refused("mergeReport", Map.of("into", "1"), "into:MERGE_TARGET_UNKNOWN");
    refused("mergeReport", Map.of("into", "bukan nomor"), "into:MERGE_TARGET_UNKNOWN");
    refused("followUpReport", Map.of("files", List.of(UUID.randomUUID())), "files:FILE_UNKNOWN");
    refused("replyToReport", Map.of("files", List.of(UUID.randomUUID())), "files:FILE_UNKNOWN");
    refused("closeReport", Map.of("rating", 0), "rating:RATING_OUT_OF_RANGE");
  }

  private void refused(String operation, Map<String, ?> changes, String wrong) {
    var body = stories.example(operation);
    changes.forEach((name, value) -> body.set(name, JsonMapper.shared().valueToTree(value)));
    var answer = stories.ready(operation).json(body).send().is(422);
    assertThat(answer.wrong()).containsExactly(wrong);
    assertThat(answer.body().path("errors").get(0).path("message").asString()).isNotBlank();
  }

  @Test
  void dispositionsNameOneInstitutionOrUnitsOfOne() {
    var call = stories.by(cast.admin(), "disposeReport", cast.withBandung(cast.send(null)));
    var roads = ReportScenes.ROADS;
    assertThat(call.json(Map.of()).send().is(422).wrong()).containsExactly("institution:REQUIRED");
    assertThat(
            call.json(Map.of("institution", ReportScenes.BANDUNG, "units", List.of(roads)))
                .send()
                .is(422)
                .wrong())
        .containsExactly("institution:INSTITUTION_OR_UNITS");
    assertThat(call.json(Map.of("units", List.of(roads, "x"))).send().is(422).wrong())
        .containsExactly("units[1]:INSTITUTION_UNKNOWN");
    assertThat(
            call.json(Map.of("units", List.of(roads), "lead", ReportScenes.TRANSPORT))
                .send()
                .is(422)
                .wrong())
        .containsExactly("lead:LEAD_NOT_IN_UNITS");
    assertThat(call.json(Map.of("institution", ReportScenes.SURABAYA)).send().is(422).wrong())
        .containsExactly("institution:NOT_IN_YOUR_INSTITUTION");
    assertThat(call.json(Map.of("units", List.of(ReportScenes.SURABAYA))).send().is(422).wrong())
        .containsExactly("units:NOT_IN_YOUR_INSTITUTION");
    call.json(
            Map.of("units", List.of(roads, ReportScenes.TRANSPORT), "lead", ReportScenes.TRANSPORT))
        .send()
        .is(200);
  }

  @Test
  void headersThatCannotBeReadAreNamed() {
    for (var key :
        List.of("", "short", "a".repeat(129), "with blanks in between", "ä".repeat(20))) {
      var answer =
          api.call("submitReport").header("Idempotency-Key", key).json(cast.submission()).send();
      assertThat(answer.is(400).wrong()).containsExactly("Idempotency-Key:FORMAT");
      assertThat(answer.problem()).isEqualTo("header-missing");
    }
    var none = api.call("submitReport").json(cast.submission()).send().is(400);
    assertThat(none.wrong()).containsExactly("Idempotency-Key:REQUIRED");
    var sent = cast.send(null);
    for (var tag : List.of("abc", "\"x\"", "", "\"-1\"", "\"99999999999\"", "\"1\", \"2\"")) {
      var answer =
          stories
              .own("replyToReport", sent)
              .header("If-Match", tag)
              .json(Map.of("text", "Ya"))
              .send();
      assertThat(answer.is(400).wrong()).containsExactly("If-Match:FORMAT");
    }
    for (var language : List.of("en", "en-GB,id;q=0.5", "xx", "????", "*", "")) {
      api.call("getReport", sent.number())
          .receipt(sent.receipt())
          .header("Accept-Language", language)
          .send()
          .is(200);
    }
  }

  @Test
  void aVersionThatIsStillToComeIsNotCalledAChange() {
    var answer =
        stories
            .own("replyToReport", cast.send(null))
            .header("If-Match", "\"99\"")
            .json(Map.of("text", "Ya"))
            .send()
            .is(412);
    assertThat(answer.problem()).isEqualTo("version-unknown");
    assertThat(answer.body().path("version").asInt()).isEqualTo(1);
    assertThat(answer.body().has("changes")).isFalse();
  }

  @Test
  void areasAreSearchedInsideTheirParent() {
    for (var words : List.of("suka", "sukajadi", "sukajadj")) {
      var inside =
          api.call("listAreas").with("q", words).with("parent", "32.73").send().is(200).body();
      assertThat(inside.path("items")).as(words).isNotEmpty();
      assertThat(inside.path("items").findValuesAsString("code"))
          .as(words)
          .allMatch(code -> code.startsWith("32.73."));
    }
  }

  @Test
  void forgedNumbersAndIdsAreNotFound() {
    for (var number : List.of("0", "-1", "abc", "99999999999", "9999999999", "%23")) {
      for (var operation : List.of("getReport", "getTimeline")) {
        assertThat(api.call(operation, number).send().is(404).problem()).isEqualTo("not-found");
      }
      api.call("getAttachment", number, UUID.randomUUID()).send().is(404);
      for (var action : ApiStories.ACTIONS) {
        api.call(action, number).as(cast.national()).json(stories.example(action)).send().is(404);
      }
    }
    var sent = cast.send(null);
    for (var file : List.of(UUID.randomUUID().toString(), "x", "1")) {
      api.call("getAttachment", sent.number(), file).receipt(sent.receipt()).send().is(404);
    }
    for (var id : List.of("0", "-1", "x", "9223372036854775808")) {
      api.call("revokeToken", id).as(cast.siti()).send().is(404);
    }
  }

  @Test
  void queriesThatCannotBeReadAreNamed() {
    var wrong =
        Map.of(
            "kind", "NONSENSE",
            "status", "NONSENSE",
            "from", "kemarin",
            "to", "2026-13-01",
            "cursor", "xyz",
            "limit", "banyak",
            "category", "zz",
            "area", "99",
            "institution", "kementerian-bulan");
    wrong.forEach(
        (name, value) -> {
          var everybody = api.call("listReports").with(name, value).send().is(422);
          assertThat(everybody.wrong()).singleElement().matches(it -> it.startsWith(name + ":"));
          var queue = api.call("listQueue").as(cast.national()).with("queue", "OVERDUE");
          assertThat(queue.with(name, value).send().is(422).wrong())
              .singleElement()
              .matches(it -> it.startsWith(name + ":"));
        });
    for (var limit : List.of("0", "-1", "101", "2147483648", "1.5")) {
      api.call("listReports").with("limit", limit).send().is(422);
    }
    api.call("listReports").with("limit", "100").with("from", "+999999999-12-31").send().is(200);
    api.call("listQueue").as(cast.national()).send().is(422);
    api.call("listQueue").as(cast.national()).with("queue", "ALL").send().is(422);
    assertThat(
            api.call("listReports")
                .with("from", "2026-11-02")
                .with("to", "2026-11-01")
                .send()
                .is(422)
                .wrong())
        .containsExactly("to:RANGE");
    for (var never : List.of("from=2200-01-01", "to=1999-12-31")) {
      var day = never.split("=", 2);
      assertThat(api.call("listReports").with(day[0], day[1]).send().is(200).body().path("items"))
          .isEmpty();
    }
    assertThat(api.call("listAreas").with("parent", "99").send().is(422).wrong())
        .containsExactly("parent:AREA_UNKNOWN");
    assertThat(
            api.call("listAreas").with("q", "bandung").with("parent", "99").send().is(422).wrong())
        .containsExactly("parent:AREA_UNKNOWN");
    assertThat(api.call("listInstitutions").with("parent", "x").send().is(422).wrong())
        .containsExactly("parent:INSTITUTION_UNKNOWN");
  }
}
