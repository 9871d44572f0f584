/// The public pages: report, track, read, one's own reports.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "secret",
      "ui",
      "ui::web",
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
package id.lapor.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
