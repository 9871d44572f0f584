package id.lapor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.lapor.desk.internal.Tab;
import id.lapor.desk.web.ActionKind;
import id.lapor.desk.web.Phrase;
import id.lapor.file.FileOutcome;
import id.lapor.identity.AccountRefusal;
import id.lapor.institution.InstitutionKind;
import id.lapor.kernel.Role;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import id.lapor.testing.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts of the program: complete in both languages, readable by `MessageFormat`, and all that
/// pages ask for are there.
class MessagesTest {

  private static final String FOLDER = "app/src/main/resources/messages";
  private static final Map<String, String> INDONESIAN = texts(false);
  private static final Map<String, String> ENGLISH = texts(true);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(ENGLISH.keySet()).isEqualTo(INDONESIAN.keySet());
  }

  @Test
  void keysBeginWithTheirModuleAndStandOnce() {
    for (var file : Repository.list(FOLDER, ".properties")) {
      var module = name(file).replaceAll("_en$", "");
      var keys = keysOf(file);
      assertThat(keys).as(name(file)).allMatch(key -> key.startsWith(module + "."));
      assertThat(keys).as(name(file)).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTextIsAMessageFormatWithTheSameArgumentsInBothLanguages() {
    INDONESIAN.forEach(
        (key, text) -> {
          var english = ENGLISH.getOrDefault(key, "");
          assertThat(text).as(key).isNotBlank();
          assertThat(english).as(key).isNotBlank();
          assertThatCode(() -> new MessageFormat(text, Locale.of("id")))
              .as(key)
              .doesNotThrowAnyException();
          assertThatCode(() -> new MessageFormat(english, Locale.ENGLISH))
              .as(key)
              .doesNotThrowAnyException();
          assertThat(arguments(english)).as(key).isEqualTo(arguments(text));
        });
  }

  @Test
  void everyKeyThatPagesAskForIsThere() {
    var modules = String.join("|", modules());
    var asked =
        Pattern.compile(
            "(?:[Tt]ext|getMessage|Keys?)\\(\\s*\"((?:" + modules + ")\\.[\\w.-]*)\"(\\s*\\+)?");
    var missing = new TreeSet<String>();
    for (var file : sources()) {
      asked
          .matcher(Repository.read(file))
          .results()
          .filter(hit -> !exists(hit.group(1), hit.group(2) != null))
          .forEach(hit -> missing.add(file.getFileName() + ": " + hit.group(1)));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void nothingIsWrittenThatNobodyAsksFor() {
    var literal = Pattern.compile("\"((?:" + String.join("|", modules()) + ")\\.[\\w.-]*)\"");
    var asked =
        sources().stream()
            .flatMap(file -> literal.matcher(Repository.read(file)).results())
            .map(hit -> hit.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var families = asked.stream().filter(key -> key.endsWith(".")).toList();
    assertThat(INDONESIAN.keySet())
        .filteredOn(key -> !asked.contains(key) && families.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyConstantHasItsWords(String key, Class<? extends Enum<?>> constants) {
    assertThat(Arrays.stream(constants.getEnumConstants()).map(one -> key.replace("*", one.name())))
        .filteredOn(one -> !INDONESIAN.containsKey(one))
        .isEmpty();
  }

  static Stream<Arguments> families() throws ClassNotFoundException {
    return Stream.of(
        Arguments.of("report.kind.*", ReportKind.class),
        Arguments.of("report.kind.*.about", ReportKind.class),
        Arguments.of("report.class.*", ComplaintClass.class),
        Arguments.of("report.class.*.about", ComplaintClass.class),
        Arguments.of("report.state.*", ReportState.class),
        Arguments.of("report.channel.*", Channel.class),
        Arguments.of("report.party.*", Party.class),
        Arguments.of("report.event.*", EventType.class),
        Arguments.of("report.archive.*", ArchiveReason.class),
        Arguments.of("report.archive.*.next", ArchiveReason.class),
        Arguments.of("report.step.*", DueStep.class),
        Arguments.of("report.next.*", DueStep.class),
        Arguments.of("report.refusal.*", Refusal.class),
        Arguments.of("file.refusal.*", FileOutcome.Reason.class),
        Arguments.of("identity.refusal.*", AccountRefusal.class),
        Arguments.of("identity.role.*", Role.class),
        Arguments.of("institution.kind.*", InstitutionKind.class),
        Arguments.of("notification.archived.reason.*", ArchiveReason.class),
        Arguments.of("desk.tab.*", Tab.class),
        Arguments.of("desk.tab.*.about", Tab.class),
        Arguments.of("desk.action.*", ActionKind.class),
        Arguments.of("desk.done.*", ActionKind.class),
        Arguments.of("desk.phrase.*", Phrase.class),
        Arguments.of("desk.phrase.*.text", Phrase.class),
        Arguments.of("sla.policies.step.*", DueStep.class),
        Arguments.of("sla.policies.kind.*", ReportKind.class),
        Arguments.of("sla.policies.class.*", ComplaintClass.class),
        Arguments.of("sla.policies.unit.*", hidden("sla.internal.Policy$Unit")),
        Arguments.of("sla.policies.amount.*", hidden("sla.internal.Policy$Unit")),
        Arguments.of("sla.policies.start.*", hidden("sla.internal.Policy$ClockStart")),
        Arguments.of("sla.holidays.kind.*", hidden("sla.internal.Holiday$Kind")),
        Arguments.of("sla.holidays.fault.*", hidden("sla.internal.HolidayFile$Fault")),
        Arguments.of("notification.outbox.route.*", hidden("notification.internal.Message$Route")));
  }

  private static Class<?> hidden(String name) throws ClassNotFoundException {
    return Class.forName("id.lapor." + name);
  }

  private static boolean exists(String key, boolean continued) {
    return continued
        ? INDONESIAN.keySet().stream().anyMatch(one -> one.startsWith(key))
        : INDONESIAN.containsKey(key);
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{(\\d+)")
        .matcher(text)
        .results()
        .map(hit -> hit.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Path> sources() {
    return Stream.of(
            Repository.list("app/src/main/java", ".java"),
            Repository.list("app/src/main/jte", ".jte"))
        .flatMap(List::stream)
        .toList();
  }

  private static Set<String> modules() {
    return Repository.list(FOLDER, "_en.properties").stream()
        .map(file -> name(file).replaceAll("_en$", ""))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> texts(boolean english) {
    var texts = new TreeMap<String, String>();
    for (var file : Repository.list(FOLDER, ".properties")) {
      if (name(file).endsWith("_en") == english) {
        read(file).forEach((key, text) -> texts.put((String) key, (String) text));
      }
    }
    return texts;
  }

  private static Properties read(Path file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Repository.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static List<String> keysOf(Path file) {
    return Pattern.compile("(?m)^([\\w.-]+)\\s*=")
        .matcher(Repository.read(file))
        .results()
        .map(hit -> hit.group(1))
        .toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".properties", "");
  }
}
