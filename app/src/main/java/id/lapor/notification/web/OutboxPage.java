package id.lapor.notification.web;

import id.lapor.notification.internal.OutboxQuery.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages of the demonstration, newest first.
///
/// @param older address of the next page, or null
public record OutboxPage(List<Entry> entries, @Nullable String older) {

  public OutboxPage {
    entries = List.copyOf(entries);
  }
}
