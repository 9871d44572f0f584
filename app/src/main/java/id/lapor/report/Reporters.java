package id.lapor.report;

import java.util.Optional;

/// Who reported and how to reach them. For the module that sends messages, and for nobody else (a
/// test checks it).
public interface Reporters {

  /// How to reach the reporter of a report, opened from its seal if anonymous; empty when they
  /// left nothing.
  Optional<Submission.Contact> findContact(long reportId);
}
