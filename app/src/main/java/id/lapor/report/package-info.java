/// The heart: a report, its lifecycle, its history, and who may see what of it.
///
/// [Reports] is the door for commands and single reports, [ReportLists] for lists, [Reporters] for
/// who reported. Publishes [ReportChanged] inside the transaction of every command. Deadlines come
/// from above through [DueDates].
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "secret",
      "file",
      "region",
      "institution",
      "category"
    })
@NullMarked
package id.lapor.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
