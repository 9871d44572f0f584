package id.lapor.portal.web;

import id.lapor.category.Categories;
import id.lapor.category.CategoryChoice;
import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionChoice;
import id.lapor.institution.Institutions;
import id.lapor.portal.internal.AnswerRules.Slip;
import id.lapor.portal.internal.Answers;
import id.lapor.region.Area;
import id.lapor.region.AreaChoice;
import id.lapor.region.Areas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The choosers of step 2: what they show, and what they made of typed words.
@Component
class PlaceChoices {

  private static final String AREA = "area";
  private static final String INSTITUTION = "institution";

  private final Areas areas;
  private final Institutions institutions;
  private final Categories categories;
  private final String tiles;

  PlaceChoices(
      Areas areas,
      Institutions institutions,
      Categories categories,
      @Value("${lapor.map.tiles-url}") String tiles) {
    this.tiles = tiles;
    this.areas = areas;
    this.institutions = institutions;
    this.categories = categories;
  }

  /// What the two choosers hold.
  record Choice(AreaChoice area, InstitutionChoice institution) {

    /// Whether a button of a chooser was pressed, not the form's.
    boolean choosing() {
      return area.choosing() || institution.choosing();
    }

    /// Words that found several or none: the reader chooses, or takes them out.
    List<Slip> slips() {
      var slips = new ArrayList<Slip>();
      if (area.code() == null && !area.words().isEmpty()) {
        slips.add(
            new Slip(
                AREA, "portal.submit.area." + (area.results().isEmpty() ? "none" : "several")));
      }
      if (institution.chosen() == null && !institution.words().isEmpty()) {
        var found = institution.results().isEmpty() ? "none" : "several";
        slips.add(new Slip(INSTITUTION, "portal.submit.institution." + found));
      }
      return slips;
    }
  }

  /// What was sent. Words that find exactly one are taken as chosen.
  Choice read(UnaryOperator<@Nullable String> parameters) {
    var area = AreaChoice.read(areas, AREA, parameters);
    if (!area.choosing() && area.code() == null && area.results().size() == 1) {
      area = AreaChoice.of(areas, area.results().getFirst().area().code());
    }
    if (!area.choosing() && area.code() == null && area.words().isEmpty()) {
      area = AreaChoice.of(areas, areaOfPoint(parameters));
    }
    var office = InstitutionChoice.read(institutions, INSTITUTION, parameters, null, true);
    if (!office.choosing() && office.chosen() == null && office.results().size() == 1) {
      office = InstitutionChoice.of(office.results().getFirst().institution(), null, true);
    }
    return new Choice(area, office);
  }

  /// The district around a point that was marked, for somebody who chose no area; null without one.
  private @Nullable String areaOfPoint(UnaryOperator<@Nullable String> parameters) {
    var latitude = coordinate(parameters.apply("latitude"));
    var longitude = coordinate(parameters.apply("longitude"));
    return latitude == null || longitude == null
        ? null
        : areas.nearest(latitude, longitude, 3).map(Area::code).orElse(null);
  }

  private static @Nullable Double coordinate(@Nullable String typed) {
    return typed != null && typed.matches("-?[0-9]{1,3}(\\.[0-9]{1,8})?")
        ? Double.valueOf(typed)
        : null;
  }

  /// What was sent, read from memory alone: an area deeper than a regency needs the database.
  Choice readWithoutDatabase(UnaryOperator<@Nullable String> parameters) {
    var regency = parameters.apply(AreaChoice.parameterAt(AREA, 2));
    var province = parameters.apply(AreaChoice.parameterAt(AREA, 1));
    var known = AreaChoice.of(areas, regency == null || regency.isBlank() ? province : regency);
    var words = parameters.apply(AREA + ".kata");
    var area =
        new AreaChoice(
            known.chosen(),
            known.provinces(),
            known.regencies(),
            List.of(),
            List.of(),
            words == null ? "" : words,
            List.of(),
            false);
    return new Choice(
        area, InstitutionChoice.read(institutions, INSTITUTION, parameters, null, true));
  }

  /// What a draft holds.
  Choice of(Answers.Place place) {
    var area =
        place.area().isEmpty()
            ? AreaChoice.read(
                areas, AREA, name -> name.equals(AREA + ".kata") ? place.areaWords() : null)
            : AreaChoice.of(areas, place.area());
    var words = place.institutionWords();
    var office =
        place.institution().isEmpty() && !words.isEmpty()
            ? InstitutionChoice.read(
                institutions,
                INSTITUTION,
                name -> name.equals(INSTITUTION + ".kata") ? words : null,
                null,
                true)
            : InstitutionChoice.of(institution(place), null, true);
    return new Choice(area, office);
  }

  /// The chosen institution in words, a unit with the institution it belongs to; empty for none.
  String institutionName(Answers.Place place) {
    var chosen = institution(place);
    if (chosen == null) {
      return "";
    }
    var top = institutions.top(chosen.id());
    return top.id() == chosen.id() ? chosen.name() : chosen.name() + ", " + top.name();
  }

  PlacePage page(
      UUID draft, Answers.Story story, Answers.Place place, Choice choice, LocalDate today) {
    var category =
        CategoryChoice.of(
            categories,
            today,
            place.category().isEmpty() ? null : place.category(),
            story.title() + " " + story.description());
    return new PlacePage(
        draft, place, choice.area(), choice.institution(), category, today.toString(), tiles);
  }

  private @Nullable Institution institution(Answers.Place place) {
    return place.institution().matches("[0-9]{1,18}")
        ? institutions.find(Long.parseLong(place.institution())).orElse(null)
        : null;
  }
}
