package id.lapor.identity.web;

import id.lapor.identity.Limits;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks the limits for one try and says in words when there were too many.
@Component
class Tries {

  private final Limits limits;

  Tries(Limits limits) {
    this.limits = limits;
  }

  /// The message to show, with status 429, when this was one try too many; empty when it is
  /// allowed.
  ///
  /// @param keyPurpose counts by `key`, a login or a contact
  /// @param addressPurpose counts by where the request came from
  Optional<String> tooMany(
      String keyPurpose,
      String key,
      String addressPurpose,
      HttpServletRequest request,
      HttpServletResponse response,
      Ui ui) {
    var name = key.toLowerCase(Locale.ROOT);
    var address = request.getRemoteAddr();
    if (limits.allowFrom(addressPurpose, address) && limits.allow(keyPurpose, name)) {
      return Optional.empty();
    }
    var byAddress = limits.waitFrom(addressPurpose, address);
    var byKey = limits.wait(keyPurpose, name);
    var longer = byAddress.compareTo(byKey) > 0 ? byAddress : byKey;
    response.setStatus(429);
    response.setHeader("Retry-After", String.valueOf(Math.max(1, longer.toSeconds())));
    return Optional.of(ui.text("identity.limit.text", minutes(longer)));
  }

  private static long minutes(Duration wait) {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }
}
