package id.lapor.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was sent with a form or an address. Reading never fails: what cannot be read counts as not
/// given, so that a mistyped number costs nobody the text beside it.
record Fields(MultiValueMap<String, String> values) {

  /// The text as typed; empty when not given.
  String text(String name) {
    var value = values.getFirst(name);
    return value == null ? "" : value;
  }

  /// Whether a box was ticked.
  boolean ticked(String name) {
    return text(name).equals("true");
  }

  /// All values of a name that are not blank.
  List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  @Nullable Long number(String name) {
    return parseNumber(text(name)).orElse(null);
  }

  List<Long> numbers(String name) {
    return texts(name).stream().map(Fields::parseNumber).flatMap(Optional::stream).toList();
  }

  List<UUID> ids(String name) {
    return texts(name).stream().flatMap(Fields::parseId).toList();
  }

  @Nullable LocalDate day(String name) {
    try {
      return text(name).isBlank() ? null : LocalDate.parse(text(name).strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
    var given = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(given))
        .findFirst()
        .orElse(null);
  }

  /// The whole number that was typed, if it is one.
  static Optional<Long> parseNumber(String typed) {
    return typed.strip().matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(typed.strip()))
        : Optional.empty();
  }

  private static Stream<UUID> parseId(String typed) {
    return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Stream.of(UUID.fromString(typed))
        : Stream.empty();
  }
}
