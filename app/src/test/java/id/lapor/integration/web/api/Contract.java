package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API as programs get it, and whether answers keep to it.
final class Contract {

  private static final String BASE = "https://contract.example/v1.json";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  Contract(String openApi) {
    document = JsonMapper.shared().readTree(openApi);
    var components = JsonMapper.shared().createObjectNode();
    components.set("components", document.path("components"));
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(BASE, components.toString())));
  }

  /// One described operation.
  ///
  /// @param path below the address of the API, with `{names}`
  record Operation(String id, String method, String path, JsonNode described) {

    /// The body that the description gives as an example; missing when it takes none.
    JsonNode example() {
      return json().path("example");
    }

    /// Whether it takes JSON.
    boolean takesJson() {
      return !json().isMissingNode();
    }

    String reference() {
      return json().path("schema").path("$ref").asString();
    }

    private JsonNode json() {
      return described.path("requestBody").path("content").path("application/json");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    var found = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().has("operationId")) {
          found.add(
              new Operation(
                  operation.getValue().path("operationId").asString(),
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue()));
        }
      }
    }
    return found;
  }

  Operation operation(String id) {
    return operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not described: " + id));
  }

  /// What `$ref` of the document leads to.
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /// The schema of the body that an operation takes.
  JsonNode body(Operation operation) {
    return document.at(operation.reference().substring(1));
  }

  /// What is wrong with a text by the schema `#/…`.
  List<String> faults(String reference, String json) {
    return schemas
        .getSchema(SchemaLocation.of(BASE + reference))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /// Fails when an answer is none that the description lists for the operation.
  void check(Operation operation, MockHttpServletResponse answer) {
    var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    var said = operation + " answered " + answer.getStatus() + " " + text;
    var listed = operation.described().path("responses").path("" + answer.getStatus());
    assertThat(listed.isMissingNode()).as(said).isFalse();
    var content = resolve(listed).path("content");
    if (content.isMissingNode()) {
      assertThat(text).as(said).isEmpty();
      return;
    }
    if (content.has("*/*")) {
      return;
    }
    var type = Objects.requireNonNull(answer.getContentType(), said).replaceFirst(";.*", "");
    assertThat(content.propertyNames()).as(said).contains(type);
    assertThat(faults(content.path(type).path("schema").path("$ref").asString(), text))
        .as(said)
        .isEmpty();
    if (answer.getStatus() >= 400) {
      assertThat(type).isEqualTo("application/problem+json");
      assertThat(text).as(said).doesNotContainPattern("\\{\\d");
      assertThat(text).as(said).doesNotContain("Exception", "id.lapor.", "java.", "org.spring");
    }
  }
}
