package id.lapor.institution.internal;

import id.lapor.institution.Institution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All nodes as one immutable tree in memory (some 7,500).
final class InstitutionTree {

  static final Comparator<Institution> BY_NAME =
      Comparator.comparing((Institution node) -> node.name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparingLong(Institution::id);
  private static final Long ROOT = 0L;

  private final Map<Long, Institution> nodes = new HashMap<>();
  private final Map<String, Institution> codes = new HashMap<>();
  private final Map<Long, List<Institution>> below = new HashMap<>();
  private final Map<Long, List<String>> aliases;
  private final Map<Long, String> words = new HashMap<>();
  private final Map<Long, String> keys = new HashMap<>();
  private final Map<String, List<Institution>> byKey = new HashMap<>();

  InstitutionTree(List<Institution> all, Map<Long, List<String>> aliases) {
    this.aliases = aliases;
    for (var node : all) {
      nodes.put(node.id(), node);
      codes.put(node.code(), node);
      below.computeIfAbsent(slot(node.parentId()), id -> new ArrayList<>()).add(node);
      words.put(node.id(), searchWords(node));
      keys.put(node.id(), InstitutionName.key(node.name()));
      for (var key : keysOf(node)) {
        byKey.computeIfAbsent(key, name -> new ArrayList<>()).add(node);
      }
    }
    below.replaceAll((id, list) -> list.stream().sorted(BY_NAME).toList());
  }

  Optional<Institution> find(long id) {
    return Optional.ofNullable(nodes.get(id));
  }

  Optional<Institution> findByCode(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  /// The nodes directly below one, or the top institutions, by name.
  List<Institution> below(@Nullable Long id) {
    return below.getOrDefault(slot(id), List.of());
  }

  /// The node and all below it, each after the one above it.
  List<Institution> subtree(Institution root) {
    var found = new ArrayList<>(List.of(root));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(below(found.get(i).id()));
    }
    return found;
  }

  /// From the top institution down to the node itself.
  List<Institution> path(Institution node) {
    var path = new ArrayList<Institution>();
    Institution step = node;
    while (step != null) {
      path.addFirst(step);
      var parent = step.parentId();
      step = parent == null ? null : nodes.get(parent);
    }
    return path;
  }

  List<Institution> all() {
    return List.copyOf(nodes.values());
  }

  List<String> aliases(long id) {
    return aliases.getOrDefault(id, List.of());
  }

  /// The words by which a node is found, a blank around each.
  String words(Institution node) {
    return words.getOrDefault(node.id(), "");
  }

  /// The name of a node as [InstitutionName#key] writes it.
  String key(Institution node) {
    return keys.getOrDefault(node.id(), "");
  }

  /// The nodes that have this name, short name or other name.
  List<Institution> named(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  private Set<String> keysOf(Institution node) {
    var found = new HashSet<String>();
    found.add(InstitutionName.key(node.name()));
    var shortName = node.shortName();
    if (shortName != null) {
      found.add(InstitutionName.key(shortName));
    }
    aliases(node.id()).forEach(alias -> found.add(InstitutionName.key(alias)));
    return found;
  }

  private String searchWords(Institution node) {
    var found = new ArrayList<>(InstitutionName.words(node.name()));
    var shortName = node.shortName();
    if (shortName != null) {
      found.addAll(InstitutionName.words(shortName));
    }
    var type = node.unitType();
    if (type != null) {
      found.addAll(InstitutionName.words(type));
    }
    aliases(node.id()).forEach(alias -> found.addAll(InstitutionName.words(alias)));
    return " " + String.join(" ", found) + " ";
  }

  private static Long slot(@Nullable Long id) {
    return id == null ? ROOT : id;
  }
}
