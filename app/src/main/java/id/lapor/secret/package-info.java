/// Keys that lie outside the database, and what is done with them: sealing, opening, tagging.
/// Knows no other module.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lapor.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
