package id.lapor.database;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows for one table in the text form of PostgreSQL's COPY, which takes many rows far faster than
/// statements do. For seeding only; what happens now goes through [Writes].
public final class CopyRows {

  private static final HexFormat HEX = HexFormat.of();

  private final String target;
  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean first;

  /// @param target the table with its columns in brackets
  public CopyRows(String target) {
    this.target = target.strip();
  }

  String target() {
    return target;
  }

  String text() {
    return text.toString();
  }

  /// Begins a row.
  public CopyRows begin() {
    first = true;
    return this;
  }

  /// Ends a row.
  public void end() {
    text.append('\n');
  }

  /// Adds the value of the next column: a text, number, truth value, constant, time, day, bytes, or
  /// ids for an array.
  public CopyRows add(@Nullable Object value) {
    if (!first) {
      text.append('\t');
    }
    first = false;
    switch (value) {
      case null -> text.append("\\N");
      case String string -> escaped(string);
      case Boolean truth -> text.append(truth ? 't' : 'f');
      case Enum<?> constant -> text.append(constant.name());
      case Instant instant -> text.append(instant);
      case byte[] bytes -> HEX.formatHex(text.append("\\\\x"), bytes);
      case List<?> ids -> array(ids);
      default -> text.append(value);
    }
    return this;
  }

  private void array(List<?> ids) {
    text.append('{');
    for (int i = 0; i < ids.size(); i++) {
      text.append(i == 0 ? "" : ",").append(ids.get(i));
    }
    text.append('}');
  }

  private void escaped(String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
  }
}
