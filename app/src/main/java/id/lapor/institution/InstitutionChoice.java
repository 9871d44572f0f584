package id.lapor.institution;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How far somebody has come in choosing an institution with
/// `jte/institution/institutionChooser.jte`.
///
/// The chooser sends, for a field `office`: `office` (the code picked), `office.kata` (typed
/// words) and `office.cari` when its own button was pressed. A controller reads them with [#read],
/// shows its form again without checking it when [#choosing()] says so, and otherwise takes
/// [#chosen()].
///
/// @param chosen the institution picked, or null
/// @param words what was typed
/// @param results what the words found
/// @param more whether the words find more than is shown
/// @param choosing whether the chooser's own button was pressed, not the form's
/// @param within code of the node in whose subtree to choose, or null for everywhere
/// @param unitsToo whether units can be chosen, too
public record InstitutionChoice(
    @Nullable Institution chosen,
    String words,
    List<Found> results,
    boolean more,
    boolean choosing,
    @Nullable String within,
    boolean unitsToo) {

  /// A node with the name of its top institution where it is a unit.
  public record Found(Institution institution, String description) {}

  /// The best of what words found.
  ///
  /// @param more whether there are others
  public record Results(List<Found> best, boolean more) {
    static final Results NONE = new Results(List.of(), false);
  }

  private static final int RESULTS = 8;

  /// The state of a form that has this institution, or none, so far.
  public static InstitutionChoice of(
      @Nullable Institution chosen, @Nullable String within, boolean unitsToo) {
    return new InstitutionChoice(chosen, "", List.of(), false, false, within, unitsToo);
  }

  /// The state that a sent form describes.
  ///
  /// @param name the field's name
  /// @param parameters gives a parameter of the request, or null
  public static InstitutionChoice read(
      Institutions institutions,
      String name,
      UnaryOperator<@Nullable String> parameters,
      @Nullable String within,
      boolean unitsToo) {
    boolean choosing = text(parameters, name + ".cari") != null;
    var words = text(parameters, name + ".kata");
    var picked = text(parameters, name);
    var root = within == null ? null : institutions.findByCode(within).orElse(null);
    var chosen =
        picked == null
            ? null
            : institutions
                .findByCode(picked)
                .filter(
                    node ->
                        within == null
                            || (root != null && institutions.within(node.id(), root.id())))
                .filter(node -> unitsToo || !node.unit())
                .orElse(null);
    boolean search = words != null && (choosing || chosen == null);
    var results =
        search ? search(institutions, String.valueOf(words), root, unitsToo) : Results.NONE;
    return new InstitutionChoice(
        chosen,
        words == null ? "" : words,
        results.best(),
        results.more(),
        choosing,
        within,
        unitsToo);
  }

  /// What words find, described.
  public static Results search(
      Institutions institutions, String words, @Nullable Institution within, boolean unitsToo) {
    var found =
        institutions.search(words, within == null ? null : within.id(), unitsToo, RESULTS + 1);
    var best =
        found.stream()
            .limit(RESULTS)
            .map(node -> new Found(node, node.unit() ? institutions.top(node.id()).name() : ""))
            .toList();
    return new Results(best, found.size() > RESULTS);
  }

  private static @Nullable String text(UnaryOperator<@Nullable String> parameters, String name) {
    var value = parameters.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
