package id.lapor.category.internal;

import id.lapor.category.Category;
import id.lapor.kernel.CsvTable;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Categories read from a CSV file.
///
/// @param wrong what stands in the way, in the order of the file; the categories are of use only
///     when there is nothing
public record CategoryFile(List<Category> categories, List<Wrong> wrong) {

  /// The columns, in the order of the download.
  public static final List<String> COLUMNS =
      List.of(
          "code",
          "parent_code",
          "name_id",
          "name_en",
          "keywords",
          "default_class",
          "unit_type",
          "sensitive",
          "emergency",
          "valid_from",
          "valid_to");

  /// How a code looks: words of small letters, a dot between a topic's and the category's own.
  public static final Pattern CODE =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

  private static final int MOST_WRONG = 20;
  private static final Set<String> CLASSES = Set.of("", "SUPERVISORY", "NON_SUPERVISORY");
  private static final Set<String> FLAGS = Set.of("", "true", "false");

  /// One thing that is wrong.
  ///
  /// @param row counted from 1 without the heading; 0 for the file as a whole
  /// @param reason last part of the message's key
  /// @param value the text that is meant
  public record Wrong(long row, String reason, String value) {}

  static CategoryFile read(Reader source, Predicate<String> known) throws IOException {
    var table = CsvTable.read(source, Set.copyOf(COLUMNS));
    var categories = new ArrayList<Category>();
    var wrong = new ArrayList<Wrong>();
    table.missing().forEach(column -> wrong.add(new Wrong(0, "column", column)));
    var seen = new HashSet<String>();
    for (var row : table.rows()) {
      var problem = problem(row, code -> seen.contains(code) || known.test(code));
      if (problem == null && !seen.add(row.text("code"))) {
        problem = new Wrong(row.number(), "twice", row.text("code"));
      }
      if (problem == null) {
        categories.add(category(row));
      } else if (wrong.size() < MOST_WRONG) {
        wrong.add(problem);
      }
    }
    return new CategoryFile(categories, wrong);
  }

  private static @Nullable Wrong problem(CsvTable.Row row, Predicate<String> known) {
    var code = row.text("code");
    if (!CODE.matcher(code).matches()) {
      return new Wrong(row.number(), "code", code);
    }
    var parent = row.text("parent_code");
    if (!parent.isEmpty() && (parent.equals(code) || !known.test(parent))) {
      return new Wrong(row.number(), "parent", parent);
    }
    if (row.text("name_id").isEmpty() || row.text("name_en").isEmpty()) {
      return new Wrong(row.number(), "name", code);
    }
    if (!CLASSES.contains(row.text("default_class"))) {
      return new Wrong(row.number(), "class", row.text("default_class"));
    }
    if (!FLAGS.contains(row.text("sensitive")) || !FLAGS.contains(row.text("emergency"))) {
      return new Wrong(row.number(), "flag", code);
    }
    return dates(row) ? null : new Wrong(row.number(), "date", code);
  }

  private static boolean dates(CsvTable.Row row) {
    try {
      var from = day(row.text("valid_from"));
      var to = day(row.text("valid_to"));
      return from == null || to == null || !to.isBefore(from);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Category category(CsvTable.Row row) {
    return new Category(
        row.text("code"),
        orNull(row.text("parent_code")),
        row.text("name_id"),
        row.text("name_en"),
        keywords(row.text("keywords")),
        row.text("default_class").equals("SUPERVISORY"),
        orNull(row.text("unit_type")),
        row.text("sensitive").equals("true"),
        row.text("emergency").equals("true"),
        day(row.text("valid_from")),
        day(row.text("valid_to")));
  }

  /// The keywords of a text that separates them by semicolons or line ends.
  public static List<String> keywords(String text) {
    return Arrays.stream(text.split("[;\\r\\n]+"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
