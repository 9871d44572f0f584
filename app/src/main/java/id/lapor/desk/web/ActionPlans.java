package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.desk.internal.Destinations;
import id.lapor.file.StoredFile;
import id.lapor.institution.Institution;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Command;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what an officer typed into commands. It checks only what the report module cannot know:
/// names that must be looked up, and choices that this form offers. All other rules are the report
/// module's.
@Component
class ActionPlans {

  private final Reports reports;
  private final Categories categories;
  private final Destinations destinations;
  private final Clock clock;

  ActionPlans(Reports reports, Categories categories, Destinations destinations, Clock clock) {
    this.reports = reports;
    this.categories = categories;
    this.destinations = destinations;
    this.clock = clock;
  }

  /// The commands that a form means for a report as the officer sees it.
  ActionPlan plan(ActionKind kind, ActionForm form, ReportView view, Ui ui) {
    return switch (form) {
      case ActionForm.Classification words -> classification(kind, words, view, ui);
      case ActionForm.Disposition chosen -> disposition(kind, chosen, view, ui);
      case ActionForm.Answer answer -> answer(kind, answer, view, ui);
      case ActionForm.Question question ->
          ActionPlan.of(kind, new Action.Postpone(question(question, ui)));
      case ActionForm.Archiving archiving -> archiving(kind, archiving, view, ui);
      case ActionForm.Merging merging -> merging(kind, merging, ui);
      case ActionForm.Words words -> ActionPlan.of(kind, words(kind, words.text()));
    };
  }

  /// The question as the reporter will read it: the chosen phrases, then the officer's own words.
  static String question(ActionForm.Question question, Ui ui) {
    var phrases =
        Phrase.named(question.lacking()).stream()
            .map(phrase -> ui.text("desk.phrase." + phrase + ".text"));
    return String.join("\n", Stream.concat(phrases, Stream.of(question.text().strip())).toList())
        .strip();
  }

  private static Action words(ActionKind kind, String text) {
    return switch (kind) {
      case ACCEPTANCE -> new Action.Accept(text);
      case CLOSING_PROPOSAL -> new Action.ProposeClosing(text);
      case CLOSING -> new Action.Close(null, text);
      case RETURN -> new Action.Return(text);
      case REOPENING -> new Action.Reopen(text);
      default -> throw new IllegalArgumentException(kind + " has a form of its own");
    };
  }

  private ActionPlan answer(ActionKind kind, ActionForm.Answer answer, ReportView view, Ui ui) {
    var files = answer.files().stream().map(StoredFile::id).toList();
    boolean finalOnly = !view.commands().contains(Command.PROGRESS);
    boolean interimOnly = !view.commands().contains(Command.FOLLOW_UP);
    if (finalOnly || (answer.stand().equals(ActionForm.Answer.DONE) && !interimOnly)) {
      return ActionPlan.of(kind, new Action.FollowUp(answer.text(), files));
    }
    var errors = check(kind, new Action.FollowUp(answer.text(), files), view, ui);
    if (!interimOnly && !answer.stand().equals(ActionForm.Answer.INTERIM)) {
      return ActionPlan.refused(
          errors.add(kind.field("stand"), ui.text("desk.answer.standMissing")));
    }
    var promised = answer.promised();
    if (promised == null || promised.isBefore(LocalDate.ofInstant(clock.instant(), ui.zone()))) {
      return ActionPlan.refused(
          errors.add(kind.field("promised"), ui.text("desk.answer.promisedMissing")));
    }
    var promise =
        answer.text().isBlank() ? "" : "\n\n" + ui.text("desk.answer.promise", ui.day(promised));
    return ActionPlan.of(kind, new Action.Progress(answer.text().strip() + promise, files));
  }

  /// What is wrong with the texts of an action, to be named together with what only this form
  /// knows to be wrong.
  private FormErrors check(ActionKind kind, Action action, ReportView view, Ui ui) {
    var errors = FormErrors.none();
    RefusalWords.add(errors, kind, reports.check(view, action), view, ui);
    return errors;
  }

  private ActionPlan archiving(ActionKind kind, ActionForm.Archiving form, ReportView view, Ui ui) {
    if (form.preview()) {
      return ActionPlan.refused(FormErrors.none());
    }
    var reason = form.reason();
    if (reason == null) {
      var errors =
          FormErrors.none().add(kind.field("reason"), ui.text("desk.archive.reasonMissing"));
      var anyReason = new Action.Archive(ArchiveReason.UNCLEAR, form.text());
      RefusalWords.add(errors, kind, reports.check(view, anyReason), view, ui);
      return ActionPlan.refused(errors);
    }
    return ActionPlan.of(kind, new Action.Archive(reason, form.text()));
  }

  private static ActionPlan merging(ActionKind kind, ActionForm.Merging form, Ui ui) {
    return ReportNumber.parse(form.into())
        .map(into -> ActionPlan.of(kind, new Action.Merge(into, form.text())))
        .orElseGet(
            () ->
                ActionPlan.refused(
                    FormErrors.none()
                        .add(kind.field("into"), ui.text("desk.merge.numberMissing"))));
  }

  private ActionPlan classification(
      ActionKind kind, ActionForm.Classification form, ReportView view, Ui ui) {
    var errors = FormErrors.none();
    if (form.chosenCategory().isBlank()) {
      errors.add(kind.field("category"), ui.text("desk.verify.categoryMissing"));
    }
    var placeErrors = FormErrors.none();
    var place =
        kind == ActionKind.VERIFICATION ? destination(kind, form, view, placeErrors, ui) : null;
    var classified = classify(kind, form, view.report());
    if (errors.any() || placeErrors.any()) {
      RefusalWords.add(errors, kind, reports.check(view, classified), view, ui);
      placeErrors.entries().forEach(entry -> errors.add(entry.field(), entry.message()));
      return ActionPlan.refused(errors);
    }
    var steps = new ArrayList<ActionPlan.Step>();
    steps.add(new ActionPlan.Step(kind, classified));
    if (place != null) {
      steps.add(
          new ActionPlan.Step(
              ActionKind.DISPOSITION, new Action.Dispose(List.of(place), form.note())));
    }
    return new ActionPlan(steps, errors);
  }

  private Action classify(ActionKind kind, ActionForm.Classification form, Report report) {
    var category = form.chosenCategory();
    var complaintClass = complaintClass(form, report, category);
    return kind == ActionKind.EDITING
        ? new Action.Edit(
            category,
            complaintClass,
            form.title(),
            form.description(),
            form.confidential(),
            form.note())
        : new Action.Verify(
            category,
            complaintClass,
            form.title(),
            form.description(),
            form.confidential(),
            form.note());
  }

  /// The class that the officer chose; else the one that the category usually has. Only complaints
  /// have one.
  private @Nullable ComplaintClass complaintClass(
      ActionForm.Classification form, Report report, String category) {
    if (report.kind() != ReportKind.COMPLAINT) {
      return null;
    }
    for (var one : ComplaintClass.values()) {
      if (one.name().equals(form.complaintClass())) {
        return one;
      }
    }
    boolean supervisory = categories.find(category).map(Category::supervisory).orElse(false);
    return supervisory ? ComplaintClass.SUPERVISORY : ComplaintClass.NON_SUPERVISORY;
  }

  private @Nullable Long destination(
      ActionKind kind, ActionForm.Classification form, ReportView view, FormErrors errors, Ui ui) {
    if (form.otherDestination().isBlank()) {
      return form.destination();
    }
    if (view.party() == Party.NATIONAL_ADMIN) {
      return named(
          form.destination(), form.otherDestination(), kind.field("otherDestination"), errors, ui);
    }
    return Fields.parseNumber(form.otherDestination()).orElse(null);
  }

  private ActionPlan disposition(
      ActionKind kind, ActionForm.Disposition form, ReportView view, Ui ui) {
    var errors = FormErrors.none();
    if (view.party() == Party.NATIONAL_ADMIN) {
      var institution =
          form.named().isBlank()
              ? form.institution()
              : named(form.institution(), form.named(), kind.field("named"), errors, ui);
      if (institution == null && !errors.any()) {
        errors.add(kind.field("institution"), ui.text("desk.dispose.institutionMissing"));
      }
      return errors.any() || institution == null
          ? ActionPlan.refused(errors)
          : ActionPlan.of(kind, new Action.Dispose(List.of(institution), form.note()));
    }
    var units = form.unitsLeadFirst();
    if (units.isEmpty()) {
      return ActionPlan.refused(
          errors.add(kind.field("institution"), ui.text("desk.dispose.unitMissing")));
    }
    if (units.size() > 1 && form.lead() == null) {
      return ActionPlan.refused(
          errors.add(kind.field("institution"), ui.text("desk.dispose.leadMissing")));
    }
    return ActionPlan.of(kind, new Action.Dispose(units, form.note()));
  }

  /// The institution that words mean: the one chosen among those found, or the only clear one.
  private @Nullable Long named(
      @Nullable Long chosen, String words, String field, FormErrors errors, Ui ui) {
    var found = destinations.search(words).best();
    var picked = found.stream().map(Institution::id).filter(id -> id.equals(chosen)).findFirst();
    Optional<Long> meant = picked.or(() -> destinations.findNamed(words).map(Institution::id));
    if (meant.isEmpty()) {
      errors.add(
          field,
          ui.text(found.isEmpty() ? "desk.dispose.noneFound" : "desk.dispose.severalFound", words));
    }
    return meant.orElse(null);
  }
}
