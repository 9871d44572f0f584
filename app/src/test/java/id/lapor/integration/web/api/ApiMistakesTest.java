package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.integration.web.api.Api.Call;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every operation called with a body that is wrong in every way: what is wrong is named, and
/// nothing is a fault of ours. [Api] checks each answer against the description.
@ProgramTest
class ApiMistakesTest extends ApiCallers {

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
      case "array" -> List.of("x", Map.of(), List.of(5), Collections.singletonList(null));
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
    assertThat(tried).isNotEmpty();
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

  private JsonNode schema(String operation) {
    return api.contract().body(api.contract().operation(operation));
  }
}
