package id.lapor.sla.web;

import id.lapor.sla.internal.Holiday;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One day off as typed.
///
/// @param kind name of a [Holiday.Kind]
public record HolidayForm(
    @Nullable String date, @Nullable String name, @Nullable String kind, @Nullable String decree) {

  private static final int LONGEST_TEXT = 200;

  static HolidayForm empty() {
    return new HolidayForm(null, null, Holiday.Kind.NATIONAL.name(), null);
  }

  /// The day off, or empty with the reasons in `errors`.
  Optional<Holiday> read(Ui ui, FormErrors errors) {
    var day = day().orElse(null);
    if (day == null) {
      errors.add("date", ui.text("sla.holidays.error.date"));
    }
    var named = text("name", name, "sla.holidays.error.name", ui, errors);
    var kindChosen =
        Arrays.stream(Holiday.Kind.values())
            .filter(k -> k.name().equals(kind))
            .findFirst()
            .orElse(null);
    if (kindChosen == null) {
      errors.add("kind", ui.text("sla.holidays.error.kind"));
    }
    var source = text("decree", decree, "sla.holidays.error.decree", ui, errors);
    if (day == null || kindChosen == null || errors.any()) {
      return Optional.empty();
    }
    return Optional.of(new Holiday(day, named, kindChosen, source));
  }

  private Optional<LocalDate> day() {
    try {
      return date == null ? Optional.empty() : Optional.of(LocalDate.parse(date.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(
      String field, @Nullable String typed, String key, Ui ui, FormErrors errors) {
    var text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      errors.add(field, ui.text(key));
    } else if (text.length() > LONGEST_TEXT) {
      errors.add(field, ui.text("sla.error.long", LONGEST_TEXT));
    }
    return text;
  }
}
