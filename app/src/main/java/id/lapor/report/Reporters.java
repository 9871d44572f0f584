package id.lapor.report;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Who reported and how to reach them. For the module that sends messages, and for nobody else (a
/// test checks it).
public interface Reporters {

  /// How to reach the reporters of these reports, opened from their seals where anonymous.
  Contacts findContacts(Collection<Long> reportIds);

  /// What was found.
  ///
  /// @param byReport by the reports' ids; without those who left nothing
  /// @param unreadable reports whose seal cannot be opened: it is damaged or of another key
  record Contacts(Map<Long, Submission.Contact> byReport, Set<Long> unreadable) {
    public Contacts {
      byReport = Map.copyOf(byReport);
      unreadable = Set.copyOf(unreadable);
    }
  }
}
