package id.lapor.integration.web.api;

import id.lapor.integration.web.api.Api.Call;
import id.lapor.integration.web.api.ApiCast.Sent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Brings a report to where an operation is possible, with a right request; for tests that then do
/// it right or wrong.
final class ApiStories {

  /// What each operation does to a report: a story that makes it possible, and who calls.
  static final List<String> ACTIONS =
      List.of(
          "verifyReport",
          "editReport",
          "postponeReport",
          "returnReport",
          "archiveReport",
          "disposeReport",
          "acceptReport",
          "followUpReport",
          "proposeClosing",
          "mergeReport",
          "replyToReport",
          "closeReport",
          "rateReport",
          "reopenReport",
          "appealReport",
          "withdrawReport");

  private final ApiCast cast;
  private final Api api;

  ApiStories(ApiCast cast) {
    this.cast = cast;
    this.api = cast.api;
  }

  /// The operations that take JSON.
  static Stream<String> taken() {
    return Stream.concat(ACTIONS.stream(), Stream.of("submitReport", "createToken"));
  }

  /// Brings a report to where an operation is possible and begins the call as who may do it.
  Call ready(String operation) {
    return switch (operation) {
      case "verifyReport", "postponeReport", "archiveReport" ->
          by(cast.national(), operation, cast.send(null));
      case "editReport", "disposeReport" ->
          by(cast.national(), operation, cast.verified(cast.send(null)));
      case "returnReport", "acceptReport" ->
          by(cast.roads(), operation, cast.withRoads(cast.send(null)));
      case "followUpReport" -> by(cast.roads(), operation, cast.accepted(cast.send(null)));
      case "proposeClosing" -> by(cast.roads(), operation, cast.answered(cast.send(null)));
      case "mergeReport" -> by(cast.national(), operation, cast.send(null));
      case "replyToReport", "withdrawReport", "attachFiles" -> own(operation, cast.send(null));
      case "closeReport" -> own(operation, cast.answered(cast.send(null)));
      case "rateReport", "reopenReport" -> own(operation, cast.closed(cast.send(null)));
      case "appealReport" -> own(operation, cast.archived(cast.send(null)));
      case "submitReport" ->
          api.call(operation).header("Idempotency-Key", UUID.randomUUID().toString());
      case "createToken" -> api.call(operation);
      default -> throw new IllegalArgumentException(operation);
    };
  }

  Call by(String token, String operation, Sent sent) {
    return api.call(operation, sent.number()).as(token);
  }

  Call own(String operation, Sent sent) {
    return api.call(operation, sent.number()).receipt(sent.receipt());
  }

  /// The example of the description, with what only the running program knows put in.
  ObjectNode example(String operation) {
    var example = (ObjectNode) api.contract().operation(operation).example().deepCopy();
    if (operation.equals("mergeReport")) {
      example.put("into", cast.verified(cast.send(null)).number());
    }
    if (operation.equals("createToken")) {
      var member = cast.join("contoh", null, "");
      example.put("userName", member.login()).put("password", ApiCast.PASSWORD);
    }
    return example;
  }
}
