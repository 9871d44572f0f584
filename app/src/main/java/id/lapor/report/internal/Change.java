package id.lapor.report.internal;

import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an action makes of a report, before clocks and history are written.
///
/// @param next the report after it, version and timing not yet moved on
/// @param files files that come with the event
record Change(
    Report next,
    EventType event,
    Map<String, Object> data,
    List<UUID> files,
    Visibility visibility) {}
