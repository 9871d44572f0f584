package id.lapor.report;

import java.util.Collection;
import java.util.Map;

/// Who reported and how to reach them. For the module that sends messages, and for nobody else (a
/// test checks it).
public interface Reporters {

  /// How to reach the reporters of these reports by the reports' ids, opened from their seals where
  /// anonymous; without those who left nothing.
  Map<Long, Submission.Contact> findContacts(Collection<Long> reportIds);
}
