/// Import from and export to the formats of LAPOR! and its partners, and the API for programs.
///
/// [id.lapor.integration.internal.LaporExport] knows the form of LAPOR!'s own admin export; imports
/// go into the report module through its door [id.lapor.report.ReportImports], exports come out
/// through [id.lapor.report.ReportExports]. The API (`web.api`) stands on the same doors as the
/// pages. Publishes nothing.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "secret",
      "ui",
      "region",
      "file",
      "file::web",
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
