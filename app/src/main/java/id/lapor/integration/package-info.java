/// Import from and export to the formats of LAPOR! and its partners.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "ui",
      "region",
      "institution",
      "category",
      "identity",
      "report",
      "sla"
    })
@NullMarked
package id.lapor.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
