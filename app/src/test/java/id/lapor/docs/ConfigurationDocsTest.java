package id.lapor.docs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

class ConfigurationDocsTest {

  private static final String DOCUMENT = Repository.read("docs/configuration.md");
  private static final Pattern VARIABLE = Pattern.compile("\\bLAPOR_[A-Z]+(?:_[A-Z]+)*\\b");
  private static final Pattern INJECTED = Pattern.compile("\\$\\{(lapor\\.[a-z.-]+)");
  private static final Pattern DEFAULTED = Pattern.compile("\\$\\{LAPOR_[A-Z_]+:([^}]*)}");

  /// Settings that are read as a whole by a class of their own and stand in no file.
  private static final Set<String> PARTS_OF_SMS = Set.of("lapor.sms.headers");

  @Test
  void everySettingIsDocumented() {
    var documented = documentedSettings().keySet();
    assertThat(settings())
        .isNotEmpty()
        .allSatisfy(
            setting ->
                assertThat(documented)
                    .as(setting)
                    .anyMatch(key -> setting.equals(key) || setting.startsWith(key + ".")));
  }

  @Test
  void everyDocumentedSettingExists() {
    var settings = settings();
    assertThat(documentedSettings().keySet())
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(settings)
                    .as(key)
                    .anyMatch(setting -> setting.equals(key) || setting.startsWith(key + ".")));
  }

  @Test
  void documentedDefaultsAreTheRealOnes() {
    var rows = documentedSettings();
    var real = fromFile("application.yaml");
    rows.forEach(
        (key, row) -> {
          var value = real.get(key);
          if (value != null) {
            var standard = DEFAULTED.matcher(value).replaceAll("$1");
            assertThat(row).as(key).contains(standard.strip());
          }
          Stream.of("count", "per")
              .map(part -> real.get(key + "." + part))
              .filter(part -> part != null)
              .forEach(part -> assertThat(row).as(key).contains("`" + part + "`"));
        });
  }

  @Test
  void variablesOfTheEnvironmentAreDocumentedAndReal() {
    var real = new TreeSet<String>();
    sources().forEach(file -> find(VARIABLE, Repository.read(file), real));
    var documented = new TreeSet<String>();
    find(VARIABLE, DOCUMENT, documented);
    assertThat(documented).isEqualTo(real);
  }

  private static Set<String> settings() {
    var settings = new TreeSet<String>();
    Stream.of("application.yaml", "application-demo.yaml")
        .flatMap(file -> fromFile(file).keySet().stream())
        .filter(key -> key.startsWith("lapor."))
        .forEach(settings::add);
    for (var file : Repository.list("app/src/main/java", ".java")) {
      INJECTED.matcher(Repository.read(file)).results().forEach(hit -> settings.add(hit.group(1)));
    }
    settings.addAll(PARTS_OF_SMS);
    return settings;
  }

  /// Each setting that has a row, with the row.
  private static Map<String, String> documentedSettings() {
    var row = Pattern.compile("(?m)^\\| `(lapor\\.[A-Za-z.-]+)` \\|.*$");
    return row.matcher(DOCUMENT).results().collect(toMap(hit -> hit.group(1), hit -> hit.group()));
  }

  private static Map<String, String> fromFile(String name) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource(Repository.path("app/src/main/resources/" + name)));
    var values = new TreeMap<String, String>();
    Objects.requireNonNull(yaml.getObject())
        .forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
    return values;
  }

  private static List<Path> sources() {
    return Stream.of(
            Repository.list("app/src/main/java", ".java"),
            Repository.list("app/src/main/resources", ".yaml"),
            Repository.list("bin", ""))
        .flatMap(List::stream)
        .filter(Files::isRegularFile)
        .toList();
  }

  private static void find(Pattern pattern, String text, Set<String> into) {
    pattern.matcher(text).results().forEach(hit -> into.add(hit.group()));
  }
}
