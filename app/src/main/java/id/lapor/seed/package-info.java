/// Fills a system with many life-like reports, for trying things out at full size (`bin/seed`).
///
/// Knows what people and offices write (`seed/many`), where, when and how it goes on; what comes of
/// it is decided by [id.lapor.report.PastReports]. Has no tables.
@ApplicationModule(
    allowedDependencies = {"kernel", "region", "institution", "category", "identity", "report"})
@NullMarked
package id.lapor.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
