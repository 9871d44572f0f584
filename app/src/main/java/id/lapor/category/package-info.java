/// What reports are about: a tree of topics with plain keywords, class, unit type and validity.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui"})
@NullMarked
package id.lapor.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
