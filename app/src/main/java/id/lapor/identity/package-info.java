/// Accounts, their roles in an institution, sign-in, one-time codes, sessions; the security rules
/// of every address.
///
/// What other modules get here: a controller learns who acts by a parameter of type
/// [id.lapor.kernel.Actor]; [id.lapor.identity.Accounts] finds people; [id.lapor.identity.Limits]
/// counts tries, [id.lapor.identity.ReceiptTries] those of receipt codes;
/// [id.lapor.identity.ExpiredPage] marks the handler that shows a form again when its page was open
/// too long, so that nothing typed is lost; [id.lapor.identity.UnreadNotices] is answered by the
/// module that keeps notices. Published: [id.lapor.identity.OneTimeCodeIssued], for the module that
/// delivers messages.
@ApplicationModule(allowedDependencies = {"kernel", "database", "secret", "ui", "institution"})
@NullMarked
package id.lapor.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
