/// Policies, working calendars and deadlines; closes and archives what is due. Answers
// [id.lapor.report.DueDates].
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "region",
      "institution",
      "category",
      "report"
    })
@NullMarked
package id.lapor.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
