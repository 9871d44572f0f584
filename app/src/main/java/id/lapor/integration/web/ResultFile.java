package id.lapor.integration.web;

import id.lapor.integration.internal.ImportRun;
import id.lapor.integration.internal.LaporImports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The result of an import as CSV: row, tracking id, what became of it, and why it was refused.
@Component
class ResultFile {

  private final LaporImports imports;
  private final MessageSource messages;

  ResultFile(LaporImports imports, MessageSource messages) {
    this.imports = imports;
    this.messages = messages;
  }

  void write(ImportRun run, Locale locale, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"hasil-impor-" + run.id() + ".csv\"");
    var printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
    printer.printRecord(
        text("integration.result.row", locale),
        "Tracking ID",
        text("integration.result.outcome", locale),
        text("integration.result.reason", locale));
    imports.eachResult(run.id(), result -> print(printer, result, locale));
    printer.flush();
  }

  private void print(CSVPrinter printer, LaporImports.Result result, Locale locale) {
    try {
      printer.printRecord(
          result.line(),
          result.trackingId(),
          text("integration.outcome." + result.outcome(), locale),
          result.reason() == null ? "" : text("integration.fault." + result.reason(), locale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
