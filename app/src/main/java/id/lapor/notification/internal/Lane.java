package id.lapor.notification.internal;

import id.lapor.notification.internal.Message.Route;
import org.jspecify.annotations.Nullable;

/// Messages that travel by themselves, so that a slow mail server holds up neither a one-time code
/// behind other mail nor one by SMS behind one by mail.
enum Lane {
  CODES_BY_SMS(Route.SMS),
  CODES_BY_MAIL(Route.EMAIL),
  /// Everything but one-time codes.
  OTHERS(null);

  private final @Nullable Route route;

  Lane(@Nullable Route route) {
    this.route = route;
  }

  /// The lane of one-time codes that go this way.
  static Lane ofCodes(Route route) {
    return route == Route.SMS ? CODES_BY_SMS : CODES_BY_MAIL;
  }

  boolean urgent() {
    return route != null;
  }

  /// The only way in it; null for all.
  @Nullable Route route() {
    return route;
  }
}
