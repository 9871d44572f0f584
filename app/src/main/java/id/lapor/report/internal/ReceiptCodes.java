package id.lapor.report.internal;

import id.lapor.secret.Secrets;
import java.math.BigInteger;
import org.springframework.stereotype.Component;

/// The 16 digits that open a report together with its number.
///
/// The code is made from the submission's key with a key outside the database, so that a repeated
/// submission gets the same code without its being stored; the database keeps a keyed hash of it
/// only.
@Component
class ReceiptCodes {

  private static final int DIGITS = 16;
  private static final BigInteger RANGE = BigInteger.TEN.pow(DIGITS);

  private final Secrets secrets;

  ReceiptCodes(Secrets secrets) {
    this.secrets = secrets;
  }

  String codeOf(String submissionKey, long reportId) {
    var bytes = secrets.tag("receipt-code", reportId + ":" + submissionKey);
    var code = new BigInteger(1, bytes).mod(RANGE).toString();
    return "0".repeat(DIGITS - code.length()) + code;
  }

  /// What the database keeps; any spaces and dashes in a typed code do not matter.
  byte[] tagOf(long reportId, String typedCode) {
    return secrets.tag("receipt", reportId + ":" + typedCode.replaceAll("[\\s\\-.]", ""));
  }
}
