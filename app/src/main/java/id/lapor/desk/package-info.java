/// The officers' workbench.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "region",
      "institution",
      "category",
      "file",
      "file::web",
      "identity",
      "report",
      "sla",
      "notification"
    })
@NullMarked
package id.lapor.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
