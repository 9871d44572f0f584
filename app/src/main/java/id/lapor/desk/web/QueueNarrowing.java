package id.lapor.desk.web;

import static id.lapor.desk.web.QueueAddress.AREA;
import static id.lapor.desk.web.QueueAddress.CATEGORY;
import static id.lapor.desk.web.QueueAddress.FROM;
import static id.lapor.desk.web.QueueAddress.KIND;
import static id.lapor.desk.web.QueueAddress.STATE;
import static id.lapor.desk.web.QueueAddress.TO;
import static id.lapor.desk.web.QueueAddress.UNIT;

import id.lapor.category.Categories;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportState;
import id.lapor.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// What the narrowing in an address means: officers type names of areas and units, the lists want
/// codes and ids.
@Component
class QueueNarrowing {

  private final Areas areas;
  private final Institutions institutions;
  private final Categories categories;
  private final Clock clock;

  QueueNarrowing(Areas areas, Institutions institutions, Categories categories, Clock clock) {
    this.areas = areas;
    this.institutions = institutions;
    this.categories = categories;
    this.clock = clock;
  }

  /// The narrowing for the list. A name that nobody has leaves its part open; its chip says so.
  ReportLists.Filter filter(QueueAddress address) {
    var fields = fields(address);
    var state = fields.choice(ReportState.class, STATE);
    return new ReportLists.Filter(
        fields.choice(ReportKind.class, KIND),
        state == null ? Set.of() : Set.of(state),
        categories.find(address.asked(CATEGORY)).map(category -> category.code()).orElse(null),
        findArea(address.asked(AREA)).map(Area::code).orElse(null),
        findUnit(address.asked(UNIT)).map(Institution::id).orElse(null),
        fields.day(FROM),
        fields.day(TO),
        null);
  }

  /// The form with what is asked for now.
  QueuePage.Narrowing form(QueueAddress address, Actor actor, Ui ui) {
    var kinds = new LinkedHashMap<String, String>();
    for (var kind : ReportKind.values()) {
      kinds.put(kind.name(), ui.text("report.kind." + kind));
    }
    var states = new LinkedHashMap<String, String>();
    for (var state : ReportState.values()) {
      states.put(state.name(), ui.text("report.state." + state));
    }
    return new QueuePage.Narrowing(
        address.hidden(),
        address.narrowing(),
        kinds,
        states,
        categories.listValid(LocalDate.ofInstant(clock.instant(), ui.zone())),
        units(actor),
        chips(address, ui));
  }

  /// The units of the actor's own institution; null for those who see all institutions and name one
  /// in words.
  private @Nullable SequencedMap<String, String> units(Actor actor) {
    if (actor.has(Role.NATIONAL_ADMIN) || actor.has(Role.OVERSEER)) {
      return null;
    }
    var units = new LinkedHashMap<String, String>();
    actor.grants().stream()
        .map(grant -> grant.institutionId())
        .distinct()
        .flatMap(
            id ->
                Stream.concat(institutions.find(id).stream(), institutions.listBelow(id).stream()))
        .forEach(unit -> units.put(Long.toString(unit.id()), unit.name()));
    return units;
  }

  private List<QueuePage.Chip> chips(QueueAddress address, Ui ui) {
    var chips = new ArrayList<QueuePage.Chip>();
    address
        .narrowing()
        .forEach(
            (parameter, asked) ->
                chips.add(
                    new QueuePage.Chip(
                        label(parameter, asked, address, ui), address.without(parameter).list())));
    return chips;
  }

  private String label(String parameter, String asked, QueueAddress address, Ui ui) {
    var fields = fields(address);
    var unknown = ui.text("desk.filter.unknown", asked);
    return switch (parameter) {
      case KIND -> labelOf(fields.choice(ReportKind.class, KIND), "report.kind.", unknown, ui);
      case STATE -> labelOf(fields.choice(ReportState.class, STATE), "report.state.", unknown, ui);
      case CATEGORY ->
          categories.find(asked).map(category -> category.name(ui.locale())).orElse(unknown);
      case AREA -> findArea(asked).map(Area::name).orElse(unknown);
      case UNIT -> findUnit(asked).map(Institution::name).orElse(unknown);
      case FROM -> labelOf(fields.day(FROM), "desk.filter.since", unknown, ui);
      case TO -> labelOf(fields.day(TO), "desk.filter.until", unknown, ui);
      default -> asked;
    };
  }

  private static String labelOf(@Nullable Enum<?> constant, String keys, String unknown, Ui ui) {
    return constant == null ? unknown : ui.text(keys + constant.name());
  }

  private static String labelOf(@Nullable LocalDate day, String key, String unknown, Ui ui) {
    return day == null ? unknown : ui.text(key, ui.day(day));
  }

  private Optional<Area> findArea(String asked) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return areas.find(asked).or(() -> areas.search(asked, 1).stream().findFirst());
  }

  private Optional<Institution> findUnit(String asked) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return asked.matches("[0-9]{1,18}")
        ? institutions.find(Long.parseLong(asked))
        : institutions.search(asked, null, true, 1).stream().findFirst();
  }

  private static Fields fields(QueueAddress address) {
    var values = new LinkedMultiValueMap<String, String>();
    address.narrowing().forEach(values::add);
    return new Fields(values);
  }
}
