package id.lapor.portal.web;

import id.lapor.kernel.Actor;
import id.lapor.report.Report;
import id.lapor.report.ReportNumber;
import id.lapor.secret.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Remembers for an hour that this browser gave the receipt code of one report.
///
/// The proof is a sealed cookie that the browser sends to the pages of that report only; so neither
/// the code nor the
/// proof ever stands in an address, and reports of several reporters on one computer do not mix.
@Component
class ReceiptProof {

  static final Duration LASTS = Duration.ofHours(1);

  private static final String COOKIE = "tanda-terima";
  private static final String PURPOSE = "receipt-proof";

  private final Secrets secrets;
  private final Clock clock;
  private final boolean https;

  ReceiptProof(Secrets secrets, Clock clock, @Value("${lapor.address}") String address) {
    this.secrets = secrets;
    this.clock = clock;
    this.https = address.startsWith("https:");
  }

  /// Gives the browser the proof for a report.
  void give(Report report, HttpServletResponse response) {
    give(report.id(), report.number(), response);
  }

  void give(long reportId, ReportNumber number, HttpServletResponse response) {
    var text =
        reportId + " " + number.digits() + " " + clock.instant().plus(LASTS).getEpochSecond();
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(PURPOSE, text));
    var cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/laporan/" + number.digits())
            .maxAge(LASTS)
            .httpOnly(true)
            .secure(https)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /// The actor, who moreover proved the report when the browser brings a valid proof of it.
  Actor actor(Actor actor, ReportNumber number, HttpServletRequest request) {
    return proven(number, request).map(actor::withReceiptOf).orElse(actor);
  }

  private Optional<Long> proven(ReportNumber number, HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      var parts =
          secrets.open(PURPOSE, Base64.getUrlDecoder().decode(cookie.getValue())).split(" ", -1);
      boolean valid =
          parts[1].equals(number.digits())
              && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])));
      return valid ? Optional.of(Long.valueOf(parts[0])) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
