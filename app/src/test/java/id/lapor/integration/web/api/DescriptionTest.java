package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.FileOutcome;
import id.lapor.institution.InstitutionKind;
import id.lapor.integration.web.api.DevelopersPage.Field;
import id.lapor.integration.web.api.DevelopersPage.Operation;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.Command;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists.Queue;
import id.lapor.report.ReportState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API is complete in both languages and names the constants of the program.
class DescriptionTest {

  private final Description description = new Description(JsonMapper.shared());

  @Test
  void whatPeopleReadIsInBothLanguages() {
    var lacking = new ArrayList<String>();
    look(description.document(), "", lacking);
    assertThat(lacking).isEmpty();
  }

  private static void look(JsonNode node, String place, List<String> lacking) {
    var other = node.has("operationId") ? "x-id-description" : "x-id";
    if (node.path("description").isString() && node.path(other).asString("").isBlank()) {
      lacking.add(place);
    }
    for (var meanings : List.of("x-enumDescriptions", "x-id-enumDescriptions")) {
      var constants = node.path("enum").valueStream().map(JsonNode::asString).toList();
      if (!List.copyOf(node.path(meanings).propertyNames()).equals(constants)) {
        lacking.add(place + " " + meanings);
      }
    }
    for (var member : node.properties()) {
      if (!member.getKey().equals("example")) {
        look(member.getValue(), place + "/" + member.getKey(), lacking);
      }
    }
  }

  @ParameterizedTest
  @MethodSource
  void constantsAreThoseOfTheProgram(String type, Enum<?>[] constants) {
    var described =
        description.document().at("/components/schemas/" + type + "/enum").valueStream();
    assertThat(described.map(JsonNode::asString))
        .containsExactlyElementsOf(Arrays.stream(constants).map(Enum::name).toList());
  }

  static Stream<Arguments> constantsAreThoseOfTheProgram() {
    return Stream.of(
        Arguments.of("Kind", ReportKind.values()),
        Arguments.of("ComplaintClass", ComplaintClass.values()),
        Arguments.of("Status", ReportState.values()),
        Arguments.of("Channel", Channel.values()),
        Arguments.of("DueStep", DueStep.values()),
        Arguments.of("Queue", Queue.values()),
        Arguments.of("Party", Party.values()),
        Arguments.of("EventType", EventType.values()),
        Arguments.of("ArchiveReason", ArchiveReason.values()),
        Arguments.of("Command", Command.values()),
        Arguments.of("InstitutionKind", InstitutionKind.values()));
  }

  @Test
  void refusalsOfReportsAndFilesAreCodesOfMistakes() {
    var described = description.document().at("/components/schemas/MistakeCode/enum").valueStream();
    assertThat(described.map(JsonNode::asString))
        .doesNotHaveDuplicates()
        .containsAll(
            Stream.<Enum<?>>concat(
                    Arrays.stream(Refusal.values()), Arrays.stream(FileOutcome.Reason.values()))
                .map(Enum::name)
                .toList());
  }

  /// A program reads what it may do in `commands` and must know how.
  @Test
  void everyCommandIsGivenByTheOperationThatItsMeaningNames() {
    var given =
        description.outline(true).groups().stream()
            .flatMap(group -> group.operations().stream())
            .filter(operation -> !operation.id().equals("attachFiles"))
            .flatMap(
                operation ->
                    operation.commands().stream()
                        .map(command -> command + " POST …" + lastPart(operation)))
            .toList();
    var meant =
        type("Command").constants().stream()
            .map(constant -> constant.code() + " " + constant.words().split("`", -1)[1])
            .toList();
    assertThat(given).hasSize(Command.values().length).containsExactlyInAnyOrderElementsOf(meant);
  }

  private static String lastPart(Operation operation) {
    return operation.path().substring(operation.path().lastIndexOf('/'));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFieldsReferToIsExplained(boolean english) {
    var outline = description.outline(english);
    var explained =
        Stream.concat(outline.codes().stream(), outline.shapes().stream())
            .map(DevelopersPage.Type::name)
            .collect(Collectors.toSet());
    var links =
        Stream.concat(
                outline.shapes().stream().flatMap(type -> type.fields().stream()),
                outline.groups().stream()
                    .flatMap(group -> group.operations().stream())
                    .flatMap(
                        operation ->
                            Stream.concat(
                                operation.parameters().stream(),
                                operation.body().fields().stream())))
            .map(Field::link)
            .filter(link -> !link.isEmpty())
            .collect(Collectors.toSet());
    assertThat(links).hasSizeGreaterThan(20);
    assertThat(explained).containsAll(links);
  }

  private DevelopersPage.Type type(String name) {
    var outline = description.outline(true);
    return Stream.concat(outline.codes().stream(), outline.shapes().stream())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
