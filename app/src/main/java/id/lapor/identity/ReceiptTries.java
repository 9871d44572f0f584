package id.lapor.identity;

import id.lapor.kernel.Network;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/// How often receipt codes may be typed wrong.
///
/// One visitor has few tries at one report. All visitors together have so many that nobody shuts a
/// reporter out by typing wrong codes for a number that everybody can read, and yet far too few to
/// guess 16 digits. Right codes count nothing.
@Component
public class ReceiptTries {

  private final Limits limits;

  ReceiptTries(Limits limits) {
    this.limits = limits;
  }

  /// Who tries from a network address: all addresses of one household are one visitor.
  public static String visitor(String address) {
    return Network.of(address).name();
  }

  /// How long until this visitor may try again at this report; zero when it is now.
  public Duration wait(String report, String visitor) {
    return Collections.max(
        List.of(
            limits.wait("receipt-address", visitor),
            limits.wait("receipt-report-address", report + " " + visitor),
            limits.wait("receipt-report", report)));
  }

  /// Counts a wrong code.
  public void missed(String report, String visitor) {
    limits.allow("receipt-address", visitor);
    limits.allow("receipt-report-address", report + " " + visitor);
    limits.allow("receipt-report", report);
  }
}
