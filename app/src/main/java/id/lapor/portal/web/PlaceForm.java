package id.lapor.portal.web;

import id.lapor.institution.InstitutionChoice;
import id.lapor.portal.internal.Answers;
import id.lapor.region.AreaChoice;
import org.jspecify.annotations.Nullable;

/// Step 2 as the browser sends it, beside the choosers of area and institution.
record PlaceForm(
    @Nullable String address,
    @Nullable String latitude,
    @Nullable String longitude,
    @Nullable String incidentDate,
    @Nullable String category) {

  /// What is kept of it, together with what was chosen.
  Answers.Place with(AreaChoice area, InstitutionChoice institution) {
    var chosen = institution.chosen();
    return new Answers.Place(
        area.code(),
        area.code() == null ? area.words() : null,
        address,
        latitude,
        longitude,
        incidentDate,
        chosen == null ? null : Long.toString(chosen.id()),
        chosen == null ? institution.words() : null,
        category);
  }
}
