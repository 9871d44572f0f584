package id.lapor.institution.web;

import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionKind;
import id.lapor.institution.Institutions;
import id.lapor.institution.internal.InstitutionFile;
import id.lapor.institution.internal.InstitutionRow;
import id.lapor.region.Areas;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an admin typed about one node of the tree, as typed.
///
/// @param original the code of the node that is changed; empty for a new one
/// @param aliases other names, one on a line
public record InstitutionForm(
    String original,
    String code,
    String parent,
    String kind,
    String name,
    String shortName,
    String unitType,
    String area,
    String zone,
    String validFrom,
    String validTo,
    String aliases) {

  static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

  /// The form of a node that is there.
  static InstitutionForm of(Institution node, String parent, List<String> aliases) {
    return new InstitutionForm(
        node.code(),
        node.code(),
        parent,
        node.kind().name(),
        node.name(),
        text(node.shortName()),
        text(node.unitType()),
        text(node.areaCode()),
        node.zone().getId(),
        text(node.validFrom()),
        text(node.validTo()),
        String.join("\n", aliases));
  }

  /// The form as the request has it; what is missing is empty.
  static InstitutionForm read(UnaryOperator<@Nullable String> parameters) {
    var original = text(parameters.apply("original")).strip();
    var code = original.isEmpty() ? text(parameters.apply("code")).strip() : original;
    return new InstitutionForm(
        original,
        code,
        text(parameters.apply("parent")).strip(),
        text(parameters.apply("kind")),
        text(parameters.apply("name")).strip(),
        text(parameters.apply("shortName")).strip(),
        text(parameters.apply("unitType")),
        text(parameters.apply("area")).strip(),
        text(parameters.apply("zone")),
        text(parameters.apply("validFrom")),
        text(parameters.apply("validTo")),
        text(parameters.apply("aliases")));
  }

  /// Whether a new node is typed.
  public boolean adding() {
    return original.isEmpty();
  }

  /// What is wrong with it.
  FormErrors check(Institutions institutions, Areas areas, List<String> unitTypes, Ui ui) {
    var errors = FormErrors.none();
    if (!InstitutionFile.CODE.matcher(code).matches() || code.length() > 120) {
      errors.add("code", ui.text("institution.form.code.wrong"));
    } else if (adding() && institutions.findByCode(code).isPresent()) {
      errors.add("code", ui.text("institution.form.code.taken"));
    }
    checkParent(institutions, ui, errors);
    if (Arrays.stream(InstitutionKind.values()).noneMatch(one -> one.name().equals(kind))) {
      errors.add("kind", ui.text("institution.form.kind.wrong"));
    }
    if (name.isEmpty() || name.length() > 200) {
      errors.add("name", ui.text("institution.form.name.wrong"));
    }
    if (!unitType.isEmpty() && !unitTypes.contains(unitType)) {
      errors.add("unitType", ui.text("institution.form.unitType.wrong"));
    }
    if (!area.isEmpty() && areas.find(area).isEmpty()) {
      errors.add("area", ui.text("institution.form.area.wrong"));
    }
    if (!ZONES.contains(zone)) {
      errors.add("zone", ui.text("institution.form.zone.wrong"));
    }
    checkDates(ui, errors);
    return errors;
  }

  private void checkParent(Institutions institutions, Ui ui, FormErrors errors) {
    var above = institutions.findByCode(parent);
    if (!parent.isEmpty() && above.isEmpty()) {
      errors.add("parent", ui.text("institution.form.parent.wrong"));
    }
    var self = institutions.findByCode(original);
    if (self.isPresent()
        && above.isPresent()
        && institutions.within(above.get().id(), self.get().id())) {
      errors.add("parent", ui.text("institution.form.parent.circle"));
    }
  }

  private void checkDates(Ui ui, FormErrors errors) {
    try {
      day(validFrom);
    } catch (DateTimeException e) {
      errors.add("validFrom", ui.text("institution.form.date.wrong"));
      return;
    }
    try {
      var from = day(validFrom);
      var to = day(validTo);
      if (from != null && to != null && to.isBefore(from)) {
        errors.add("validTo", ui.text("institution.form.date.order"));
      }
    } catch (DateTimeException e) {
      errors.add("validTo", ui.text("institution.form.date.wrong"));
    }
  }

  /// The node it describes; call it only after [#check] found nothing.
  InstitutionRow row() {
    return new InstitutionRow(
        code,
        orNull(parent),
        InstitutionKind.valueOf(kind),
        name,
        orNull(shortName),
        orNull(unitType),
        orNull(area),
        ZoneId.of(zone),
        day(validFrom),
        day(validTo));
  }

  /// The other names.
  List<String> aliasList() {
    return aliases.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static @Nullable LocalDate day(String typed) {
    return typed.isEmpty() ? null : LocalDate.parse(typed);
  }

  private static @Nullable String orNull(String typed) {
    return typed.isEmpty() ? null : typed;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
