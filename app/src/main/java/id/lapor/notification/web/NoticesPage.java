package id.lapor.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notices of the signed-in account.
///
/// @param lastSeen id of the newest one shown, to which "mark as read" refers; 0 on later pages
/// @param anyUnread whether any of those shown is unread
/// @param older address of the next page, or null
public record NoticesPage(
    List<Line> lines, long lastSeen, boolean anyUnread, @Nullable String older) {

  public NoticesPage {
    lines = List.copyOf(lines);
  }

  /// A notice as one sentence that leads to its report.
  ///
  /// @param href where the report is read by this account
  public record Line(String text, String href, Instant at, boolean unread) {}
}
