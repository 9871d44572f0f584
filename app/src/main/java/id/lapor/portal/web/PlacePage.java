package id.lapor.portal.web;

import id.lapor.category.CategoryChoice;
import id.lapor.institution.InstitutionChoice;
import id.lapor.portal.internal.Answers;
import id.lapor.region.AreaChoice;
import java.util.UUID;

/// Step 2 as the page shows it.
///
/// @param today the last day that can be entered
/// @param tiles address pattern of map tiles, or empty
public record PlacePage(
    UUID draft,
    Answers.Place place,
    AreaChoice area,
    InstitutionChoice institution,
    CategoryChoice category,
    String today,
    String tiles) {}
