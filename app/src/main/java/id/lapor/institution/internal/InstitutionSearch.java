package id.lapor.institution.internal;

import id.lapor.institution.Institution;
import id.lapor.kernel.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finding nodes by what somebody typed, and by what another system writes.
final class InstitutionSearch {

  private final InstitutionTree tree;

  InstitutionSearch(InstitutionTree tree) {
    this.tree = tree;
  }

  /// The nodes that have all the words or their beginnings, best first; with a typing error
  /// forgiven when none has.
  List<Institution> search(Stream<Institution> nodes, String text, int limit) {
    var words = InstitutionName.words(text.length() > 120 ? text.substring(0, 120) : text);
    if (words.stream().allMatch(word -> word.length() < 2)) {
      return List.of();
    }
    var all = nodes.toList();
    var exact = best(all.stream().filter(node -> has(node, words)), words, limit);
    return exact.isEmpty()
        ? best(all.stream().filter(node -> nearlyHas(node, words)), words, limit)
        : exact;
  }

  private List<Institution> best(Stream<Institution> nodes, List<String> words, int limit) {
    return nodes
        .sorted(
            Comparator.comparingInt((Institution node) -> -score(node, words))
                .thenComparingInt(node -> node.name().length())
                .thenComparing(Institution::code))
        .limit(limit)
        .toList();
  }

  private boolean has(Institution node, List<String> words) {
    var own = tree.words(node);
    return words.stream().allMatch(word -> own.contains(" " + word));
  }

  private boolean nearlyHas(Institution node, List<String> words) {
    var own = tree.words(node).strip().split(" ");
    return words.stream()
        .allMatch(
            word -> {
              int tolerance = Words.tolerance(word.length());
              return Arrays.stream(own)
                  .anyMatch(
                      other ->
                          other.startsWith(word)
                              || Words.distance(word, other, tolerance) <= tolerance);
            });
  }

  private int score(Institution node, List<String> words) {
    var key = String.join("", words);
    var shortName = node.shortName();
    int score = node.unit() ? 0 : 3;
    if (tree.key(node).equals(key)) {
      score += 60;
    } else if (tree.key(node).startsWith(key)) {
      score += 20;
    } else if (tree.key(node).endsWith(key)) {
      score += 2;
    }
    // "Kabupaten Bandung" means its government before that of Bandung Barat and before all offices.
    var region = String.join("", InstitutionName.regionOf(node.name()));
    if (!node.unit() && region.equals(key)) {
      score += 60;
    } else if (!node.unit() && region.startsWith(key)) {
      score += 20;
    }
    if (shortName != null && InstitutionName.key(shortName).equals(key)) {
      score += 60;
    }
    if (tree.aliases(node.id()).stream()
        .anyMatch(alias -> InstitutionName.key(alias).equals(key))) {
      score += 50;
    }
    var own = tree.words(node);
    for (var word : words) {
      score += own.contains(" " + word + " ") ? 4 : 0;
    }
    return score;
  }

  /// The one node that a name means among all, or inside a top institution.
  Optional<Institution> match(Optional<Institution> within, String text) {
    var key = InstitutionName.key(text);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var same =
        tree.named(key).stream()
            .filter(node -> within.isEmpty() || tree.path(node).contains(within.get()));
    var highest = same.min(Comparator.comparingInt(node -> tree.path(node).size()));
    if (highest.isPresent()) {
      return highest;
    }
    var nodes = within.map(tree::subtree).orElseGet(tree::all);
    return within.flatMap(top -> matchInside(top, nodes, text)).or(() -> nearly(nodes, key));
  }

  private Optional<Institution> matchInside(Institution top, List<Institution> nodes, String text) {
    var region = InstitutionName.regionOf(tree.path(top).getFirst().name());
    var wanted = InstitutionName.keyWithout(region, text);
    var same =
        nodes.stream()
            .filter(node -> InstitutionName.keyWithout(region, node.name()).equals(wanted))
            .toList();
    if (same.size() == 1) {
      return Optional.of(same.getFirst());
    }
    int tolerance = Words.tolerance(wanted.length());
    var near =
        nodes.stream()
            .filter(
                node ->
                    Words.distance(
                            InstitutionName.keyWithout(region, node.name()), wanted, tolerance)
                        <= tolerance)
            .toList();
    return same.isEmpty() && near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private Optional<Institution> nearly(List<Institution> nodes, String key) {
    int tolerance = Math.min(1, Words.tolerance(key.length()));
    var near =
        nodes.stream()
            .filter(node -> Words.distance(tree.key(node), key, tolerance) <= tolerance)
            .toList();
    return near.size() == 1 && tolerance > 0 ? Optional.of(near.getFirst()) : Optional.empty();
  }
}
