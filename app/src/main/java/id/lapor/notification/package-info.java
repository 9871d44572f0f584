/// What reporters and officers are told and by which route; the outbox.
///
/// Listens to [id.lapor.report.ReportChanged] and [id.lapor.identity.OneTimeCodeIssued] inside the
/// transaction of the cause and writes down what is to be told; db-scheduler delivers it. Who a
/// reporter is gets known only at the moment of sending. [Notices] is the door to what accounts
/// read in the program itself.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "secret",
      "ui",
      "institution",
      "identity",
      "report",
      "sla"
    })
@NullMarked
package id.lapor.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
