package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import id.lapor.integration.web.api.Api.Answer;
import id.lapor.integration.web.api.Contract.Operation;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.Repository;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The calls in docs/api.md, made one after the other as they stand there.
@ProgramTest
class ApiManualTest extends ApiCallers {

  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern CALL = Pattern.compile("(?ms)^curl .*?(?=^curl |\\z)");
  private static final Pattern ADDRESS = Pattern.compile("\\$LAPOR([^\\s\"?]*)(?:\\?([^\\s\"]*))?");
  private static final Pattern HEADER = Pattern.compile("-H \"([A-Za-z-]+): ([^\"]*)\"");
  private static final Pattern METHOD = Pattern.compile("-X ([A-Z]+)");
  private static final Pattern BODY = Pattern.compile("(?s)-d '(.*?)'");
  private static final Pattern PART = Pattern.compile("-F \"(\\w+)=(@?)([^\"]*)\"");

  /// What the shell would have in its variables.
  private final Map<String, String> variables = new HashMap<>();

  @Test
  void everyCallOfTheManualWorks() {
    var national = cast.join("manual", Role.NATIONAL_ADMIN, ReportScenes.PANRB);
    var operations = new ArrayList<String>();
    for (var call : calls(national.login())) {
      var operation = operation(call);
      operations.add(operation.id());
      var answer = send(call, operation);
      assertThat(answer.status()).as(call + answer.text()).isBetween(200, 201);
      remember(answer);
    }
    assertThat(operations)
        .hasSizeGreaterThan(10)
        .contains("submitReport", "createToken", "verifyReport", "attachFiles");
  }

  @Test
  void everyProblemOfTheManualIsOne() {
    var manual = Repository.read("docs/api.md");
    assertThat(api.contract().faults("#/components/schemas/Problem", problem(manual))).isEmpty();
  }

  private static String problem(String manual) {
    var block = Pattern.compile("(?s)```json\n(.*?)```").matcher(manual);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private List<String> calls(String login) {
    return BLOCK
        .matcher(Repository.read("docs/api.md"))
        .results()
        .flatMap(block -> CALL.matcher(block.group(1)).results())
        .map(call -> call.group().replace("\"nasional\"", "\"" + login + "\""))
        .map(call -> call.replace("lapor-demo-1708", ApiCast.PASSWORD))
        .map(call -> call.replace("$(uuidgen)", UUID.randomUUID().toString()))
        .toList();
  }

  private Operation operation(String call) {
    var address = ADDRESS.matcher(call);
    assertThat(address.find()).as(call).isTrue();
    var path = address.group(1).replace("$NUMBER", "{number}");
    var method = METHOD.matcher(call);
    var asked = (method.find() ? method.group(1) : "GET") + " " + path;
    return api.contract().operations().stream()
        .filter(operation -> operation.toString().equals(asked))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The manual calls what is not: " + asked));
  }

  private Answer send(String call, Operation operation) {
    var started = api.call(operation.id(), variables.getOrDefault("NUMBER", ""));
    HEADER
        .matcher(call)
        .results()
        .forEach(header -> started.header(header.group(1), filled(header.group(2))));
    var address = ADDRESS.matcher(call);
    if (address.find() && address.group(2) != null) {
      for (var pair : address.group(2).split("&", -1)) {
        var parts = pair.split("=", 2);
        started.with(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    var body = BODY.matcher(call);
    if (body.find()) {
      started.raw(body.group(1));
    }
    PART.matcher(call)
        .results()
        .forEach(
            part -> {
              if (part.group(2).isEmpty()) {
                started.with(part.group(1), part.group(3));
              } else {
                started.file(part.group(3), Samples.jpeg(20, 10));
              }
            });
    return started.send();
  }

  private String filled(String text) {
    var full = text;
    for (var variable : variables.entrySet()) {
      full = full.replace("$" + variable.getKey(), variable.getValue());
    }
    assertThat(full).doesNotContain("$");
    return full;
  }

  private void remember(Answer answer) {
    if (answer.body().has("receiptCode")) {
      variables.put("NUMBER", answer.text("number"));
      variables.put("RECEIPT", answer.text("receiptCode"));
    }
    if (answer.body().has("token")) {
      variables.put("TOKEN", answer.text("token"));
    }
    if (answer.header("ETag") != null) {
      variables.put("ETAG", Objects.requireNonNull(answer.header("ETag")));
    }
  }
}
