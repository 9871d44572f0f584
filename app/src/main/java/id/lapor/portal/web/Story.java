package id.lapor.portal.web;

import id.lapor.institution.Institutions;
import id.lapor.report.ArchiveReason;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.ReportView;
import id.lapor.ui.Ui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells one event of a report as a sentence.
@Component
class Story {

  /// Set around names in a sentence before it is cut into pieces; no text can hold it.
  private static final String MARK = "\u0001";

  private final Institutions institutions;

  Story(Institutions institutions) {
    this.institutions = institutions;
  }

  ReportPage.Event tell(HistoryEvent event, ReportView view, Ui ui) {
    return new ReportPage.Event(
        event.seq(),
        by(event),
        List.of(sentence(event, view, ui).split(MARK, -1)),
        event.at(),
        words(event, view),
        notes(event, view, ui),
        files(event, view, ui),
        audience(event, view, ui));
  }

  private static String by(HistoryEvent event) {
    return switch (event.party()) {
      case REPORTER -> "reporter";
      case INSTITUTION_ADMIN, LIAISON_OFFICER, INTAKE_OPERATOR, LEADER, INTERNAL_AUDITOR ->
          "institution";
      case NATIONAL_ADMIN, OVERSEER, SYSTEM, PUBLIC -> "system";
    };
  }

  private String sentence(HistoryEvent event, ReportView view, Ui ui) {
    return ui.text(key(event, view), strong(who(event, view, ui)), strong(target(event)));
  }

  private static String key(HistoryEvent event, ReportView view) {
    var key = "report.event." + event.type();
    if (event.type() == EventType.CLOSED
        && (event.party() == Party.REPORTER || event.party() == Party.SYSTEM)) {
      return key + "." + event.party();
    }
    if (event.type() == EventType.MERGED && !event.data().containsKey(Field.MERGED_INTO)) {
      return key + ".hidden";
    }
    if (event.type() == EventType.DISPOSED
        && Boolean.TRUE.equals(event.data().get(Field.BINDING))) {
      return key + ".binding";
    }
    return event.type() == EventType.POSTPONED && mine(view) ? key + ".you" : key;
  }

  /// Whether the reader is the reporter, who is spoken to and not about.
  private static boolean mine(ReportView view) {
    return view.party() == Party.REPORTER;
  }

  private String who(HistoryEvent event, ReportView view, Ui ui) {
    if (event.party() == Party.REPORTER) {
      return mine(view) ? ui.text("report.party.you") : ui.text("report.party.REPORTER");
    }
    var institution = institutions.name(event.institutionId());
    return institution.isEmpty() ? ui.text("report.party." + event.party()) : institution;
  }

  /// To which offices it went, or which report it follows.
  private String target(HistoryEvent event) {
    if (event.type() == EventType.MERGED) {
      var number = event.data().get(Field.MERGED_INTO);
      return number != null ? "#" + number.toString().replace("#", "") : "";
    }
    if (event.data().get(Field.UNITS) instanceof Collection<?> units && !units.isEmpty()) {
      return String.join(", ", units.stream().map(this::name).toList());
    }
    return name(event.data().get(Field.INSTITUTION));
  }

  private String name(@Nullable Object id) {
    return id instanceof Number number ? institutions.name(number.longValue()) : "";
  }

  private static @Nullable String words(HistoryEvent event, ReportView view) {
    var content = view.report().content();
    if (event.type() == EventType.SUBMITTED || event.type() == EventType.IMPORTED) {
      return mine(view) ? content.description() : content.shownDescription();
    }
    var masked = event.text(Field.PUBLIC_TEXT);
    var text = event.text(Field.TEXT);
    return Words.blankToNull(view.party() == Party.PUBLIC && masked != null ? masked : text);
  }

  private static List<String> notes(HistoryEvent event, ReportView view, Ui ui) {
    var notes = new ArrayList<String>();
    if (event.data().get(Field.RATING) instanceof Number rating) {
      notes.add(ui.text("report.event.rating", rating.intValue()));
    }
    var reason = event.text(Field.REASON);
    if (reason != null && known(reason)) {
      var told = "report.archive." + reason;
      boolean withdrawn = reason.equals(ArchiveReason.WITHDRAWN.name());
      notes.add(
          ui.text("portal.report.reason", ui.text(withdrawn && mine(view) ? told + ".you" : told)));
      notes.add(ui.text(told + ".next"));
    }
    return notes;
  }

  private static boolean known(String reason) {
    for (var one : ArchiveReason.values()) {
      if (one.name().equals(reason)) {
        return true;
      }
    }
    return false;
  }

  private static List<ReportPage.File> files(HistoryEvent event, ReportView view, Ui ui) {
    var folder = "/laporan/" + view.report().number().digits() + "/lampiran/";
    return event.attachments().stream()
        .map(
            file ->
                new ReportPage.File(
                    folder + file.fileId(),
                    file.name(),
                    Words.size(file.bytes(), ui),
                    file.mediaType().startsWith("image/")
                        ? folder + file.fileId() + "/kecil"
                        : null))
        .toList();
  }

  private static @Nullable String audience(HistoryEvent event, ReportView view, Ui ui) {
    if (event.visibility() == Visibility.REPORTER && view.report().privacy().published()) {
      return ui.text(mine(view) ? "report.event.forReporter.you" : "report.event.forReporter");
    }
    return event.visibility() == Visibility.OFFICERS ? ui.text("report.event.internal") : null;
  }

  private static String strong(String name) {
    return name.isEmpty() ? "" : MARK + name.replace(MARK, "") + MARK;
  }
}
