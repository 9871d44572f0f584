package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.AccessTokens;
import id.lapor.integration.web.api.Api.Call;
import id.lapor.integration.web.api.ApiCast.Sent;
import id.lapor.integration.web.api.Contract.Operation;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Every operation that is described, called as it should be, by who may and by who may not. [Api]
/// checks each answer against the description: a status that it lists, a body that fits its schema.
@ProgramTest
class ApiWalkTest extends ApiCallers {

  @Autowired AccessTokens tokens;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void whatIsMappedIsDescribedAndWhatIsDescribedIsMapped() {
    var mapped = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/"))
                    .filter(path -> !path.startsWith("/api/v1/imports"))
                    .filter(path -> !path.equals("/api/v1/openapi.json"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                    method ->
                                        mapped.add(
                                            method + " " + path.substring("/api/v1".length())))));
    assertThat(mapped).hasSizeGreaterThan(20);
    assertThat(api.contract().operations().stream().map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void everyPathNamesItsParametersAndEveryWordIsInBothLanguages() {
    for (var operation : api.contract().operations()) {
      assertThat(operation.described().path("summary").asString()).as(operation.id()).isNotBlank();
      assertThat(operation.described().path("x-id").asString()).as(operation.id()).isNotBlank();
      assertThat(operation.described().path("responses").propertyNames())
          .as(operation.id())
          .contains("429", "503");
    }
  }

  @ParameterizedTest
  @MethodSource("id.lapor.integration.web.api.ApiStories#taken")
  void theExampleOfTheDescriptionWorks(String operation) {
    var example = stories.example(operation);
    assertThat(api.contract().faults(reference(operation), example.toString())).isEmpty();
    assertThat(stories.ready(operation).json(example).send().status()).isBetween(200, 201);
  }

  @Test
  void everyOperationThatTakesJsonHasAnExampleThatIsTried() {
    assertThat(api.contract().operations().stream().filter(Operation::takesJson).map(Operation::id))
        .containsExactlyInAnyOrderElementsOf(ApiStories.taken().toList());
  }

  @Test
  void whatIsReadFitsTheDescription() {
    var sent = cast.answered(cast.send(null));
    for (var token : Stream.of(null, cast.national(), cast.admin(), cast.roads()).toList()) {
      api.call("getReport", sent.number()).as(token).send().is(200);
      assertThat(
              api.call("getTimeline", sent.number()).as(token).send().is(200).body().path("items"))
          .hasSizeGreaterThan(2);
    }
    api.call("getReport", sent.number()).receipt(sent.receipt()).send().is(200);
    api.call("getTimeline", sent.number()).receipt(sent.receipt()).send().is(200);
    for (var queue : List.of("TO_VERIFY", "TO_ANSWER", "WAITING", "TO_ARBITRATE", "OVERDUE")) {
      for (var token : List.of(cast.national(), cast.admin(), cast.roads())) {
        api.call("listQueue").as(token).with("queue", queue).send().is(200);
      }
    }
    assertThat(items(api.call("listInstitutions"))).isNotEmpty();
    assertThat(items(api.call("listInstitutions").with("parent", ReportScenes.BANDUNG)))
        .isNotEmpty();
    assertThat(items(api.call("listInstitutions").with("q", "bandung"))).isNotEmpty();
    assertThat(items(api.call("listAreas"))).isNotEmpty();
    assertThat(items(api.call("listAreas").with("parent", "32.04"))).isNotEmpty();
    assertThat(items(api.call("listAreas").with("parent", "32.04.32"))).isNotEmpty();
    assertThat(items(api.call("listAreas").with("q", "baleendah"))).isNotEmpty();
    assertThat(items(api.call("listCategories"))).isNotEmpty();
    assertThat(items(api.call("listCategories").with("q", "jalan berlubang"))).isNotEmpty();
    assertThat(items(api.call("listTokens").as(cast.siti()))).isNotEmpty();
  }

  private static List<JsonNode> items(Call call) {
    return call.send().is(200).body().path("items").valueStream().toList();
  }

  @Test
  void listsArePagedToTheEndWithoutDoublesOrGaps() {
    var numbers = new TreeSet<String>();
    for (int i = 0; i < 5; i++) {
      numbers.add(cast.verified(cast.send(null)).number());
    }
    var found = new ArrayList<String>();
    String cursor = null;
    for (int page = 0; page < 200 && !found.containsAll(numbers); page++) {
      var call = api.call("listReports").with("limit", "2").with("category", "roads.pothole");
      var answer = (cursor == null ? call : call.with("cursor", cursor)).send().is(200);
      answer.body().path("items").forEach(item -> found.add(item.path("number").asString()));
      assertThat(answer.body().path("items").size()).isLessThanOrEqualTo(2);
      if (!answer.body().has("next")) {
        break;
      }
      cursor = answer.text("next");
    }
    assertThat(found).doesNotHaveDuplicates().containsAll(numbers);
  }

  @Test
  void problemsAreInTheLanguageThatIsAskedForIndonesianElse() {
    var indonesian = api.call("getReport", "1").send().is(404);
    var english = api.call("getReport", "1").header("Accept-Language", "en").send().is(404);
    var other = api.call("getReport", "1").header("Accept-Language", "fr").send().is(404);
    assertThat(indonesian.header("Content-Language")).isEqualTo("id");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(other.text("title")).isEqualTo(indonesian.text("title"));
    assertThat(english.text("title")).isNotEqualTo(indonesian.text("title"));
    assertThat(english.text("detail")).isNotEqualTo(indonesian.text("detail"));
    assertThat(english.text("type")).isEqualTo(indonesian.text("type"));
    assertThat(indonesian.header("Cache-Control")).contains("no-store");

    var body = cast.submission();
    body.remove("title");
    var fields =
        Stream.of("id", "en")
            .map(
                language ->
                    stories
                        .ready("submitReport")
                        .header("Accept-Language", language)
                        .json(body)
                        .send())
            .map(answer -> answer.body().path("errors").get(0).path("message").asString())
            .collect(Collectors.toSet());
    assertThat(fields).hasSize(2);
  }

  @Test
  void aTokenThatDoesNotHoldIsRefusedEverywhere() {
    var gone = cast.join("pergi", Role.NATIONAL_ADMIN, ReportScenes.PANRB);
    tokens.list(gone.id()).forEach(token -> tokens.revoke(gone.id(), token.id()));
    var sent = cast.verified(cast.send(null));
    for (var operation : api.contract().operations()) {
      for (var header : List.of("Bearer " + gone.token(), "Bearer x", "Bearer", "Basic eDp4", "")) {
        var call =
            api.call(operation.id(), sent.number(), UUID.randomUUID())
                .header("Authorization", header);
        var answer = operation.takesJson() ? call.json(operation.example()).send() : call.send();
        assertThat(answer.is(401).problem())
            .isEqualTo(header.matches("Bearer .+") ? "token-refused" : "token-needed");
        assertThat(answer.text("instance")).startsWith("/api/v1/");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
      }
    }
  }

  @ParameterizedTest
  @FieldSource("id.lapor.integration.web.api.ApiStories#ACTIONS")
  void theWrongPeopleAreRefused(String operation) {
    var example = stories.example(operation);
    var hidden = cast.send(null);
    for (var token : strangers()) {
      api.call(operation, hidden.number()).as(token).json(example).send().is(404);
    }
    var open = cast.withRoads(cast.send(cast.siti()));
    for (var token : strangers()) {
      api.call(operation, open.number())
          .as(token)
          .json(example)
          .send()
          .is(token == null ? 401 : 403);
    }
    var other = cast.send(null);
    var wrong = api.call(operation, open.number()).receipt(other.receipt()).json(example).send();
    assertThat(wrong.is(403).problem()).isEqualTo("receipt-wrong");
    assertThat(version(open)).as("nothing changed").isEqualTo(4);
  }

  private List<@Nullable String> strangers() {
    return Stream.of(
            null,
            cast.budi(),
            cast.transport(),
            cast.officer(Role.INSTITUTION_ADMIN, ReportScenes.SURABAYA),
            cast.officer(Role.LIAISON_OFFICER, ReportScenes.SURABAYA))
        .toList();
  }

  private int version(Sent sent) {
    return api.call("getReport", sent.number())
        .as(cast.national())
        .send()
        .body()
        .path("version")
        .asInt();
  }

  @Test
  void whoShowsNoTokenGetsNoListOfAnAccount() {
    for (var call : List.of(api.call("listTokens"), api.call("revokeToken", "1"))) {
      assertThat(call.send().is(401).header("WWW-Authenticate")).isEqualTo("Bearer");
    }
    api.call("listQueue").with("queue", "OVERDUE").send().is(401);
    api.call("listQueue").as(cast.siti()).with("queue", "OVERDUE").send().is(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"listReports", "listQueue", "listInstitutions", "listAreas", "listCategories"})
  void otherMediaTypesAreNotMade(String operation) {
    var call = api.call(operation).as(cast.national()).with("queue", "OVERDUE");
    call.header("Accept", "application/xml").send().is(406);
    call.header("Accept", "*/*").send().is(200);
  }

  private String reference(String operation) {
    return api.contract().operation(operation).reference();
  }
}
