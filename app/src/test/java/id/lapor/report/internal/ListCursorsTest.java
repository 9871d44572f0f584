package id.lapor.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.Channel;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists.Row;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.secret.Secrets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Only what a list gave leads anywhere.
class ListCursorsTest {

  private static final Instant SUBMITTED = Instant.parse("2026-11-02T02:00:00.123456Z");
  private static final Instant DUE = Instant.parse("2026-11-05T16:59:59Z");

  private final ListCursors cursors = new ListCursors(new Secrets(new byte[32]));

  private static Row row(@Nullable Instant due) {
    return new Row(
        new ReportNumber(4821093715L),
        ReportKind.COMPLAINT,
        null,
        ReportState.SUBMITTED,
        "Jalan berlubang",
        "Lubang besar",
        null,
        null,
        null,
        List.of(),
        false,
        false,
        Channel.WEB,
        0,
        SUBMITTED,
        null,
        due);
  }

  private Map<String, Object> place(@Nullable String cursor) {
    var parameters = new HashMap<String, Object>();
    cursors.place(cursor, parameters);
    return parameters;
  }

  @Test
  void whatWasWrittenIsRead() {
    var newest = Objects.requireNonNull(cursors.behind(row(DUE), ListOrder.NEWEST));
    assertThat(newest).matches("1793584800123456-4821093715-[0-9a-f]{16}");
    assertThat(cursors.known(newest)).isTrue();
    assertThat(place(newest)).containsEntry("number", 4821093715L).containsKey("at");
    assertThat(cursors.behind(row(DUE), ListOrder.DUE)).startsWith(DUE.getEpochSecond() + "000000");
  }

  @Test
  void whatLiesBehindATimeNamesNoReport() {
    var end = cursors.behind(SUBMITTED);
    assertThat(end).matches("1793584800123456-0-[0-9a-f]{16}");
    assertThat(place(end)).containsOnlyKeys("at");
  }

  @Test
  void oneChangedCharacterLeadsNowhere() {
    var cursor = Objects.requireNonNull(cursors.behind(row(DUE), ListOrder.NEWEST));
    for (int at = 0; at < cursor.length(); at++) {
      var other = cursor.charAt(at) == '1' ? '2' : '1';
      var changed = cursor.substring(0, at) + other + cursor.substring(at + 1);
      assertThat(cursors.known(changed)).as(changed).isFalse();
      assertThat(place(changed)).as(changed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1793584800123456-4821093715",
        "1793584800123456-0",
        "1793584800123456-0-",
        "1793584800123456-0-0000000000000000",
        "-1-1-0000000000000000",
        "99999999999999999999-1-0000000000000000",
        "xyz"
      })
  void whatNobodyWroteLeadsNowhere(String cursor) {
    assertThat(cursors.known(cursor)).isFalse();
    assertThat(place(cursor)).isEmpty();
    assertThat(place(null)).isEmpty();
  }

  @Test
  void cursorsOfAnotherInstallationLeadNowhere() {
    var key = new byte[32];
    key[0] = 1;
    assertThat(cursors.known(new ListCursors(new Secrets(key)).behind(SUBMITTED))).isFalse();
  }

  @Test
  void aQueueEndsWithWhatIsNeverDue() {
    assertThat(cursors.behind(row(null), ListOrder.DUE)).isNull();
    assertThat(cursors.behind(row(null), ListOrder.NEWEST)).startsWith("1793584800123456-");
  }
}
