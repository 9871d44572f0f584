package id.lapor.portal.web;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.portal.internal.AnswerRules;
import id.lapor.portal.internal.Answers;
import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the area and institution that somebody typed, and what to offer when several fit.
@Component
class PlaceFinder {

  /// Sent by the choice "none of these": the typed words stay, nothing is chosen.
  private static final String NONE = "-";

  private static final int CHOICES = 8;
  private static final int SUGGESTIONS = 4;

  private final Areas areas;
  private final Institutions institutions;
  private final Categories categories;

  PlaceFinder(Areas areas, Institutions institutions, Categories categories) {
    this.areas = areas;
    this.institutions = institutions;
    this.categories = categories;
  }

  /// The place with what could be found, the choices where several fit, and what is still open.
  record Found(
      Answers.Place place, List<Area> areaChoices, List<Institution> institutionChoices, List<AnswerRules.Slip> slips) {
    static Found of(Answers.Place place) {
      return new Found(place, List.of(), List.of(), List.of());
    }
  }

  Found find(Answers.Place typed) {
    var slips = new ArrayList<AnswerRules.Slip>();
    var area = area(typed, slips);
    var institution = institution(typed, slips);
    boolean areaOpen = slips.stream().anyMatch(slip -> slip.field().equals("area"));
    boolean institutionOpen = slips.stream().anyMatch(slip -> slip.field().equals("institution"));
    return new Found(
        typed.found(area, institution),
        areaOpen ? areas.search(typed.areaWords(), CHOICES) : List.of(),
        institutionOpen ? institutions.search(typed.institutionWords(), null, true, CHOICES) : List.of(),
        slips);
  }

  private String area(Answers.Place typed, List<AnswerRules.Slip> slips) {
    var words = typed.areaWords().strip();
    if (typed.area().equals(NONE) || words.isEmpty()) {
      return "";
    }
    var found = areas.search(words, CHOICES);
    var codes = found.stream().map(Area::code).toList();
    if (!typed.area().isEmpty() && (codes.contains(typed.area()) || areas.describe(typed.area()).equals(words))) {
      return typed.area();
    }
    if (codes.size() == 1) {
      return codes.getFirst();
    }
    slips.add(new AnswerRules.Slip("area", codes.isEmpty() ? "portal.submit.area.none" : "portal.submit.area.several"));
    return "";
  }

  private String institution(Answers.Place typed, List<AnswerRules.Slip> slips) {
    var words = typed.institutionWords().strip();
    if (typed.institution().equals(NONE) || words.isEmpty()) {
      return "";
    }
    var found = institutions.search(words, null, true, CHOICES);
    var ids = found.stream().map(institution -> Long.toString(institution.id())).toList();
    if (!typed.institution().isEmpty() && (ids.contains(typed.institution()) || institutionName(typed).equals(words))) {
      return typed.institution();
    }
    if (ids.size() == 1 || (!found.isEmpty() && found.getFirst().name().equalsIgnoreCase(words))) {
      return ids.getFirst();
    }
    slips.add(
        new AnswerRules.Slip(
            "institution", ids.isEmpty() ? "portal.submit.institution.none" : "portal.submit.institution.several"));
    return "";
  }

  /// The name of the chosen institution; empty when none is chosen.
  String institutionName(Answers.Place place) {
    return place.institution().matches("[0-9]{1,18}") ? fullName(Long.parseLong(place.institution())) : "";
  }

  /// A unit's name with that of its institution: a village office alone says little.
  private String fullName(long id) {
    return institutions.find(id).map(found -> {
      var top = institutions.top(id);
      return top.id() == id ? found.name() : found.name() + ", " + top.name();
    }).orElse("");
  }

  PlacePage page(UUID draft, Answers.Story story, Found found, LocalDate today, Ui ui) {
    var place = found.place();
    var areaOptions = new LinkedHashMap<String, String>();
    found.areaChoices().forEach(area -> areaOptions.put(area.code(), areas.describe(area.code())));
    var institutionOptions = new LinkedHashMap<String, String>();
    found.institutionChoices().forEach(one -> institutionOptions.put(Long.toString(one.id()), fullName(one.id())));
    boolean areaOpen = found.slips().stream().anyMatch(slip -> slip.field().equals("area"));
    boolean institutionOpen = found.slips().stream().anyMatch(slip -> slip.field().equals("institution"));
    if (areaOpen) {
      areaOptions.put(NONE, ui.text("portal.submit.area.skip"));
    }
    if (institutionOpen) {
      institutionOptions.put(NONE, ui.text("portal.submit.institution.skip"));
    }
    return new PlacePage(
        draft,
        place,
        place.area().isEmpty() ? place.areaWords() : areas.describe(place.area()),
        areaOptions,
        place.institution().isEmpty() ? place.institutionWords() : institutionName(place),
        institutionOptions,
        categoryOptions(story, place, today, ui),
        today.toString());
  }

  private SequencedMap<String, String> categoryOptions(Answers.Story story, Answers.Place place, LocalDate today, Ui ui) {
    var options = new LinkedHashMap<String, String>();
    for (var category : categories.suggest(story.title() + " " + story.description(), SUGGESTIONS)) {
      options.put(category.code(), categories.describe(category.code(), ui.locale()));
    }
    if (options.isEmpty()) {
      for (var topic : categories.listValid(today)) {
        Category category = topic.topic();
        options.put(category.code(), category.name(ui.locale()));
      }
    }
    if (!place.category().isEmpty() && categories.find(place.category()).isPresent()) {
      options.putIfAbsent(place.category(), categories.describe(place.category(), ui.locale()));
    }
    return options;
  }
}
