package id.lapor.desk.web;

import org.jspecify.annotations.Nullable;

/// The three panes side by side; on a phone the queue is a page of its own.
///
/// @param actions null for officers who may look but not act
/// @param cleared key of a draft on the device that was sent just now, or null
public record DeskPage(
    QueuePage queue, ReportPage report, @Nullable ActionsPage actions, @Nullable String cleared) {}
