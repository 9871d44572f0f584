package id.lapor.region.internal;

import id.lapor.kernel.Words;
import id.lapor.region.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed to find an area: the words to look for, and the kinds that the words name
/// ("kota", "desa").
///
/// @param within the beginning of the codes to look among; empty for all
record AreaSearch(String whole, List<String> words, List<AreaName.Kind> kinds, String within) {

  private static final int MOST_WORDS = 6;

  /// @param within code of the area to look inside, or null
  static AreaSearch of(String text, @Nullable String within) {
    var all = Words.of(text.length() > 120 ? text.substring(0, 120) : text);
    var kinds = new ArrayList<AreaName.Kind>();
    var words = new ArrayList<String>();
    for (var word : all.list()) {
      var kind = AreaName.kindOf(word);
      if (kind != null && all.list().size() > 1) {
        kinds.add(kind);
      } else if (words.size() < MOST_WORDS) {
        words.add(word);
      }
    }
    return new AreaSearch(
        all.spaced(),
        words.isEmpty() ? all.list().stream().limit(1).toList() : words,
        kinds,
        within == null ? "" : within + ".");
  }

  /// Too short to search for.
  boolean tooShort() {
    return words.stream().allMatch(word -> word.length() < 2);
  }

  /// The same search with its words written as one, for `bale endah`.
  AreaSearch joined() {
    return new AreaSearch(whole, List.of(String.join("", words)), kinds, within);
  }

  /// The areas of a tree that fit, best first.
  List<Area> in(AreaTree tree, int limit) {
    return best(tree, tree.all().stream().filter(area -> fits(tree, area)), limit);
  }

  /// Those areas in the order of how well they fit.
  List<Area> best(AreaTree tree, Stream<Area> areas, int limit) {
    return areas
        .sorted(
            Comparator.comparingInt((Area area) -> -score(tree, area))
                .thenComparingInt(Area::level)
                .thenComparingInt(area -> area.name().length())
                .thenComparing(Area::code))
        .limit(limit)
        .toList();
  }

  private boolean fits(AreaTree tree, Area area) {
    if (!area.code().startsWith(within)) {
      return false;
    }
    var own = tree.ownWords(area);
    boolean any = words.stream().anyMatch(word -> own.contains(" " + word));
    if (!any) {
      return false;
    }
    var all = tree.words(area);
    return words.stream().allMatch(word -> all.contains(" " + word));
  }

  private int score(AreaTree tree, Area area) {
    var name = AreaName.of(area.name());
    var core = name.core();
    var own = core.spaced();
    var all = tree.words(area);
    int score = 0;
    if (core.compact().equals(String.join("", words))) {
      score += 60;
    } else if (words.size() > 1 && own.startsWith(" " + String.join(" ", words))) {
      score += 50;
    } else if (words.contains(core.compact())
        || words.stream().anyMatch(word -> own.equals(" " + word + " "))) {
      score += 40;
    } else if (own.startsWith(" " + words.getFirst())) {
      score += 10;
    }
    if (!kinds.isEmpty() && Words.of(area.name()).spaced().equals(whole)) {
      score += 50;
    }
    for (var word : words) {
      score += own.contains(" " + word + " ") ? 8 : own.contains(" " + word) ? 4 : 0;
      score += all.contains(" " + word + " ") ? 4 : 0;
    }
    for (var kind : kinds) {
      score +=
          kind == name.kind() || (name.kind() == null && kind.level() == area.level()) ? 30 : 0;
    }
    // As in an export, a bare name means the regency rather than the city.
    return score + 3 * (4 - area.level()) + (name.kind() == AreaName.Kind.REGENCY ? 1 : 0);
  }

  /// Areas of the tree whose name is a typing error away from the words, best first.
  List<Area> nearly(AreaTree tree, int limit) {
    var typed = String.join("", words);
    int tolerance = Words.tolerance(typed.length());
    if (tolerance == 0) {
      return List.of();
    }
    record Near(Area area, int distance) {}
    return tree.all().stream()
        .filter(area -> area.code().startsWith(within))
        .map(area -> new Near(area, Words.distance(typed, tree.core(area), tolerance)))
        .filter(near -> near.distance() <= tolerance)
        .sorted(
            Comparator.comparingInt(Near::distance).thenComparingInt(near -> near.area().level()))
        .map(Near::area)
        .limit(limit)
        .toList();
  }
}
