package id.lapor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  /// `Report`, `ReportState.CLOSED`, with the package or not; no variables of the environment.
  private static final Pattern CLASS_OR_CONSTANT =
      Pattern.compile("`(?:[a-z]+[./])*((?:[A-Z][a-z]\\w*)(?:\\.[A-Z]\\w*)*)`");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void linksBetweenDocumentsLeadSomewhere() {
    var dead = new ArrayList<String>();
    for (var document : documents()) {
      LINK.matcher(withoutCode(Repository.read(document)))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.matches("[a-z]+:.*"))
          .filter(link -> !leadsSomewhere(document, link))
          .forEach(link -> dead.add(document.getFileName() + ": " + link));
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyDocumentCanBeReachedFromTheReadme() {
    var text = Repository.read("README.md") + Repository.read("docs/decisions/README.md");
    assertThat(documents())
        .filteredOn(document -> !document.endsWith("README.md"))
        .allSatisfy(
            document ->
                assertThat(text)
                    .as(document.toString())
                    .contains(String.valueOf(document.getFileName())));
  }

  @Test
  void everyScriptSaysWhatItDoesAndIsInTheReadme() throws IOException {
    var readme = Repository.read("README.md");
    try (var scripts = Files.list(Repository.path("bin"))) {
      assertThat(scripts.filter(script -> !script.toString().endsWith(".sh")))
          .isNotEmpty()
          .allSatisfy(
              script -> {
                assertThat(Repository.read(script)).containsPattern("(?m)^# DOC: \\S");
                assertThat(readme).contains("bin/" + script.getFileName());
              });
    }
  }

  @Test
  void everyTimedTaskIsInTheOperationsManual() {
    var recurring = Pattern.compile("Tasks\\.recurring\\(\\s*\"([a-z-]+)\"");
    var tasks =
        Repository.list("app/src/main/java", ".java").stream()
            .flatMap(file -> recurring.matcher(Repository.read(file)).results())
            .map(hit -> "| `" + hit.group(1) + "` |")
            .toList();
    assertThat(tasks).isNotEmpty();
    assertThat(Repository.read("docs/operations.md")).contains(tasks);
  }

  @Test
  void everyMemberOfTheDemoCastIsListedAndNobodyElse() {
    var cast =
        Repository.read("app/src/main/resources/seed/demo/cast.csv")
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    var listed =
        Pattern.compile("(?m)^\\| `([^`]+)` \\|")
            .matcher(Repository.read("docs/demo.md"))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(cast);
  }

  @Test
  void classesAndConstantsThatDocumentsNameExist() {
    var sources =
        Repository.list("app/src", ".java").stream()
            .map(Repository::read)
            .collect(Collectors.joining("\n"));
    var words = Set.copyOf(Arrays.asList(sources.split("\\W+")));
    for (var document : documents()) {
      var named =
          CLASS_OR_CONSTANT
              .matcher(Repository.read(document))
              .results()
              .flatMap(hit -> Arrays.stream(hit.group(1).split("\\.")));
      assertThat(named.filter(name -> !words.contains(name)).distinct())
          .as(document.toString())
          .isEmpty();
    }
  }

  @Test
  void glossaryHasEachTermOnce() {
    var terms =
        Pattern.compile("(?m)^\\| ([^|`]+) \\| ")
            .matcher(Repository.read("docs/glossary.md"))
            .results()
            .map(row -> row.group(1).strip().toLowerCase(Locale.ROOT))
            .filter(term -> !Set.of("indonesian", "label").contains(term))
            .toList();
    assertThat(terms).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<Path> documents() {
    return Stream.concat(
            Stream.of("README.md", "CONTRIBUTING.md").map(Repository::path),
            Repository.list("docs", ".md").stream())
        .toList();
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
  }

  private static boolean leadsSomewhere(Path document, String link) {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || anchors(target).contains(parts[1]);
  }

  private static List<String> anchors(Path document) {
    return HEADING.matcher(Repository.read(document)).results().map(DocumentsTest::anchor).toList();
  }

  /// As the usual viewers make it of a heading.
  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }
}
