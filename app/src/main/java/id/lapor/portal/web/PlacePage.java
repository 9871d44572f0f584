package id.lapor.portal.web;

import id.lapor.portal.internal.Answers;
import java.util.SequencedMap;
import java.util.UUID;

/// Step 2 as the page shows it.
///
/// @param areaWords what stands in the area field: the chosen area in words, or what was typed
/// @param areaOptions areas to choose from when several fit
/// @param institutionWords likewise for the institution
/// @param institutionOptions institutions to choose from when several fit
/// @param categoryOptions categories that fit the story, or the topics when none was recognised
/// @param today the last day that can be entered
public record PlacePage(
    UUID draft,
    Answers.Place place,
    String areaWords,
    SequencedMap<String, String> areaOptions,
    String institutionWords,
    SequencedMap<String, String> institutionOptions,
    SequencedMap<String, String> categoryOptions,
    String today) {}
