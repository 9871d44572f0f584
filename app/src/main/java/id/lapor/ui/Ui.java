package id.lapor.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What every page needs of the request: texts in its language, the form token, who looks, and
/// where the assets are.
///
/// @param csrfName name of the hidden form field
/// @param csrf gives its value; asking for it sets the cookie that goes with it, so a page without
///     a form sets none
/// @param viewer the signed-in account, or null
/// @param path the current path with its query
/// @param stylesheet address of the one stylesheet, its hash in the name
/// @param script address of the one script module, its hash in the name
/// @param notice a message of the action just done, shown once, or null
public record Ui(
    MessageSource messages,
    Locale locale,
    ZoneId zone,
    String csrfName,
    Supplier<String> csrf,
    @Nullable Viewer viewer,
    String path,
    String stylesheet,
    String script,
    @Nullable String notice) {

  /// The value of the hidden form field. Only pages with a form ask for it, so that all others
  /// stay cacheable.
  public String csrfToken() {
    return csrf.get();
  }

  /// The text of a key; arguments as in `java.text.MessageFormat`.
  public String text(String key, @Nullable Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /// The text of a key that may not exist, such as one made of what a visitor typed.
  public String textOr(String key, String otherwise) {
    return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
  }

  /// A point in time as a day, such as `22 November 2026`.
  public String date(Instant instant) {
    return day(instant.atZone(zone).toLocalDate());
  }

  /// A point in time with minutes and zone, such as `22 November 2026 14.05 WIB`.
  public String dateTime(Instant instant) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", locale).format(instant.atZone(zone))
        + " "
        + zoneName();
  }

  /// A calendar day in words.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }

  /// A whole number with the language's grouping.
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// The same page helper with times shown in another zone, such as that of the report's region.
  public Ui in(ZoneId other) {
    return new Ui(
        messages, locale, other, csrfName, csrf, viewer, path, stylesheet, script, notice);
  }

  private String zoneName() {
    return switch (zone.getId()) {
      case "Asia/Jakarta" -> "WIB";
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> zone.getId();
    };
  }
}
