package id.lapor.report.internal;

import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Ending;
import id.lapor.report.Report.Place;
import id.lapor.report.ReportView.ReporterCard;
import id.lapor.report.Submission.Contact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a party sees of a report, its history and its reporter. Whatever leaves the module has
/// gone through here.
final class Perspective {

  /// Events whose words are between the reporter and the office; the public sees only that they
  /// happened.
  private static final Set<EventType> WORDS_NOT_PUBLIC =
      EnumSet.of(
          EventType.VERIFIED,
          EventType.EDITED,
          EventType.POSTPONED,
          EventType.ARCHIVED,
          EventType.DISPOSED,
          EventType.ACCEPTED,
          EventType.APPEALED,
          EventType.WITHDRAWN,
          EventType.MERGED,
          EventType.IMPORTED);

  /// Events whose words are notes among officers.
  private static final Set<EventType> NOTES =
      EnumSet.of(EventType.VERIFIED, EventType.DISPOSED, EventType.ACCEPTED, EventType.MERGED);

  /// Events whose files the public may see: the answers of institutions.
  private static final Set<EventType> PUBLIC_FILES =
      EnumSet.of(EventType.PROGRESS_REPORTED, EventType.FOLLOWED_UP);

  private Perspective() {}

  /// @param seesTarget whether the reader may know of the report that this one follows
  static Report report(Report whole, Party party, boolean seesTarget) {
    var report = seesTarget ? whole : withoutTarget(whole);
    if (party != Party.PUBLIC) {
      return report;
    }
    var content = report.content();
    var shown =
        new Content(
            content.shownTitle(),
            content.shownDescription(),
            content.publishedTitle(),
            content.publishedDescription(),
            content.category(),
            content.incidentDate(),
            content.channel());
    return new Report(
        report.id(),
        report.number(),
        report.version(),
        report.kind(),
        report.complaintClass(),
        report.state(),
        report.resumeState(),
        shown,
        new Place(report.place().areaCode(), null, null, null),
        report.privacy(),
        report.handling(),
        report.timing(),
        report.ending());
  }

  private static Report withoutTarget(Report report) {
    var ending = report.ending();
    return ending == null || ending.mergedInto() == null
        ? report
        : new Amended(report)
            .ending(new Ending(ending.at(), ending.by(), ending.reason(), ending.rating(), null))
            .report();
  }

  /// @param seesTarget whether the reader may know of the report that this one follows
  static List<HistoryEvent> timeline(
      List<HistoryEvent> events, Report report, Party party, boolean seesTarget) {
    var known = seesTarget ? events : without(Field.MERGED_INTO, events, events.size());
    if (Access.OFFICERS.contains(party)) {
      return report.privacy().anonymous() ? onlyLatestColumns(known) : known;
    }
    return known.stream()
        .filter(
            event ->
                event.visibility() == Visibility.PUBLIC
                    || (party == Party.REPORTER && event.visibility() == Visibility.REPORTER))
        .map(event -> party == Party.REPORTER ? forReporter(event) : forPublic(event))
        .toList();
  }

  /// What another system told before its reporter became anonymous may say who that is.
  private static List<HistoryEvent> onlyLatestColumns(List<HistoryEvent> events) {
    int latest = events.size();
    while (latest > 0 && !events.get(latest - 1).data().containsKey(Field.IMPORTED_COLUMNS)) {
      latest--;
    }
    return without(Field.IMPORTED_COLUMNS, events, latest - 1);
  }

  /// The events, the first of them without a datum.
  private static List<HistoryEvent> without(String field, List<HistoryEvent> events, int first) {
    var result = new ArrayList<HistoryEvent>();
    for (var event : events) {
      var data = new HashMap<>(event.data());
      boolean there = result.size() < first && data.remove(field) != null;
      result.add(there ? with(data, event) : event);
    }
    return result;
  }

  private static HistoryEvent with(Map<String, Object> data, HistoryEvent event) {
    return new HistoryEvent(
        event.seq(),
        event.type(),
        event.at(),
        event.party(),
        event.actorId(),
        event.institutionId(),
        event.stateAfter(),
        data,
        event.attachments(),
        event.visibility());
  }

  private static HistoryEvent forReporter(HistoryEvent event) {
    var data = new HashMap<>(event.data());
    if (NOTES.contains(event.type())) {
      data.remove(Field.TEXT);
      data.remove(Field.PUBLIC_TEXT);
    }
    removeImported(data);
    return new HistoryEvent(
        event.seq(),
        event.type(),
        event.at(),
        event.party(),
        null,
        event.institutionId(),
        event.stateAfter(),
        data,
        event.attachments(),
        event.visibility());
  }

  /// What another system told besides is for officers.
  private static void removeImported(Map<String, Object> data) {
    data.remove(Field.IMPORTED_COLUMNS);
    data.remove(Field.IMPORTED_FINGERPRINT);
  }

  private static HistoryEvent forPublic(HistoryEvent event) {
    var data = new HashMap<>(event.data());
    var masked = data.remove(Field.PUBLIC_TEXT);
    data.remove(Field.CHANGES);
    removeImported(data);
    if (WORDS_NOT_PUBLIC.contains(event.type())) {
      data.remove(Field.TEXT);
    } else if (masked != null) {
      data.put(Field.TEXT, masked);
    }
    return new HistoryEvent(
        event.seq(),
        event.type(),
        event.at(),
        event.party(),
        null,
        event.institutionId(),
        event.stateAfter(),
        data,
        PUBLIC_FILES.contains(event.type()) ? event.attachments() : List.of(),
        event.visibility());
  }

  /// The reporter of a report that is not anonymous: whole for officers and the reporter, first
  /// name and initial for the public.
  static @Nullable ReporterCard card(Contact contact, Party party) {
    if (party != Party.PUBLIC) {
      return new ReporterCard(contact.name(), contact.email(), contact.phone());
    }
    return contact.name() == null ? null : new ReporterCard(shortName(contact.name()), null, null);
  }

  private static String shortName(String name) {
    var words = name.strip().split("\\s+", -1);
    if (words.length == 1) {
      return words[0];
    }
    var initial = words[words.length - 1].codePointAt(0);
    return words[0] + " " + Character.toString(Character.toUpperCase(initial)) + ".";
  }
}
