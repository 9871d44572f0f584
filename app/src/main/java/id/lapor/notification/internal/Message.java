package id.lapor.notification.internal;

import id.lapor.kernel.Role;
import id.lapor.notification.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row of the outbox.
///
/// @param onlyWhileSince sent only while the report is in the state entered then; null for always
/// @param expiresAt after this it is of no use to anybody; null for most
/// @param attempts how often it was tried, this time included
record Message(
    long id,
    Recipient recipient,
    Template template,
    Locale language,
    Facts facts,
    @Nullable Instant onlyWhileSince,
    Instant createdAt,
    @Nullable Instant expiresAt,
    int attempts) {

  /// To whom, as far as the row says.
  sealed interface Recipient {

    record Reporter(long reportId) implements Recipient {}

    record Desk(long reportId, Role role, List<Long> nodes) implements Recipient {
      public Desk {
        nodes = List.copyOf(nodes);
      }
    }

    record Officer(long reportId, long accountId) implements Recipient {}

    /// Whom a one-time code goes to: the address stands in the message itself, sealed.
    ///
    /// @param sealed a [SealedCode]
    @SuppressWarnings("ArrayRecordComponent") // bytes are passed through, never compared
    record Contact(Route route, byte[] sealed) implements Recipient {}
  }

  /// By which way it leaves.
  enum Route {
    EMAIL,
    SMS,
    NOTICE
  }

  /// What a message with a one-time code needs and nobody may read in the table.
  record SealedCode(String to, String code) {
    @Override
    public String toString() {
      return "SealedCode";
    }
  }
}
