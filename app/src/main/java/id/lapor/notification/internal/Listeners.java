package id.lapor.notification.internal;

import id.lapor.identity.ContactRoute;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.notification.internal.Message.Route;
import id.lapor.notification.internal.Message.SealedCode;
import id.lapor.report.DueStep;
import id.lapor.report.EventType;
import id.lapor.report.Party;
import id.lapor.report.ReportChanged;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes down what is to be told, in the transaction of its cause: committed with it or gone with
/// it.
@Component
class Listeners {

  private static final String INDONESIAN = "id";

  private final Announcements announcements;
  private final MessageStore messages;
  private final WakeUp wakeUp;
  private final Clock clock;

  Listeners(Announcements announcements, MessageStore messages, WakeUp wakeUp, Clock clock) {
    this.announcements = announcements;
    this.messages = messages;
    this.wakeUp = wakeUp;
    this.clock = clock;
  }

  @EventListener
  void on(ReportChanged changed) {
    var report = changed.after();
    if (movedOn(changed)) {
      messages.dropReminders(report.id());
    }
    var found = announcements.of(changed);
    if (found.isEmpty()) {
      return;
    }
    found.forEach(announcement -> messages.add(report.id(), announcement, changed.event().at()));
    if (changed.event().type() == EventType.SUBMITTED
        && changed.event().party() == Party.REPORTER
        && !languageOfRequest().getLanguage().equals(INDONESIAN)) {
      messages.rememberLanguage(report.id(), languageOfRequest());
    }
    wakeUp.afterCommit(Lane.OTHERS);
  }

  /// Whether a report will no longer close by itself when it was told to, so that a reminder of it
  /// is not true any more.
  private static boolean movedOn(ReportChanged changed) {
    var before = changed.before();
    if (before == null || before.timing().step() != DueStep.AUTO_CLOSE) {
      return false;
    }
    var after = changed.after().timing();
    return after.step() != DueStep.AUTO_CLOSE
        || !Objects.equals(after.stepDueAt(), before.timing().stepDueAt())
        || !after.stateSince().equals(before.timing().stateSince());
  }

  @EventListener
  void on(OneTimeCodeIssued issued) {
    var route = issued.route() == ContactRoute.EMAIL ? Route.EMAIL : Route.SMS;
    messages.addCode(
        new SealedCode(issued.contact(), issued.code()),
        route,
        template(issued),
        issued.locale(),
        clock.instant(),
        issued.expiresAt());
    wakeUp.afterCommit(Lane.ofCodes(route));
  }

  private static Template template(OneTimeCodeIssued issued) {
    return switch (issued.purpose()) {
      case SIGN_IN -> Template.CODE_SIGN_IN;
      case REGISTER -> Template.CODE_REGISTER;
      case NEW_PASSWORD -> Template.CODE_NEW_PASSWORD;
      case CONFIRM_CONTACT -> Template.CODE_CONFIRM_CONTACT;
      case SET_PASSWORD -> Template.CODE_SET_PASSWORD;
      case FIRST_ADMIN -> Template.CODE_FIRST_ADMIN;
    };
  }

  /// Indonesian outside a request, where the holder would answer with the machine's language.
  private static Locale languageOfRequest() {
    var context = LocaleContextHolder.getLocaleContext();
    var locale = context == null ? null : context.getLocale();
    return locale == null ? Locale.of(INDONESIAN) : locale;
  }
}
