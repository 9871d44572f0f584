package id.lapor.integration.web;

import id.lapor.integration.internal.ReportFiles.Form;
import id.lapor.report.ReportLists.Filter;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which reports to export, by the days on which they came in, and how.
///
/// @param form `xlsx`, `csv` or `riwayat`
public record ExportForm(@Nullable String from, @Nullable String to, @Nullable String form) {

  /// Reads it, or says in `errors` what is wrong.
  Optional<Request> read(Ui ui, FormErrors errors) {
    var begin = day("from", from, ui, errors);
    var end = day("to", to, ui, errors);
    if (begin != null && end != null && end.isBefore(begin)) {
      errors.add("to", ui.text("integration.export.error.order"));
    }
    if (errors.any()) {
      return Optional.empty();
    }
    var chosen =
        switch (form == null ? "" : form) {
          case "csv" -> Form.CSV;
          case "riwayat" -> Form.HISTORY_CSV;
          default -> Form.XLSX;
        };
    return Optional.of(
        new Request(chosen, new Filter(null, Set.of(), null, null, null, begin, end, null)));
  }

  /// What was asked for.
  record Request(Form form, Filter filter) {}

  private static @Nullable LocalDate day(
      String field, @Nullable String typed, Ui ui, FormErrors errors) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      errors.add(field, ui.text("integration.export.error.day"));
      return null;
    }
  }
}
