/// Provinces, regencies and cities, districts, villages: names, codes, time zones, points.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui"})
@NullMarked
package id.lapor.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
