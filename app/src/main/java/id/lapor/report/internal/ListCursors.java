package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.ReportLists.Row;
import id.lapor.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes places in lists into cursors and reads them again: `<micros>-<number>-<tag>`, or
/// `<micros>-0-<tag>` for what lies behind a time.
///
/// Cursors are tagged, so that only what a list gave leads anywhere. What follows a made-up place
/// would tell whether a report has that number, and which of two was sent in first, of hidden
/// reports, too.
@Component
class ListCursors {

  private static final String PURPOSE = "list-cursor";
  private static final int TAG_BYTES = 8;
  private static final Pattern FORM =
      Pattern.compile("(([0-9]{1,17})-([0-9]{1,10}))-([0-9a-f]{16})");

  private final Secrets secrets;

  ListCursors(Secrets secrets) {
    this.secrets = secrets;
  }

  /// The cursor of what follows a row; null when nothing can be asked for behind it. That is so in
  /// a queue for what is never due: it stands at the end, where no time tells one from the other.
  /// Only an installation without any policy for a step has such reports.
  @Nullable String behind(Row row, ListOrder order) {
    var at = order.of(row);
    return at == null ? null : tagged(micros(at) + "-" + row.number().digits());
  }

  /// The cursor of what lies behind a time. It names no report, so it tells of none.
  String behind(Instant end) {
    return tagged(micros(end) + "-0");
  }

  /// Whether a list gave the cursor.
  boolean known(String cursor) {
    var form = FORM.matcher(cursor);
    return form.matches()
        && MessageDigest.isEqual(
            tag(form.group(1)).getBytes(StandardCharsets.US_ASCII),
            form.group(4).getBytes(StandardCharsets.US_ASCII));
  }

  /// Puts the place into the parameters for [ListOrder#after]; a cursor that no list gave starts
  /// the list anew.
  void place(@Nullable String cursor, Map<String, Object> parameters) {
    if (cursor == null || !known(cursor)) {
      return;
    }
    var parts = cursor.split("-", 3);
    long micros = Long.parseLong(parts[0]);
    var at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    parameters.put("at", Objects.requireNonNull(Writes.sqlValue(at)));
    long number = Long.parseLong(parts[1]);
    if (number > 0) {
      parameters.put("number", number);
    }
  }

  private String tagged(String place) {
    return place + "-" + tag(place);
  }

  private String tag(String place) {
    return HexFormat.of().formatHex(Arrays.copyOf(secrets.tag(PURPOSE, place), TAG_BYTES));
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }
}
