package id.lapor.report;

import java.util.Optional;

/// The number people see: `#` and ten digits of our own, or up to eight digits of a report that
/// LAPOR! numbered.
///
/// @param value 1 to 9,999,999,999
public record ReportNumber(long value) {

  /// @throws IllegalArgumentException when out of range
  public ReportNumber {
    if (value < 1 || value > 9_999_999_999L) {
      throw new IllegalArgumentException("Not a report number: " + value);
    }
  }

  /// Reads what a person typed: with or without `#`, spaces, dots and dashes.
  public static Optional<ReportNumber> parse(String typed) {
    var digits = typed.replaceAll("[#\\s.\\-\\u00a0]", "");
    if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) == 0) {
      return Optional.empty();
    }
    return Optional.of(new ReportNumber(Long.parseLong(digits)));
  }

  /// The digits as they stand in addresses.
  public String digits() {
    return Long.toString(value);
  }

  /// The number as people read it: `#1234567890`.
  @Override
  public String toString() {
    return "#" + value;
  }
}
