package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.notification.Facts;
import id.lapor.notification.internal.Announcement.ToDesk;
import id.lapor.notification.internal.Announcement.ToReporter;
import id.lapor.report.ArchiveReason;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.ReportChanged;
import id.lapor.testing.ProgramTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@ProgramTest
class TemplatesTest {

  /// Characters of the default alphabet of GSM 03.38 that cost one place.
  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final Set<EventType> TO_NOBODY =
      EnumSet.of(EventType.EDITED, EventType.RATED, EventType.IMPORTED);
  private static final Set<EventType> ONLY_TO_OFFICERS =
      EnumSet.of(EventType.REPLIED, EventType.DISPUTED);
  private static final Set<EventType> TO_THE_DESK =
      EnumSet.of(
          EventType.SUBMITTED,
          EventType.RETURNED,
          EventType.DISPOSED,
          EventType.CLOSING_PROPOSED,
          EventType.REPLIED,
          EventType.DISPUTED,
          EventType.REOPENED,
          EventType.WITHDRAWN);

  @Autowired Institutions institutions;
  @Autowired MessageSource messages;

  private final FakeDoors doors = new FakeDoors();

  private Announcements announcements() {
    return new Announcements(institutions, doors.reports(), 30);
  }

  private Wording wording() {
    return new Wording(messages, "https://lapor.go.id");
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyEventTellsThoseWhomItConcernsInBothLanguages(EventType type) {
    var told = announcements().of(ReportEvents.event(type));
    assertThat(told.stream().anyMatch(ToReporter.class::isInstance))
        .isEqualTo(!TO_NOBODY.contains(type) && !ONLY_TO_OFFICERS.contains(type));
    assertThat(told.stream().anyMatch(ToDesk.class::isInstance))
        .isEqualTo(TO_THE_DESK.contains(type));
    for (var announcement : told) {
      for (var locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
        var key = announcement.template().key();
        var subject = wording().subject(key, announcement.facts(), locale);
        var body = wording().body(key, announcement.facts(), "LINK", locale);
        assertThat(subject).contains("9876543210").doesNotContain("{", "\n");
        assertThat(body).contains("9876543210", "LINK").doesNotContain("{", "\n\n\n", "''");
      }
    }
  }

  @Test
  void reportThatIsNotPublicIsNotNamedToTheReporterOfAnother() {
    var merged = ReportEvents.event(EventType.MERGED);
    assertThat(body(merged)).contains("laporan lain").doesNotContain("1234567890");
    doors.report = merged.after();
    assertThat(body(merged)).contains("#1234567890");
  }

  private String body(ReportChanged changed) {
    var facts = announcements().of(changed).getFirst().facts();
    return wording().body("merged", facts, "LINK", Locale.of("id"));
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void everyShortTextFitsOneSms(Template template) {
    boolean sms =
        template.audience() == Template.Audience.REPORTER
            || template.audience() == Template.Audience.CODE;
    if (!sms) {
      return;
    }
    var code = template.audience() == Template.Audience.CODE;
    var facts =
        code
            ? new Facts("", "", "", null, "482109", "", "")
            : new Facts("9876543210", "t", "i", LocalDate.of(2026, 9, 28), "", "", "1234567890");
    var link = code ? "" : wording().reporterLink(facts, false);
    for (var locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
      var text = wording().sms(template.key(), facts, link, locale);
      assertThat(text.length()).as(text).isLessThanOrEqualTo(160);
      assertThat(text.chars().allMatch(c -> GSM.indexOf(c) >= 0)).as(text).isTrue();
      assertThat(text).contains(code ? "482109" : link);
    }
  }

  @Test
  void everyReasonAndEveryPartyThatClosesHasItsWords() {
    for (var locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
      for (var reason : ArchiveReason.values()) {
        var facts = new Facts("1", "t", "i", null, "", reason.name(), "");
        assertThat(wording().body("archived", facts, "L", locale)).doesNotContain(reason.name());
      }
      for (var party :
          List.of(Party.REPORTER, Party.NATIONAL_ADMIN, Party.INSTITUTION_ADMIN, Party.SYSTEM)) {
        var facts = new Facts("1", "t", "i", null, "", party.name(), "");
        assertThat(wording().body("closed", facts, "L", locale)).doesNotContain(party.name());
      }
    }
  }

  @Test
  void newReportGoesToThoseWhoHoldIt() {
    assertThat(desk(EventType.DISPOSED, 500L, List.of(501L, 502L)))
        .satisfies(
            desk -> {
              assertThat(desk.role()).isEqualTo(Role.LIAISON_OFFICER);
              assertThat(desk.nodes()).containsExactly(501L, 502L);
            });
    assertThat(desk(EventType.DISPOSED, 500L, List.of()))
        .satisfies(
            desk -> {
              assertThat(desk.role()).isEqualTo(Role.INSTITUTION_ADMIN);
              assertThat(desk.nodes()).containsExactly(500L);
            });
    assertThat(announcements().of(ReportEvents.event(EventType.RETURNED, null, List.of(), false)))
        .noneMatch(ToDesk.class::isInstance);
  }

  private ToDesk desk(EventType type, Long institution, List<Long> units) {
    return announcements().of(ReportEvents.event(type, institution, units, false)).stream()
        .filter(ToDesk.class::isInstance)
        .map(ToDesk.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void titleOfAConfidentialReportStaysInside() {
    var told =
        announcements().of(ReportEvents.event(EventType.DISPOSED, 500L, List.of(501L), true));
    assertThat(told)
        .hasSize(2)
        .allSatisfy(announcement -> assertThat(announcement.facts().title()).isEmpty());
    assertThat(wording().subject("deskNew", told.getLast().facts(), Locale.of("id")))
        .contains("laporan rahasia");
  }

  @Test
  void onlyOfficersAreQuoted() {
    assertThat(announcements().of(ReportEvents.event(EventType.POSTPONED)).getFirst().facts())
        .satisfies(facts -> assertThat(facts.words()).contains("Di RT berapa"));
    assertThat(announcements().of(ReportEvents.event(EventType.WITHDRAWN)))
        .allSatisfy(told -> assertThat(told.facts().words()).isEmpty());
    assertThat(announcements().of(ReportEvents.event(EventType.REPLIED)))
        .allSatisfy(told -> assertThat(told.facts().words()).isEmpty());
  }

  @Test
  void reminderComesThreeDaysBeforeTheReportClosesByItself() {
    var told = announcements().of(ReportEvents.event(EventType.FOLLOWED_UP));
    assertThat(told)
        .filteredOn(one -> one.template() == Template.CLOSING_REMINDER)
        .singleElement()
        .satisfies(
            one -> {
              var reminder = (ToReporter) one;
              assertThat(reminder.sendAt()).isEqualTo(ReportEvents.AT.plus(Duration.ofDays(11)));
              assertThat(reminder.onlyWhileSince()).isEqualTo(ReportEvents.AT);
            });
  }
}
