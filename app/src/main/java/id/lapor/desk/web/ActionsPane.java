package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.desk.internal.Destinations;
import id.lapor.institution.Institution;
import id.lapor.report.Command;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import id.lapor.report.ReportView;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the forms beside a report together: only what the officer may do now, filled with what is
/// likely right.
@Component
class ActionsPane {

  private static final int SUGGESTIONS = 5;

  private final Categories categories;
  private final Destinations destinations;
  private final Clock clock;

  ActionsPane(Categories categories, Destinations destinations, Clock clock) {
    this.categories = categories;
    this.destinations = destinations;
    this.clock = clock;
  }

  /// What was sent and not carried out.
  ///
  /// @param changes what others did meanwhile
  record Sent(ActionKind kind, ActionForm form, FormErrors errors, List<String> changes) {}

  /// @param sent the form that comes back to be mended; null when the page is opened anew
  ActionsPage draw(ReportView view, QueueAddress address, @Nullable Sent sent, Ui ui) {
    var possible = Stream.of(ActionKind.values()).filter(kind -> offered(kind, view)).toList();
    var main = main(possible, view);
    var forms = possible.stream().map(kind -> form(kind, view, kind == main, sent, ui)).toList();
    return new ActionsPage(
        view.report().number().digits(),
        view.report().version(),
        address,
        forms,
        sent == null ? FormErrors.none() : sent.errors(),
        sent == null ? List.of() : sent.changes(),
        sent == null || possible.contains(sent.kind()) || sent.form().typed().isBlank()
            ? null
            : sent.form().typed());
  }

  private static boolean offered(ActionKind kind, ReportView view) {
    if (!kind.among(view.commands())) {
      return false;
    }
    // What lies with the national admin cannot be taken back from anybody.
    return !kind.takesBack(view) || view.report().handling().institutionId() != null;
  }

  /// The usual next step: verify what is new, pass on what was verified, answer what one has.
  private static @Nullable ActionKind main(List<ActionKind> possible, ReportView view) {
    var report = view.report();
    boolean answering =
        !report.handling().unitIds().isEmpty()
            || report.state() == ReportState.IN_PROGRESS
            || report.state() == ReportState.REPORTER_REPLIED;
    var unusual = EnumSet.of(ActionKind.EDITING, ActionKind.REOPENING);
    if (answering) {
      unusual.add(ActionKind.DISPOSITION);
    }
    if (view.party() != Party.LIAISON_OFFICER) {
      unusual.add(ActionKind.ACCEPTANCE);
    }
    return possible.stream().filter(kind -> !unusual.contains(kind)).findFirst().orElse(null);
  }

  private ActionsPage.Form form(
      ActionKind kind, ReportView view, boolean main, @Nullable Sent sent, Ui ui) {
    boolean back = sent != null && sent.kind() == kind;
    var likely =
        kind == ActionKind.VERIFICATION ? likelyCategories(view.report(), ui) : noChoices();
    var typed =
        sent != null && back
            ? sent.form()
            : ActionForm.blank(
                kind, view.report(), likely.isEmpty() ? null : likely.firstEntry().getKey());
    return new ActionsPage.Form(
        kind,
        title(kind, view, ui),
        kind.words(view),
        typed,
        sent == null ? main : back,
        sent == null ? main : back,
        choices(kind, view, typed, likely, ui));
  }

  private static String title(ActionKind kind, ReportView view, Ui ui) {
    boolean arbitrates =
        kind == ActionKind.DISPOSITION
            && view.party() == Party.NATIONAL_ADMIN
            && view.report().handling().returns() >= 2;
    return ui.text(
        kind.takesBack(view)
            ? "desk.action.TAKE_BACK"
            : arbitrates ? "desk.action.ARBITRATION" : "desk.action." + kind);
  }

  private ActionsPage.Choices choices(
      ActionKind kind,
      ReportView view,
      ActionForm typed,
      SequencedMap<String, String> likely,
      Ui ui) {
    var report = view.report();
    boolean national = view.party() == Party.NATIONAL_ADMIN;
    boolean classifies = kind == ActionKind.VERIFICATION || kind == ActionKind.EDITING;
    boolean goesOn = kind == ActionKind.DISPOSITION || kind == ActionKind.VERIFICATION;
    var found = destinations.search(goesOn && national ? named(typed) : "");
    var category = likely.isEmpty() ? report.content().category() : likely.firstEntry().getKey();
    return new ActionsPage.Choices(
        likely,
        classifies
            ? categories.listValid(LocalDate.ofInstant(clock.instant(), ui.zone()))
            : List.of(),
        classifies && report.kind() == ReportKind.COMPLAINT,
        national,
        !goesOn
            ? noChoices()
            : byId(
                national
                    ? destinations.suggestInstitutions(report)
                    : destinations.suggestUnits(report, category)),
        goesOn && !national ? byId(destinations.listUnits(report)) : noChoices(),
        byId(found.best()),
        found.more(),
        kind == ActionKind.ANSWER ? stands(view, ui) : noChoices(),
        typed instanceof ActionForm.Archiving archiving ? preview(archiving, ui) : null);
  }

  private static SequencedMap<String, String> stands(ReportView view, Ui ui) {
    var stands = new LinkedHashMap<String, String>();
    if (view.commands().contains(Command.FOLLOW_UP)) {
      stands.put(ActionForm.Answer.DONE, ui.text("desk.answer.done"));
    }
    if (view.commands().contains(Command.PROGRESS)) {
      stands.put(ActionForm.Answer.INTERIM, ui.text("desk.answer.interim"));
    }
    return stands;
  }

  /// What the reporter chose, then what the words of the report suggest.
  private SequencedMap<String, String> likelyCategories(Report report, Ui ui) {
    var likely = new LinkedHashMap<String, String>();
    var chosen = report.content().category();
    if (chosen != null && categories.find(chosen).isPresent()) {
      likely.put(chosen, categories.describe(chosen, ui.locale()));
    }
    var words = report.content().title() + "\n" + report.content().description();
    for (Category category : categories.suggest(words, SUGGESTIONS)) {
      if (likely.size() < SUGGESTIONS) {
        likely.putIfAbsent(category.code(), categories.describe(category.code(), ui.locale()));
      }
    }
    return likely;
  }

  private static String named(ActionForm typed) {
    return switch (typed) {
      case ActionForm.Disposition disposition -> disposition.named();
      case ActionForm.Classification classification -> classification.otherDestination();
      default -> "";
    };
  }

  private static @Nullable String preview(ActionForm.Archiving archiving, Ui ui) {
    if (!archiving.preview() || archiving.reason() == null) {
      return null;
    }
    var reason = "report.archive." + archiving.reason();
    return ui.text(
        "desk.archive.previewText",
        ui.text(reason),
        archiving.text().strip(),
        ui.text(reason + ".next"));
  }

  private static SequencedMap<String, String> byId(List<Institution> institutions) {
    var byId = new LinkedHashMap<String, String>();
    institutions.forEach(one -> byId.put(Long.toString(one.id()), one.name()));
    return byId;
  }

  private static SequencedMap<String, String> noChoices() {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
  }
}
