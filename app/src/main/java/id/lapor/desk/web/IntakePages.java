package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.Submission;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws the form for a citizen's report and makes a submission of it.
@Component
class IntakePages {

  private static final int MOST_AREAS = 8;

  private final Categories categories;
  private final Institutions institutions;
  private final Areas areas;
  private final Clock clock;

  IntakePages(Categories categories, Institutions institutions, Areas areas, Clock clock) {
    this.categories = categories;
    this.institutions = institutions;
    this.areas = areas;
    this.clock = clock;
  }

  IntakePage draw(IntakeForm form, FormErrors errors, Actor actor, Ui ui) {
    var kinds = new LinkedHashMap<String, String>();
    for (var kind : ReportKind.values()) {
      kinds.put(kind.name(), ui.text("report.kind." + kind));
    }
    var channels = new LinkedHashMap<String, String>();
    for (var channel : IntakeForm.CHANNELS) {
      channels.put(channel.name(), ui.text("report.channel." + channel));
    }
    var today = LocalDate.ofInstant(clock.instant(), ui.zone());
    return new IntakePage(
        form,
        kinds,
        channels,
        categories.listValid(today),
        destinations(actor, ui),
        found(form, ui),
        today.toString(),
        errors);
  }

  /// The institution for which the officer takes reports in; null for the national admin.
  @Nullable Long ownInstitution(Actor actor) {
    return own(actor).map(Institution::id).findFirst().orElse(null);
  }

  /// The submission that the form means; what only this form can know to be wrong goes into
  /// `errors`.
  Submission submission(IntakeForm form, Actor actor, FormErrors errors, Ui ui) {
    if (form.kind() == null) {
      errors.add("kind", ui.text("desk.intake.kindMissing"));
    }
    if (form.channel() == null || !IntakeForm.CHANNELS.contains(form.channel())) {
      errors.add("channel", ui.text("desk.intake.channelMissing"));
    }
    var area = areaCode(form, errors, ui);
    boolean own = own(actor).anyMatch(one -> Long.valueOf(one.id()).equals(form.institution()));
    var reporter = form.reporter();
    return new Submission(
        "desk:" + actor.accountId() + ":" + form.key(),
        form.kind() == null ? ReportKind.COMPLAINT : form.kind(),
        form.title(),
        form.description(),
        form.category().isBlank() ? null : form.category(),
        new Report.Place(area, form.address(), null, null),
        form.incidentDate(),
        own ? form.institution() : null,
        reporter.anonymous(),
        form.confidential(),
        new Submission.Contact(reporter.name(), reporter.email(), reporter.phone(), null),
        form.files().stream().map(file -> file.id()).toList(),
        form.channel() == null ? IntakeForm.CHANNELS.iterator().next() : form.channel());
  }

  private @Nullable String areaCode(IntakeForm form, FormErrors errors, Ui ui) {
    if (form.area().isBlank()) {
      return null;
    }
    var found = search(form.area());
    var chosen =
        found.stream().map(Area::code).filter(code -> code.equals(form.areaCode())).findFirst();
    if (chosen.isPresent()) {
      return chosen.get();
    }
    if (found.size() == 1) {
      return found.getFirst().code();
    }
    Optional<Area> exact =
        found.stream()
            .filter(area -> areas.describe(area.code()).equalsIgnoreCase(form.area().strip()))
            .min(Comparator.comparingInt(Area::level));
    if (exact.isEmpty()) {
      errors.add(
          "area",
          ui.text(
              found.isEmpty() ? "desk.intake.area.none" : "desk.intake.area.several", form.area()));
    }
    return exact.map(Area::code).orElse(null);
  }

  /// A place to choose: with its level, as a district and a village in it may have one name.
  static String place(Areas areas, Area area, Ui ui) {
    return ui.text(
        "region.chooser.place",
        areas.describe(area.code()),
        ui.text("region.level." + area.level()).toLowerCase(ui.locale()));
  }

  private SequencedMap<String, String> found(IntakeForm form, Ui ui) {
    var found = new LinkedHashMap<String, String>();
    if (!form.area().isBlank()) {
      search(form.area()).forEach(area -> found.put(area.code(), place(areas, area, ui)));
    }
    return found;
  }

  private List<Area> search(String words) {
    return areas.search(words.strip(), MOST_AREAS);
  }

  private SequencedMap<String, String> destinations(Actor actor, Ui ui) {
    var destinations = new LinkedHashMap<String, String>();
    own(actor)
        .forEach(
            one ->
                destinations.put(
                    Long.toString(one.id()), ui.text("desk.intake.destination.own", one.name())));
    destinations.put("", ui.text("desk.intake.destination.national"));
    return destinations;
  }

  private Stream<Institution> own(Actor actor) {
    return actor.grants().stream()
        .filter(
            grant -> grant.role() == Role.INTAKE_OPERATOR || grant.role() == Role.INSTITUTION_ADMIN)
        .map(grant -> institutions.top(grant.institutionId()))
        .distinct();
  }
}
