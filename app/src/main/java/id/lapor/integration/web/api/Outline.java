package id.lapor.integration.web.api;

import id.lapor.integration.web.api.DevelopersPage.Answer;
import id.lapor.integration.web.api.DevelopersPage.Answers;
import id.lapor.integration.web.api.DevelopersPage.Body;
import id.lapor.integration.web.api.DevelopersPage.Constant;
import id.lapor.integration.web.api.DevelopersPage.Field;
import id.lapor.integration.web.api.DevelopersPage.Group;
import id.lapor.integration.web.api.DevelopersPage.Limit;
import id.lapor.integration.web.api.DevelopersPage.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The description of the API as people read it, in one language. It knows as much of OpenAPI as
/// our description uses.
final class Outline {

  private final JsonNode document;
  private final boolean english;

  Outline(JsonNode document, boolean english) {
    this.document = document;
    this.english = english;
  }

  /// The operations by their tags, in the order of the document.
  List<Group> groups() {
    var byTag = new LinkedHashMap<String, List<Operation>>();
    for (var path : document.path("paths").properties()) {
      for (var member : path.getValue().properties()) {
        var described = member.getValue();
        if (described.has("operationId")) {
          byTag
              .computeIfAbsent(text(described.path("tags").path(0)), tag -> new ArrayList<>())
              .add(operation(path.getKey(), path.getValue(), member.getKey(), described));
        }
      }
    }
    return document
        .path("tags")
        .valueStream()
        .map(tag -> new Group(words(tag), byTag.getOrDefault(text(tag.path("name")), List.of())))
        .toList();
  }

  /// The types that are a list of constants.
  List<DevelopersPage.Type> codes() {
    return types().filter(type -> !type.constants().isEmpty()).toList();
  }

  /// The types that have fields.
  List<DevelopersPage.Type> shapes() {
    return types().filter(type -> type.constants().isEmpty()).toList();
  }

  private Stream<DevelopersPage.Type> types() {
    return document.path("components").path("schemas").properties().stream()
        .map(
            schema ->
                new DevelopersPage.Type(
                    schema.getKey(),
                    words(schema.getValue()),
                    fields(schema.getValue()),
                    constants(schema.getValue())));
  }

  private Operation operation(String path, JsonNode around, String method, JsonNode described) {
    return new Operation(
        text(described.path("operationId")),
        method.toUpperCase(Locale.ROOT),
        path,
        text(described.path(english ? "summary" : "x-id")),
        text(described.path(english ? "description" : "x-id-description")),
        described.path("x-commands").valueStream().map(Outline::text).toList(),
        Stream.concat(
                around.path("parameters").valueStream(), described.path("parameters").valueStream())
            .map(this::resolved)
            .map(this::parameter)
            .toList(),
        body(described.path("requestBody").path("content")),
        answers(described.path("responses")));
  }

  private Body body(JsonNode content) {
    return content.properties().stream()
        .findFirst()
        .map(
            body ->
                new Body(
                    body.getKey(),
                    fields(resolved(body.getValue().path("schema"))),
                    body.getValue().has("example")
                        ? body.getValue().path("example").toPrettyString()
                        : ""))
        .orElse(new Body("", List.of(), ""));
  }

  private Answers answers(JsonNode responses) {
    var right = new ArrayList<Answer>();
    var errors = new ArrayList<String>();
    for (var response : responses.properties()) {
      if (response.getKey().compareTo("400") >= 0) {
        errors.add(response.getKey());
      } else {
        var schema = response.getValue().path("content").path("application/json").path("schema");
        right.add(
            new Answer(response.getKey(), words(resolved(response.getValue())), target(schema)));
      }
    }
    return new Answers(right, errors);
  }

  private Field parameter(JsonNode parameter) {
    var schema = parameter.path("schema");
    return new Field(
        text(parameter.path("name")),
        text(parameter.path("in")),
        type(schema),
        link(schema),
        parameter.path("required").asBoolean(false),
        limits(schema),
        words(parameter));
  }

  private List<Field> fields(JsonNode schema) {
    var required = schema.path("required").valueStream().map(Outline::text).toList();
    return schema.path("properties").properties().stream()
        .map(
            property ->
                new Field(
                    property.getKey(),
                    "",
                    type(property.getValue()),
                    link(property.getValue()),
                    required.contains(property.getKey()),
                    limits(property.getValue()),
                    words(property.getValue())))
        .toList();
  }

  private List<Constant> constants(JsonNode schema) {
    var meanings = schema.path(english ? "x-enumDescriptions" : "x-id-enumDescriptions");
    return schema
        .path("enum")
        .valueStream()
        .map(Outline::text)
        .map(code -> new Constant(code, text(meanings.path(code))))
        .toList();
  }

  /// How a type is called: by its name, its format, or what JSON calls it.
  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return target(schema);
    }
    if (schema.has("items")) {
      return type(schema.path("items")) + "[]";
    }
    if (schema.has("const")) {
      return schema.path("const").toString();
    }
    var type = schema.path("type");
    var plain = schema.has("format") ? text(schema.path("format")) : text(type.path(0), type);
    return type.isArray() ? plain + " | null" : plain;
  }

  private static String link(JsonNode schema) {
    return target(schema.has("items") ? schema.path("items") : schema);
  }

  /// The name of the type that is referred to; empty for none.
  private static String target(JsonNode schema) {
    var reference = text(schema.path("$ref"));
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static List<Limit> limits(JsonNode schema) {
    var found = new ArrayList<Limit>();
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(0);
    if (most > 0) {
      found.add(
          least > 1
              ? new Limit("length", List.of(least, most))
              : new Limit("longest", List.of(most)));
    }
    if (schema.has("minimum")) {
      found.add(
          new Limit(
              "range", List.of(schema.path("minimum").asInt(), schema.path("maximum").asInt())));
    }
    if (schema.has("maxItems")) {
      found.add(new Limit("items", List.of(schema.path("maxItems").asInt())));
    }
    if (schema.has("pattern")) {
      found.add(new Limit("pattern", List.of(text(schema.path("pattern")))));
    }
    if (schema.has("default")) {
      found.add(new Limit("default", List.of(schema.path("default").toString())));
    }
    return found;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(text(node.path("$ref")).substring(1)) : node;
  }

  private String words(JsonNode described) {
    return text(described.path(english ? "description" : "x-id"));
  }

  private static String text(JsonNode first, JsonNode otherwise) {
    return first.isMissingNode() ? text(otherwise) : text(first);
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }
}
