/// Accounts, their roles in an institution, sign-in, one-time codes, sessions; the security rules
// of every address.
@ApplicationModule(allowedDependencies = {"kernel", "database", "secret", "ui", "institution"})
@NullMarked
package id.lapor.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
