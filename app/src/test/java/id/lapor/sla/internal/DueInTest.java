package id.lapor.sla.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.ui.Ui;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DueInTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-20T23:59:59 | 2026-11-18T09:00 | soon | jatuh tempo 2 hari kerja lagi | due in 2 working days
          2026-11-20T23:59:59 | 2026-11-19T09:00 | soon | jatuh tempo 1 hari kerja lagi | due in 1 working day
          2026-11-20T23:59:59 | 2026-11-09T09:00 | calm | jatuh tempo 9 hari kerja lagi | due in 9 working days
          2026-11-20T23:59:59 | 2026-11-20T23:00 | soon | jatuh tempo hari ini          | due today
          2026-11-20T23:59:59 | 2026-11-21T00:00 | late | baru lewat jatuh tempo        | just overdue
          2026-11-20T23:59:59 | 2026-11-23T08:00 | late | terlambat 1 hari kerja        | 1 working day overdue
          2026-03-17T23:59:59 | 2026-03-26T08:00 | late | terlambat 2 hari kerja        | 2 working days overdue
          2026-11-22T23:59:59 | 2026-11-20T09:00 | soon | jatuh tempo 2 hari lagi       | due in 2 days
          """)
  void clockIsToldInWorkingDays(
      LocalDateTime due, LocalDateTime now, String tone, String indonesian, String english) {
    var dueIn = ReportDeadlines.dueIn(WorkingCalendarTest.calendar(false), at(due), at(now), WIB);
    assertThat(dueIn.text(ui(Locale.of("id")))).isEqualTo(indonesian);
    assertThat(dueIn.text(ui(Locale.ENGLISH))).isEqualTo(english);
    assertThat(dueIn.tone()).isEqualTo(tone);
    assertThat(dueIn.due()).isEqualTo(at(due));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(WIB).toInstant();
  }

  private static Ui ui(Locale locale) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/sla");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return new Ui(messages, locale, WIB, "_csrf", () -> "", null, "/", "", "", null);
  }
}
