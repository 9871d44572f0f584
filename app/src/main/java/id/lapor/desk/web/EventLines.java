package id.lapor.desk.web;

import id.lapor.identity.Accounts;
import id.lapor.institution.Institutions;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.Party;
import id.lapor.ui.Ui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the history of a report in sentences, with the names of the officers who acted.
@Component
class EventLines {

  /// Stands for the name in a sentence until it is set off; no text contains it.
  private static final String MARK = "\u0000";

  private static final long KILOBYTE = 1024;

  private final Accounts accounts;
  private final Institutions institutions;

  EventLines(Accounts accounts, Institutions institutions) {
    this.accounts = accounts;
    this.institutions = institutions;
  }

  /// The events as lines, the oldest first.
  List<ReportPage.Event> tell(String digits, List<HistoryEvent> events, Ui ui) {
    var names = names(events);
    return events.stream().map(event -> line(digits, event, names, ui)).toList();
  }

  /// What an event says in one plain sentence, for the notice that something changed meanwhile.
  List<String> sentences(List<HistoryEvent> events, Ui ui) {
    var names = names(events);
    return events.stream().map(event -> sentence(event, names, ui).plain()).toList();
  }

  /// The names of the nodes that a disposition went to.
  String destination(HistoryEvent event) {
    var units = event.data().get(Field.UNITS);
    if (units instanceof Collection<?> ids && !ids.isEmpty()) {
      return ids.stream()
          .map(EventLines::id)
          .filter(Objects::nonNull)
          .map(institutions::name)
          .collect(Collectors.joining(", "));
    }
    return institutions.name(id(event.data().get(Field.INSTITUTION)));
  }

  private Map<Long, String> names(List<HistoryEvent> events) {
    var ids =
        events.stream().map(HistoryEvent::actorId).filter(Objects::nonNull).distinct().toList();
    return ids.isEmpty() ? Map.of() : accounts.names(ids);
  }

  private ReportPage.Event line(String digits, HistoryEvent event, Map<Long, String> names, Ui ui) {
    var text = event.type() == EventType.SUBMITTED ? null : event.text(Field.TEXT);
    return new ReportPage.Event(
        side(event),
        sentence(event, names, ui),
        event.at(),
        text == null || text.isBlank() ? null : text,
        notes(event, ui),
        event.type() == EventType.SUBMITTED ? List.of() : files(digits, event, ui));
  }

  /// The files of an event with their addresses on the desk.
  static List<ReportPage.File> files(String digits, HistoryEvent event, Ui ui) {
    return event.attachments().stream()
        .map(
            file -> {
              var href = "/meja/laporan/" + digits + "/lampiran/" + file.fileId();
              boolean image = file.mediaType().startsWith("image/");
              return new ReportPage.File(
                  href, file.name(), size(file.bytes(), ui), image ? href + "?kecil" : null);
            })
        .toList();
  }

  static String size(long bytes, Ui ui) {
    return bytes < KILOBYTE * KILOBYTE
        ? ui.number(Math.max(1, bytes / KILOBYTE)) + " KB"
        : String.format(ui.locale(), "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
  }

  private static String side(HistoryEvent event) {
    if (event.visibility() == HistoryEvent.Visibility.OFFICERS) {
      return "internal";
    }
    if (event.party() == Party.REPORTER) {
      return "reporter";
    }
    return switch (event.type()) {
      case PROGRESS_REPORTED, FOLLOWED_UP, CLOSING_PROPOSED, POSTPONED -> "institution";
      default -> "system";
    };
  }

  private ReportPage.Sentence sentence(HistoryEvent event, Map<Long, String> names, Ui ui) {
    var sentence = ui.text(key(event), MARK, object(event));
    int at = sentence.indexOf(MARK);
    return at < 0
        ? new ReportPage.Sentence(sentence, "", "")
        : new ReportPage.Sentence(
            sentence.substring(0, at),
            who(event, names, ui),
            sentence.substring(at + MARK.length()));
  }

  private static String key(HistoryEvent event) {
    var key = "report.event." + event.type();
    if (event.type() == EventType.DISPOSED
        && Boolean.TRUE.equals(event.data().get(Field.BINDING))) {
      return key + ".binding";
    }
    if (event.type() == EventType.MERGED && !event.data().containsKey(Field.MERGED_INTO)) {
      return key + ".hidden";
    }
    boolean closedByOthers = event.party() == Party.REPORTER || event.party() == Party.SYSTEM;
    return event.type() == EventType.CLOSED && closedByOthers ? key + "." + event.party() : key;
  }

  private String object(HistoryEvent event) {
    if (event.type() == EventType.MERGED) {
      return "#" + event.data().get(Field.MERGED_INTO);
    }
    return event.type() == EventType.DISPOSED ? destination(event) : "";
  }

  private String who(HistoryEvent event, Map<Long, String> names, Ui ui) {
    var role = ui.text("report.party." + event.party());
    var name = event.actorId() == null ? null : names.get(event.actorId());
    var office = institutions.name(event.institutionId());
    if (name == null) {
      return office.isEmpty() ? role : office;
    }
    return name + " (" + (office.isEmpty() ? role.toLowerCase(ui.locale()) : office) + ")";
  }

  private static List<String> notes(HistoryEvent event, Ui ui) {
    var notes = new ArrayList<String>();
    if (event.text(Field.REASON) != null) {
      notes.add(
          ui.text("desk.event.reason", ui.text("report.archive." + event.text(Field.REASON))));
    }
    if (event.data().get(Field.RATING) != null) {
      notes.add(ui.text("report.event.rating", event.data().get(Field.RATING)));
    }
    if (event.data().get(Field.CHANGES) instanceof Map<?, ?> changes && !changes.isEmpty()) {
      notes.add(ui.text("desk.event.changed", changed(changes, ui)));
    }
    switch (event.visibility()) {
      case OFFICERS -> notes.add(ui.text("report.event.internal"));
      case REPORTER -> notes.add(ui.text("report.event.forReporter"));
      case PUBLIC -> {}
    }
    return notes;
  }

  private static String changed(Map<?, ?> changes, Ui ui) {
    var labels = new HashMap<String, String>();
    for (var field :
        List.of("title", "description", "category", "complaintClass", "confidential")) {
      labels.put(field.toLowerCase(Locale.ROOT), ui.text("desk.field." + field));
    }
    return changes.keySet().stream()
        .map(field -> labels.getOrDefault(plain(String.valueOf(field)), String.valueOf(field)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String plain(String field) {
    var lower = field.toLowerCase(Locale.ROOT);
    return lower.startsWith("published") ? lower.substring("published".length()) : lower;
  }

  private static @Nullable Long id(@Nullable Object value) {
    return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }
}
