package id.lapor.integration.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds who has a report by the names of offices in one file. Remembers what it found, for a file
/// names the same few offices again and again. For one thread.
final class OfficeMatching {

  private final Institutions institutions;
  private final OfficeStore told;
  private final Optional<Institution> owner;
  private final Map<List<String>, Holder> found = new HashMap<>();

  /// @param ownerName the institution whose export it is, as the headings name it
  OfficeMatching(Institutions institutions, OfficeStore told, String ownerName) {
    this.institutions = institutions;
    this.told = told;
    this.owner =
        ownerName.isEmpty()
            ? Optional.empty()
            : institutions.match(null, ownerName).map(node -> institutions.top(node.id()));
  }

  /// Who has a report.
  ///
  /// @param institutionId null for the national admin
  /// @param unknown the office it should be at, when the tree does not know it
  record Holder(
      @Nullable Long institutionId, List<Long> unitIds, UnknownOffice.@Nullable Name unknown) {

    static Holder at(Institutions institutions, Institution node) {
      var top = institutions.top(node.id());
      return new Holder(top.id(), node.unit() ? List.of(node.id()) : List.of(), null);
    }
  }

  /// The holder that `Instansi Induk` and `Instansi Terdisposisi` of a row mean. An office that is
  /// not known leaves the report with the top institution.
  Holder holder(String parent, String office) {
    return found.computeIfAbsent(List.of(parent, office), names -> match(parent, office));
  }

  private Holder match(String parent, String office) {
    var above = parent.isEmpty() ? owner : parentNode(parent);
    var top = above.map(node -> institutions.top(node.id())).or(() -> owner);
    if (office.isEmpty() || office.equalsIgnoreCase(parent)) {
      return above
          .or(() -> top)
          .map(node -> Holder.at(institutions, node))
          .orElseGet(() -> nobody(parent, office));
    }
    return officeNode(above, top, office)
        .map(node -> Holder.at(institutions, node))
        .orElseGet(() -> unknown(top, parent, office));
  }

  private Optional<Institution> parentNode(String parent) {
    return owner
        .flatMap(top -> inside(top, parent))
        .or(() -> institutions.match(null, parent))
        .or(() -> told.findNode(null, parent).flatMap(institutions::find));
  }

  private Optional<Institution> officeNode(
      Optional<Institution> above, Optional<Institution> top, String office) {
    return above
        .filter(Institution::unit)
        .flatMap(node -> institutions.match(node.id(), office))
        .or(() -> top.flatMap(node -> inside(node, office)))
        .or(() -> institutions.match(null, office).filter(node -> !node.unit()))
        .or(() -> told.findNode(null, office).flatMap(institutions::find));
  }

  private Optional<Institution> inside(Institution top, String name) {
    return told.findNode(top.id(), name)
        .flatMap(institutions::find)
        .or(() -> institutions.match(top.id(), name));
  }

  private static Holder unknown(Optional<Institution> top, String parent, String office) {
    var topId = top.map(Institution::id).orElse(null);
    return new Holder(topId, List.of(), new UnknownOffice.Name(topId, parent, office));
  }

  private static Holder nobody(String parent, String office) {
    var name = office.isEmpty() ? parent : office;
    return new Holder(
        null, List.of(), name.isEmpty() ? null : new UnknownOffice.Name(null, parent, name));
  }
}
