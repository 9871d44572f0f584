package id.lapor.integration.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API (`api/v1.yaml`), read when somebody asks for it first.
@Component
public class Description {

  private final JsonMapper json;
  private volatile byte @Nullable [] document;

  Description(JsonMapper json) {
    this.json = json;
  }

  /// The document as JSON.
  byte[] json() {
    var known = document;
    if (known == null) {
      known = json.writeValueAsBytes(read());
      document = known;
    }
    return known;
  }

  /// An operation as the page for people shows it.
  ///
  /// @param words what it does, in the page's language
  /// @param example a request body, or empty
  public record Operation(
      String id,
      String method,
      String path,
      String words,
      String details,
      List<Parameter> parameters,
      String example) {
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }

  /// A parameter of an operation.
  public record Parameter(String name, String place, boolean required, String description) {}

  /// Operations that belong together.
  public record Group(String name, String words, List<Operation> operations) {
    public Group {
      operations = List.copyOf(operations);
    }
  }

  /// The operations by their groups, in the order of the document.
  List<Group> groups(boolean english) {
    var document = read();
    var byTag = new LinkedHashMap<String, List<Operation>>();
    map(document.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (method, operation) -> {
                          if (operation instanceof Map<?, ?> described) {
                            var found = operation(path, method, map(described), document, english);
                            byTag
                                .computeIfAbsent(tag(map(described)), tag -> new ArrayList<>())
                                .add(found);
                          }
                        }));
    return list(document.get("tags")).stream()
        .map(tag -> map(tag))
        .map(
            tag ->
                new Group(
                    text(tag.get("name")),
                    text(tag.get(english ? "description" : "x-id")),
                    byTag.getOrDefault(text(tag.get("name")), List.of())))
        .toList();
  }

  private Operation operation(
      String path,
      String method,
      Map<String, Object> described,
      Map<String, Object> document,
      boolean english) {
    var content = map(map(described.get("requestBody")).get("content"));
    var example = map(content.get("application/json")).get("example");
    return new Operation(
        text(described.get("operationId")),
        method.toUpperCase(Locale.ROOT),
        path,
        text(described.get(english ? "summary" : "x-id")),
        plain(described.get("description")),
        list(described.get("parameters")).stream()
            .map(parameter -> resolved(map(parameter), document))
            .map(
                parameter ->
                    new Parameter(
                        text(parameter.get("name")),
                        text(parameter.get("in")),
                        Boolean.TRUE.equals(parameter.get("required")),
                        plain(parameter.get("description"))))
            .toList(),
        example == null ? "" : json.writerWithDefaultPrettyPrinter().writeValueAsString(example));
  }

  private static String tag(Map<String, Object> operation) {
    return text(list(operation.get("tags")).getFirst());
  }

  private static Map<String, Object> resolved(
      Map<String, Object> parameter, Map<String, Object> document) {
    if (!(parameter.get("$ref") instanceof String reference)) {
      return parameter;
    }
    var found = document;
    for (var step : reference.substring(2).split("/", -1)) {
      found = map(found.get(step));
    }
    return found;
  }

  private static Map<String, Object> read() {
    try (var stream = new ClassPathResource("api/v1.yaml").getInputStream()) {
      return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> map(@Nullable Object value) {
    var map = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> found) {
      found.forEach((key, item) -> map.put(String.valueOf(key), item));
    }
    return map;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> found ? found : List.of();
  }

  /// Without the marks that OpenAPI reads as Markdown.
  private static String plain(@Nullable Object value) {
    return text(value).replace("`", "");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
