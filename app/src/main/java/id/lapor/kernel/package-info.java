/// The few value types that three or more modules need: who acts, a refusal, a slice of a list.
/// Knows no other module.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lapor.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
