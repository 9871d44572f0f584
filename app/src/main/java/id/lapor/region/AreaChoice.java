package id.lapor.region;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How far somebody has come in choosing an area with `jte/region/areaChooser.jte`: what is chosen
/// at each level, and what can be chosen next.
///
/// The chooser sends, for a field `area`: `area.provinsi`, `area.kota`, `area.kecamatan`,
/// `area.desa` (the four selects), `area.kata` (typed words), `area` (the code picked among the
/// results of the words) and `area.pilih` when its own button was pressed. A controller reads them
/// with [#read], shows its form again without checking it when [#choosing()] says so, and
/// otherwise takes [#code()].
///
/// @param chosen from the province down to the deepest chosen area
/// @param words what was typed, kept while results are shown
/// @param results the areas that the words found
/// @param choosing whether the chooser's own button was pressed, not the form's
public record AreaChoice(
    List<Area> chosen,
    List<Area> provinces,
    List<Area> regencies,
    List<Area> districts,
    List<Area> villages,
    String words,
    List<Found> results,
    boolean choosing) {

  /// An area with all around it in words.
  public record Found(Area area, String description) {}

  private static final int RESULTS = 8;

  /// The state of a form that has this area, or none, so far.
  public static AreaChoice of(Areas areas, @Nullable String code) {
    return at(areas, code == null ? List.of() : areas.path(code), "", List.of(), false);
  }

  /// The state that a sent form describes.
  ///
  /// @param name the field's name
  /// @param parameters gives a parameter of the request, or null
  public static AreaChoice read(
      Areas areas, String name, UnaryOperator<@Nullable String> parameters) {
    boolean choosing = text(parameters, name + ".pilih") != null;
    var words = text(parameters, name + ".kata");
    var picked = text(parameters, name);
    if (picked != null && areas.find(picked).isPresent()) {
      return at(areas, areas.path(picked), "", List.of(), choosing);
    }
    var chosen = deepest(areas, name, parameters);
    if (words == null) {
      return at(areas, chosen, "", List.of(), choosing);
    }
    return at(areas, chosen, words, search(areas, words), choosing);
  }

  /// What words find, described.
  public static List<Found> search(Areas areas, String words) {
    return areas.search(words, RESULTS).stream()
        .map(area -> new Found(area, areas.describe(area.code())))
        .toList();
  }

  /// The code of the deepest chosen area, or null.
  public @Nullable String code() {
    return chosen.isEmpty() ? null : chosen.getLast().code();
  }

  /// How deep the choice goes: 0 nothing, 4 a village.
  public int level() {
    return chosen.size();
  }

  /// The chosen code at a level, or null.
  public @Nullable String codeAt(int level) {
    return level <= chosen.size() ? chosen.get(level - 1).code() : null;
  }

  /// What can be chosen at a level.
  public List<Area> optionsAt(int level) {
    return switch (level) {
      case 1 -> provinces;
      case 2 -> regencies;
      case 3 -> districts;
      default -> villages;
    };
  }

  /// A parameter's name at a level.
  public static String parameterAt(String name, int level) {
    return name
        + switch (level) {
          case 1 -> ".provinsi";
          case 2 -> ".kota";
          case 3 -> ".kecamatan";
          default -> ".desa";
        };
  }

  private static List<Area> deepest(
      Areas areas, String name, UnaryOperator<@Nullable String> parameters) {
    List<Area> path = List.of();
    for (int level = 1; level <= 4; level++) {
      var code = text(parameters, parameterAt(name, level));
      var next = code == null ? List.<Area>of() : areas.path(code);
      boolean below = next.size() == level && next.subList(0, level - 1).equals(path);
      if (!below) {
        return path;
      }
      path = next;
    }
    return path;
  }

  private static AreaChoice at(
      Areas areas, List<Area> path, String words, List<Found> results, boolean choosing) {
    return new AreaChoice(
        path,
        areas.listInside(null),
        path.isEmpty() ? List.of() : areas.listInside(path.getFirst().code()),
        path.size() < 2 ? List.of() : areas.listInside(path.get(1).code()),
        path.size() < 3 ? List.of() : areas.listInside(path.get(2).code()),
        words,
        results,
        choosing);
  }

  private static @Nullable String text(UnaryOperator<@Nullable String> parameters, String name) {
    var value = parameters.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
