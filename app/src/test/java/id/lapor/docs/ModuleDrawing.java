package id.lapor.docs;

import id.lapor.Lapor;
import id.lapor.testing.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Draws which module really uses which, as a Mermaid diagram and a table for
/// `docs/architecture.md`.
final class ModuleDrawing {

  static final DrawnPart PART = new DrawnPart("docs/architecture.md");

  /// Modules that nearly all others use; without their arrows the diagram can be read.
  private static final Set<String> GROUND = Set.of("kernel", "database", "secret", "ui");

  private final Map<String, Set<String>> uses = new TreeMap<>();

  private ModuleDrawing() {
    var modules = ApplicationModules.of(Lapor.class);
    modules.stream().forEach(module -> uses.put(name(module), usedBy(module, modules)));
  }

  /// Writes the drawing into the document.
  public static void main(String[] arguments) throws IOException {
    PART.write(draw());
  }

  static String draw() {
    var drawing = new ModuleDrawing();
    return drawing.diagram() + "\n\n" + drawing.table();
  }

  private static Set<String> usedBy(ApplicationModule module, ApplicationModules modules) {
    return module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(ModuleDrawing::name)
        .filter(other -> !other.equals(name(module)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private String diagram() {
    var arrows = new ArrayList<String>();
    uses.forEach(
        (module, others) ->
            others.stream()
                .filter(other -> !GROUND.contains(other) && !aroundBy(others, other))
                .forEach(other -> arrows.add("  " + module + " --> " + other)));
    return "```mermaid\nflowchart TD\n" + String.join("\n", arrows) + "\n```";
  }

  /// Whether one of the others leads there as well.
  private boolean aroundBy(Set<String> others, String target) {
    return others.stream().anyMatch(other -> !other.equals(target) && reaches(other, target));
  }

  private boolean reaches(String from, String target) {
    var next = uses.getOrDefault(from, Set.of());
    return next.contains(target) || next.stream().anyMatch(step -> reaches(step, target));
  }

  private String table() {
    return "| module | what it is | uses |\n|---|---|---|\n"
        + lowestFirst().stream()
            .map(
                module ->
                    "| `%s` | %s | %s |"
                        .formatted(
                            module,
                            about(module),
                            String.join(", ", uses.getOrDefault(module, Set.of()))))
            .collect(Collectors.joining("\n"));
  }

  private List<String> lowestFirst() {
    return uses.keySet().stream()
        .sorted(Comparator.comparingInt(this::height).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int height(String module) {
    return uses.getOrDefault(module, Set.of()).stream()
        .mapToInt(other -> 1 + height(other))
        .max()
        .orElse(0);
  }

  /// The first paragraph of the package's comment.
  private static String about(String module) {
    var comment =
        Repository.read("app/src/main/java/id/lapor/" + module + "/package-info.java")
            .lines()
            .takeWhile(line -> line.startsWith("//"))
            .map(line -> line.replaceFirst("^///?", "").strip())
            .takeWhile(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    return comment.replaceAll("\\[(?:[a-z]+\\.)*([A-Za-z]+)\\]", "`$1`");
  }
}
