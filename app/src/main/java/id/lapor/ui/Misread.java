package id.lapor.ui;

import id.lapor.ui.ProblemException.Wrong;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says of what a program sent and nobody could read where it stands and what should stand there.
final class Misread {

  private static final String WORDS = "ui.problem.field.";

  /// The only way in which the reader tells the name.
  private static final Pattern REPEATED = Pattern.compile("Duplicate Object property \"(.*)\"");

  private Misread() {}

  /// What is wrong with a body; null when no more can be said than that it is unreadable.
  static @Nullable Wrong body(JacksonException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          new Wrong(path(unknown), "UNKNOWN_FIELD", WORDS + "unknown", List.of());
      case MismatchedInputException other when !other.getPath().isEmpty() ->
          expected(path(other), other.getTargetType());
      case InputCoercionException tooBig -> expected(path(tooBig), tooBig.getTargetType());
      case StreamReadException broken -> syntax(broken);
      case JacksonException other when !other.getPath().isEmpty() -> expected(path(other), null);
      default -> null;
    };
  }

  private static @Nullable Wrong syntax(StreamReadException fault) {
    var repeated = REPEATED.matcher(fault.getOriginalMessage());
    if (repeated.find()) {
      var above = path(fault);
      var field = (above.isEmpty() ? "" : above + ".") + repeated.group(1);
      return new Wrong(field, "REPEATED_FIELD", WORDS + "repeated", List.of());
    }
    var place = fault.getLocation();
    return place == null
        ? null
        : new Wrong(
            "",
            "SYNTAX",
            WORDS + "syntax",
            List.of(Integer.toString(place.getLineNr()), Integer.toString(place.getColumnNr())));
  }

  /// What is wrong with a parameter of the address.
  static Wrong parameter(FieldError error) {
    return expected(
        error.getField(),
        error.contains(TypeMismatchException.class)
            ? type(error.unwrap(TypeMismatchException.class))
            : null);
  }

  /// What is wrong with a parameter of the address.
  static Wrong parameter(String name, TypeMismatchException mismatch) {
    return expected(name, type(mismatch));
  }

  /// Of a list the type of what is in it.
  private static @Nullable Class<?> type(TypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    for (var cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ConversionFailedException failed) {
        type = failed.getTargetType().getType();
      }
    }
    return type;
  }

  private static Wrong expected(String field, @Nullable Class<?> type) {
    if (type != null && type.isEnum()) {
      var constants =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
      return new Wrong(field, "FORMAT", WORDS + "choice", List.of(constants));
    }
    return new Wrong(field, "FORMAT", WORDS + form(type), List.of());
  }

  private static String form(@Nullable Class<?> type) {
    if (type == null) {
      return "format";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "list";
    }
    if (type.isRecord()) {
      return "object";
    }
    return switch (type.getSimpleName()) {
      case "Boolean", "boolean" -> "boolean";
      case "Integer", "int", "Long", "long" -> "integer";
      case "Double", "double" -> "number";
      case "String" -> "text";
      default -> type == LocalDate.class ? "day" : type == UUID.class ? "uuid" : "format";
    };
  }

  private static String path(JacksonException fault) {
    var path = new StringBuilder();
    for (var step : fault.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
