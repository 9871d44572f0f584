/// The tree of ministries, agencies, governments, enterprises and their units, of any depth.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui", "region"})
@NullMarked
package id.lapor.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
