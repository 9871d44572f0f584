package id.lapor.notification.internal;

import id.lapor.kernel.Role;
import id.lapor.notification.Facts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That somebody is to be told something, before it is known who exactly that is.
sealed interface Announcement {

  Template template();

  Facts facts();

  /// To the reporter.
  ///
  /// @param sendAt later than now for a reminder
  /// @param onlyWhileSince sent only while the report is in the state entered then; null for always
  record ToReporter(
      Template template, Facts facts, @Nullable Instant sendAt, @Nullable Instant onlyWhileSince)
      implements Announcement {}

  /// To those who hold a role at these nodes.
  record ToDesk(Template template, Facts facts, Role role, List<Long> nodes)
      implements Announcement {
    public ToDesk {
      nodes = List.copyOf(nodes);
    }
  }
}
