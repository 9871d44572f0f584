package id.lapor.report;

import org.jspecify.annotations.Nullable;

/// Something was done to a report; published inside the transaction that does it.
///
/// @param before null when the report is new
public record ReportChanged(@Nullable Report before, Report after, HistoryEvent event) {}
