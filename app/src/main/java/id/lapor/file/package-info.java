/// Attachments: type by content, images re-encoded without metadata, limits, storage outside the
// database.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package id.lapor.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
