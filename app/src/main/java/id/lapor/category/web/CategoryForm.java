package id.lapor.category.web;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.category.internal.CategoryFile;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an admin typed about one category, as typed.
///
/// @param original the code of the category that is changed; empty for a new one
/// @param keywords one on a line
public record CategoryForm(
    String original,
    String code,
    String parent,
    String nameId,
    String nameEn,
    String keywords,
    String unitType,
    boolean supervisory,
    boolean sensitive,
    boolean emergency,
    String validFrom,
    String validTo) {

  /// The form of a category that is there.
  static CategoryForm of(Category category) {
    return new CategoryForm(
        category.code(),
        category.code(),
        text(category.parentCode()),
        category.nameId(),
        category.nameEn(),
        String.join("\n", category.keywords()),
        text(category.unitType()),
        category.supervisory(),
        category.sensitive(),
        category.emergency(),
        text(category.validFrom()),
        text(category.validTo()));
  }

  /// The form of a new category below a topic, or of a new topic.
  static CategoryForm below(@Nullable String topic) {
    var code = topic == null ? "" : topic + ".";
    return new CategoryForm("", code, text(topic), "", "", "", "", false, false, false, "", "");
  }

  /// The form as the request has it; what is missing is empty.
  static CategoryForm read(UnaryOperator<@Nullable String> parameters) {
    var original = text(parameters.apply("original")).strip();
    return new CategoryForm(
        original,
        original.isEmpty() ? text(parameters.apply("code")).strip() : original,
        text(parameters.apply("parent")),
        text(parameters.apply("nameId")).strip(),
        text(parameters.apply("nameEn")).strip(),
        text(parameters.apply("keywords")),
        text(parameters.apply("unitType")).strip(),
        parameters.apply("supervisory") != null,
        parameters.apply("sensitive") != null,
        parameters.apply("emergency") != null,
        text(parameters.apply("validFrom")),
        text(parameters.apply("validTo")));
  }

  /// Whether a new category is typed.
  public boolean adding() {
    return original.isEmpty();
  }

  /// What is wrong with it.
  FormErrors check(Categories categories, Ui ui) {
    var errors = FormErrors.none();
    if (!CategoryFile.CODE.matcher(code).matches() || code.length() > 80) {
      errors.add("code", ui.text("category.form.code.wrong"));
    } else if (adding() && categories.find(code).isPresent()) {
      errors.add("code", ui.text("category.form.code.taken"));
    }
    if (!parent.isEmpty() && categories.find(parent).isEmpty()) {
      errors.add("parent", ui.text("category.form.parent.wrong"));
    } else if (!parent.isEmpty() && !adding() && categories.subtree(original).contains(parent)) {
      errors.add("parent", ui.text("category.form.parent.circle"));
    }
    if (nameId.isEmpty() || nameId.length() > 120) {
      errors.add("nameId", ui.text("category.form.nameId.wrong"));
    }
    if (nameEn.isEmpty() || nameEn.length() > 120) {
      errors.add("nameEn", ui.text("category.form.nameEn.wrong"));
    }
    if (!unitType.matches("[A-Z]{0,40}")) {
      errors.add("unitType", ui.text("category.form.unitType.wrong"));
    }
    checkDates(ui, errors);
    return errors;
  }

  private void checkDates(Ui ui, FormErrors errors) {
    var wrong = "validFrom";
    try {
      var from = day(validFrom);
      wrong = "validTo";
      var to = day(validTo);
      if (from != null && to != null && to.isBefore(from)) {
        errors.add("validTo", ui.text("category.form.date.order"));
      }
    } catch (DateTimeException e) {
      errors.add(wrong, ui.text("category.form.date.wrong"));
    }
  }

  /// The category it describes; call it only after [#check] found nothing.
  Category category() {
    return new Category(
        code,
        orNull(parent),
        nameId,
        nameEn,
        CategoryFile.keywords(keywords),
        supervisory,
        orNull(unitType),
        sensitive,
        emergency,
        day(validFrom),
        day(validTo));
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
