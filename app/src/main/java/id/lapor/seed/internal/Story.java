package id.lapor.seed.internal;

import id.lapor.institution.Institution;
import id.lapor.report.ReportKind;
import id.lapor.report.Submission;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one report is about, before anything becomes of it.
///
/// @param index its place among all that are told
/// @param competent the institution that it belongs to
/// @param sentTo the institution that the reporter named, or null
/// @param words what stands in texts for places and the like
/// @param twin the report that it is a second one about, or null
record Story(
    int index,
    Topics.Topic topic,
    ReportKind kind,
    Places.Spot spot,
    Institution competent,
    @Nullable Institution sentTo,
    Map<String, String> words,
    Submission submission,
    Instant sentAt,
    @Nullable Integer twin) {}
