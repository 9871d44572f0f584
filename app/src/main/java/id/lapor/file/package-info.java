/// Attachments: type by content, images re-encoded without metadata, limits, storage outside the
/// database. [Files] is the door; `web` answers over HTTP with a file, for the modules that know
/// who may see it.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package id.lapor.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
