package id.lapor.portal.web;

import id.lapor.category.Categories;
import id.lapor.file.StoredFile;
import id.lapor.portal.internal.AnswerRules;
import id.lapor.portal.internal.Answers;
import id.lapor.portal.web.ReviewPage.Problem;
import id.lapor.portal.web.ReviewPage.Row;
import id.lapor.region.Areas;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Puts the review page together.
@Component
class ReviewPages {

  private final Areas areas;
  private final Categories categories;
  private final PlaceChoices choices;
  private final Uploads uploads;

  ReviewPages(Areas areas, Categories categories, PlaceChoices choices, Uploads uploads) {
    this.areas = areas;
    this.categories = categories;
    this.choices = choices;
    this.uploads = uploads;
  }

  ReviewPage page(UUID id, Answers answers, String carried, FormErrors errors, Ui ui) {
    var rows = new ArrayList<Row>();
    var story = answers.story();
    rows.add(
        row(
            ui,
            "kind",
            "cerita",
            AnswerRules.kind(story).map(kind -> ui.text("report.kind." + kind)).orElse("")));
    rows.add(row(ui, "title", "cerita", story.title()));
    rows.add(
        new Row(
            ui.text("portal.review.description"), List.of(story.description()), true, "cerita"));
    var place = answers.place();
    var area = place.area().isEmpty() ? place.areaWords() : areas.describe(place.area());
    rows.add(row(ui, "place", "tempat", place.address(), area));
    rows.add(
        row(
            ui,
            "incidentDate",
            "tempat",
            AnswerRules.date(place).map(ui::day).orElse(place.incidentDate())));
    rows.add(row(ui, "institution", "tempat", choices.institutionName(place)));
    rows.add(
        row(
            ui,
            "category",
            "tempat",
            categories.describe(blankToNull(place.category()), ui.locale())));
    var evidence = answers.evidence();
    rows.add(row(ui, "files", "lampiran", fileNames(evidence, ui)));
    rows.add(row(ui, "privacy", "lampiran", privacy(evidence, ui)));
    rows.add(row(ui, "contact", "lampiran", evidence.name(), evidence.email(), evidence.phone()));
    return new ReviewPage(id, carried, rows, problems(errors), !AnswerRules.check(story).isEmpty());
  }

  private static Row row(Ui ui, String what, String step, @Nullable String... lines) {
    var given =
        Stream.of(lines)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(line -> !line.isBlank())
            .toList();
    return new Row(ui.text("portal.review." + what), given, false, step);
  }

  private static String[] privacy(Answers.Evidence evidence, Ui ui) {
    return Stream.of(
            evidence.wantsAnonymity()
                ? ui.text("portal.review.anonymous")
                : ui.text("portal.review.named"),
            evidence.wantsConfidentiality()
                ? ui.text("portal.review.confidential")
                : ui.text("portal.review.open"))
        .toArray(String[]::new);
  }

  /// The names of the files; only their number when the database cannot be asked.
  private String[] fileNames(Answers.Evidence evidence, Ui ui) {
    try {
      return uploads.list(evidence.files()).stream().map(StoredFile::name).toArray(String[]::new);
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
      return new String[] {ui.text("portal.review.fileCount", evidence.files().size())};
    }
  }

  private static List<Problem> problems(FormErrors errors) {
    return errors.entries().stream()
        .map(
            entry ->
                new Problem(
                    entry.message(),
                    entry.field().isEmpty() ? "" : step(entry.field()),
                    entry.field()))
        .toList();
  }

  private static String step(String field) {
    return switch (AnswerRules.step(field)) {
      case 1 -> "cerita";
      case 2 -> "tempat";
      default -> "lampiran";
    };
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
