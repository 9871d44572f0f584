/// Policies, working calendars and deadlines; closes and archives what is due. Answers
/// [id.lapor.report.DueDates].
///
/// [Deadlines] is the door for pages. Policies and holidays are read from memory; a change is seen
/// at once in this program and within a minute in other copies. Publishes nothing; it writes
/// `sla.deadline` when a report changes.
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
