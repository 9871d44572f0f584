/// How the program reaches PostgreSQL: the embedded server for development, migrations per module,
/// and the buffer that sends the statements of one transaction together. Knows no other module.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.lapor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
