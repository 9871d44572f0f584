package id.lapor.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A one-time code was made and must reach its owner now. Published inside the transaction that
/// stores its hash.
///
/// Whoever delivers it must not write the code or the contact to a log, nor keep the code after it
/// was sent; `toString` leaves both out for that reason.
///
/// @param accountId whose code it is; null while somebody registers
/// @param contact e-mail address or phone in E.164
/// @param code six digits, or for [CodePurpose#SET_PASSWORD] the path of a link on this site
/// @param expiresAt until when it works
public record OneTimeCodeIssued(
    @Nullable Long accountId,
    ContactRoute route,
    String contact,
    String code,
    CodePurpose purpose,
    Instant expiresAt,
    Locale locale) {

  @Override
  public String toString() {
    return "OneTimeCodeIssued[purpose=" + purpose + ", route=" + route + "]";
  }
}
