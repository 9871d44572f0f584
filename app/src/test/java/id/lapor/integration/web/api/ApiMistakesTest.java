package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.integration.web.api.Api.Call;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every operation called in every wrong way: what is wrong is named, and nothing is a fault of
// ours.
/// [Api] checks each answer against the description.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiMistakesTest {

  @Autowired ApplicationContext program;
  ApiCast cast;
  Api api;
  ApiStories stories;

  @BeforeAll
  void begin() throws Exception {
    cast = new ApiCast(program);
    api = cast.api;
    stories = new ApiStories(cast);
  }

  @AfterAll
  void end() {
    cast.leave();
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void whatCannotBeReadIsRefused(String operation) {
    var call = stories.ready(operation);
    for (var text : List.of("{", "[]", "5", "\"text\"", "{} {}", "nonsense", "{\"a\":")) {
      var answer = call.raw(text).send().is(400);
      assertThat(answer.problem()).isEqualTo("malformed");
    }
    var doubled =
        stories.example(operation).toString().replaceFirst("\\{(\"\\w+\":)", "{$1null,$1");
    call.raw(doubled).send().is(400);
    call.raw("{\"" + "x".repeat(50_000) + "\":1}").send().is(400);
    call.raw("[".repeat(5_000)).send().is(400);
    call.header("Content-Type", "text/plain").raw("{}").send().is(415);
    call.header("Content-Type", "application/x-www-form-urlencoded").raw("a=b").send().is(415);
    call.header("Content-Type", "application/json").header("Accept", "text/html").raw("{}");
    call.send().is(406);
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void unknownFieldsAreRefusedByName(String operation) {
    var body = stories.example(operation);
    body.put("anonymus", true);
    var answer = stories.ready(operation).json(body).send().is(400);
    assertThat(answer.wrong()).containsExactly("anonymus:UNKNOWN_FIELD");
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void whatIsRequiredIsNamedWhenItLacks(String operation) {
    var call = stories.ready(operation);
    for (var field : schema(operation).path("required").valueStream().toList()) {
      var name = field.asString();
      var body = stories.example(operation);
      body.remove(name);
      var answer = call.json(body).send().is(422);
      assertThat(answer.wrong()).as(name).anyMatch(wrong -> wrong.startsWith(name + ":"));
      body.putNull(name);
      call.json(body).send().is(422);
    }
  }

  /// Values of a type that a field does not have.
  private List<Object> ofOtherTypes(JsonNode schema) {
    var resolved = api.contract().resolve(schema);
    if (resolved.has("enum")) {
      return List.of("NONSENSE", "complaint", 0, true, Map.of(), List.of());
    }
    return switch (resolved.path("type").asString()) {
      case "boolean" -> List.of("true", 1, "ya", Map.of());
      case "integer" -> List.of("5", 4.5, true, 99_999_999_999L, List.of());
      case "number" -> List.of("6.9", true, Map.of());
      case "array" -> List.of("x", Map.of(), List.of(5), java.util.Collections.singletonList(null));
      case "object" -> List.of("x", 5, List.of());
      default ->
          resolved.path("format").asString().equals("date")
              ? List.of(
                  5, "18-11-2026", "2026-02-30", "2026-11-18T10:00:00Z", List.of(2026, 11, 18))
              : List.of(5, 1.5, true, Map.of(), List.of());
    };
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void wrongTypesAreRefusedByField(String operation) {
    var call = stories.ready(operation);
    wrongTypes(call, stories.example(operation), schema(operation), "");
  }

  private void wrongTypes(Call call, ObjectNode body, JsonNode schema, String above) {
    for (var property : schema.path("properties").properties()) {
      for (var wrong : ofOtherTypes(property.getValue())) {
        var changed = body.deepCopy();
        var at = above.isEmpty() ? changed : (ObjectNode) changed.withObject("/" + above);
        at.set(property.getKey(), JsonMapper.shared().valueToTree(wrong));
        var answer = call.json(changed).send();
        assertThat(answer.status()).as(property.getKey() + " as " + wrong).isEqualTo(400);
        assertThat(answer.wrong())
            .as(property.getKey() + " as " + wrong)
            .allMatch(
                said -> said.startsWith(above + (above.isEmpty() ? "" : ".") + property.getKey()));
      }
      var inner = api.contract().resolve(property.getValue());
      if (above.isEmpty() && inner.has("properties")) {
        wrongTypes(call, body, inner, property.getKey());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void tooLongTextsAndTooManyItemsAreRefused(String operation) {
    var call = stories.ready(operation);
    var tried = new ArrayList<String>();
    for (var property : schema(operation).path("properties").properties()) {
      var schema = api.contract().resolve(property.getValue());
      var body = stories.example(operation);
      if (schema.has("maxLength")) {
        body.put(property.getKey(), "a".repeat(schema.path("maxLength").asInt() + 1));
      } else if (schema.has("maxItems")) {
        var items = body.putArray(property.getKey());
        for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
          items.add(UUID.randomUUID().toString());
        }
      } else if (schema.has("maximum")) {
        body.put(property.getKey(), schema.path("maximum").asInt() + 1);
      } else {
        continue;
      }
      var answer = call.json(body).send().is(422);
      assertThat(answer.wrong()).anyMatch(wrong -> wrong.startsWith(property.getKey() + ":"));
      tried.add(property.getKey());
    }
    assertThat(tried.isEmpty()).isEqualTo(Set.of("createToken").contains(operation));
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void charactersThatTheDatabaseCannotKeepAreNoFault(String operation) {
    for (var bad : List.of("a\\u0000b", "a\\ud800b", "\\u202ea", "\\u200b", "'; drop table x;--")) {
      var example = stories.example(operation);
      for (var property : schema(operation).path("properties").properties()) {
        if (!api.contract().resolve(property.getValue()).path("type").asString().equals("string")) {
          continue;
        }
        var body = example.deepCopy();
        body.put(property.getKey(), "HERE");
        var answer = stories.ready(operation).raw(body.toString().replace("HERE", bad)).send();
        assertThat(answer.status()).as(property.getKey() + " " + bad).isLessThan(500);
      }
    }
  }

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
    refused(
        "submitReport",
        Map.of("location", Map.of("lat", -6.9)),
        "location:LOCATION_OUTSIDE_INDONESIA");
    refused(
        "submitReport",
        Map.of("location", Map.of("address", "a".repeat(301))),
        "location.address:TEXT_TOO_LONG");
    refused(
        "submitReport",
        Map.of("contact", Map.of("email", "bukan surel")),
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
        .containsExactly("lead:INSTITUTION_UNKNOWN");
    assertThat(call.json(Map.of("institution", ReportScenes.SURABAYA)).send().is(422).wrong())
        .containsExactly("institution:NOT_IN_YOUR_INSTITUTION");
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
    assertThat(api.call("listInstitutions").with("parent", "x").send().is(422).wrong())
        .containsExactly("parent:INSTITUTION_UNKNOWN");
  }

  private JsonNode schema(String operation) {
    return api.contract().body(api.contract().operation(operation));
  }
}
