package id.lapor.category;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a report can be about.
///
/// @param code stable, such as `roads.pothole`
/// @param parentCode the topic it belongs to; null for a topic
/// @param keywords plain words that a citizen would type
/// @param supervisory whether complaints of it are supervisory unless the officer decides otherwise
/// @param unitType the usual kind of unit that handles it, or null
/// @param sensitive reports of it are confidential by rule
/// @param emergency shorter clocks
public record Category(
    String code,
    @Nullable String parentCode,
    String nameId,
    String nameEn,
    List<String> keywords,
    boolean supervisory,
    @Nullable String unitType,
    boolean sensitive,
    boolean emergency,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public Category {
    keywords = List.copyOf(keywords);
  }

  /// The name in a language.
  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameId;
  }

  /// Whether it may be chosen on a day.
  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
