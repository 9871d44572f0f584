package id.lapor.sla.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads the holidays of a year from a file that an admin uploads: CSV with the columns
/// `date,name,kind,decree`, or an iCalendar file as published calendars offer it. In the latter
/// "cuti bersama" in the name tells joint leave from national holidays.
public final class HolidayFile {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  /// An event longer than this is not a holiday but somebody's mistake.
  private static final int LONGEST_EVENT_DAYS = 14;

  private HolidayFile() {}

  /// What a file holds. With a problem nothing of it should be taken over.
  ///
  /// @param problems in the order of the lines; line 0 for the whole file
  public record Read(List<Holiday> holidays, List<Problem> problems) {}

  /// What is wrong in a line.
  public record Problem(long line, Fault fault) {}

  /// Kinds of faults, told by `sla.holidays.fault.<fault>`.
  public enum Fault {
    NOT_READABLE,
    COLUMNS_MISSING,
    DATE,
    NAME,
    KIND,
    DECREE,
    EMPTY
  }

  /// Reads all lines, so that all that is wrong is told at once.
  ///
  /// @param decree for holidays whose line names none; empty when not given
  public static Read read(byte[] content, String decree) {
    var text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
    var read =
        text.stripLeading().startsWith("BEGIN:VCALENDAR")
            ? calendar(text, decree)
            : csv(text, decree);
    return read.holidays().isEmpty() && read.problems().isEmpty() ? faulty(0, Fault.EMPTY) : read;
  }

  private static Read csv(String text, String decree) {
    try (var parser = CSV.parse(new StringReader(text))) {
      if (!parser.getHeaderMap().keySet().containsAll(List.of("date", "name", "kind"))) {
        return faulty(0, Fault.COLUMNS_MISSING);
      }
      var days = new TreeMap<LocalDate, Holiday>();
      var problems = new ArrayList<Problem>();
      for (var row : parser) {
        var fault = take(row, decree, days);
        if (fault != null) {
          problems.add(new Problem(parser.getCurrentLineNumber(), fault));
        }
      }
      return new Read(List.copyOf(days.values()), problems);
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      return faulty(0, Fault.NOT_READABLE);
    }
  }

  private static @Nullable Fault take(CSVRecord row, String decree, Map<LocalDate, Holiday> days) {
    var date = date(cell(row, "date")).orElse(null);
    var name = cell(row, "name");
    var kind = kind(cell(row, "kind")).orElse(null);
    var source = cell(row, "decree").isEmpty() ? decree : cell(row, "decree");
    if (date == null) {
      return Fault.DATE;
    }
    if (name.isEmpty()) {
      return Fault.NAME;
    }
    if (kind == null) {
      return Fault.KIND;
    }
    if (source.isEmpty()) {
      return Fault.DECREE;
    }
    days.put(date, new Holiday(date, name, kind, source));
    return null;
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Holiday.Kind> kind(String text) {
    return switch (text.toUpperCase(Locale.ROOT).replace(' ', '_')) {
      case "NATIONAL", "LIBUR_NASIONAL" -> Optional.of(Holiday.Kind.NATIONAL);
      case "JOINT_LEAVE", "CUTI_BERSAMA" -> Optional.of(Holiday.Kind.JOINT_LEAVE);
      default -> Optional.empty();
    };
  }

  private static Read calendar(String text, String decree) {
    if (decree.isEmpty()) {
      return faulty(0, Fault.DECREE);
    }
    try {
      var events =
          new CalendarBuilder().build(new StringReader(text)).<VEvent>getComponents("VEVENT");
      var days = new TreeMap<LocalDate, Holiday>();
      var problems = new ArrayList<Problem>();
      for (int index = 0; index < events.size(); index++) {
        var fault = take(events.get(index), decree, days);
        if (fault != null) {
          problems.add(new Problem(index + 1, fault));
        }
      }
      return new Read(List.copyOf(days.values()), problems);
    } catch (IOException | ParserException | DateTimeException | IllegalArgumentException e) {
      return faulty(0, Fault.NOT_READABLE);
    }
  }

  private static @Nullable Fault take(VEvent event, String decree, Map<LocalDate, Holiday> days) {
    var summary = event.getSummary();
    var name = summary == null || summary.getValue() == null ? "" : summary.getValue().strip();
    var start = event.getDateTimeStart();
    if (start == null) {
      return Fault.DATE;
    }
    if (name.isEmpty()) {
      return Fault.NAME;
    }
    var first = day(start.getDate());
    var end = event.getDateTimeEnd();
    var last = end == null ? first : day(end.getDate()).minusDays(1);
    if (last.isAfter(first.plusDays(LONGEST_EVENT_DAYS))) {
      return Fault.DATE;
    }
    boolean jointLeave = name.toLowerCase(Locale.ROOT).contains("cuti bersama");
    var kind = jointLeave ? Holiday.Kind.JOINT_LEAVE : Holiday.Kind.NATIONAL;
    for (var day = first; day.equals(first) || !day.isAfter(last); day = day.plusDays(1)) {
      // Of two entries for one day the national holiday counts: no switch turns it off.
      if (kind == Holiday.Kind.NATIONAL || !days.containsKey(day)) {
        days.put(day, new Holiday(day, name, kind, decree));
      }
    }
    return null;
  }

  private static LocalDate day(Temporal moment) {
    return LocalDate.ofEpochDay(moment.getLong(ChronoField.EPOCH_DAY));
  }

  private static Read faulty(long line, Fault fault) {
    return new Read(List.of(), List.of(new Problem(line, fault)));
  }
}
