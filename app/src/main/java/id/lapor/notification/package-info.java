/// What reporters and officers are told and by which route; the outbox.
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
