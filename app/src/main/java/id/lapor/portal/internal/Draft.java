package id.lapor.portal.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that is being written, or that has just been sent.
///
/// @param sentAt when it became a report; from then on only its receipt is kept
/// @param receipt the receipt, for [Drafts#RECEIPT_SHOWN] after sending
public record Draft(UUID id, Answers answers, @Nullable Instant sentAt, @Nullable Receipt receipt) {

  /// What a reporter needs to come back: shown after sending and on a reload of that page, never
  /// later.
  ///
  /// @param code 16 digits
  public record Receipt(
      long number,
      String code,
      String title,
      String kind,
      boolean anonymous,
      Instant at,
      @Nullable Instant dueAt) {}
}
