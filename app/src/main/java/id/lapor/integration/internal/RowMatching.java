package id.lapor.integration.internal;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.institution.Institutions;
import id.lapor.region.Areas;
import id.lapor.report.Report;
import id.lapor.report.ReportImports.Ended;
import id.lapor.report.ReportImports.ImportedReport;
import id.lapor.report.ReportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns rows of LAPOR!'s export into reports: names become codes and ids where they are known.
@Component
class RowMatching {

  private final Institutions institutions;
  private final OfficeStore offices;
  private final Areas areas;
  private final Categories categories;

  RowMatching(Institutions institutions, OfficeStore offices, Areas areas, Categories categories) {
    this.institutions = institutions;
    this.offices = offices;
    this.areas = areas;
    this.categories = categories;
  }

  /// What one file's rows are matched with.
  final class File {
    private final OfficeMatching officeMatching;
    private final PlaceMatching placeMatching = new PlaceMatching(areas);
    private final Instant knownAt;

    private File(String owner, Instant knownAt) {
      this.officeMatching = new OfficeMatching(institutions, offices, owner);
      this.knownAt = knownAt;
    }

    /// Who has the report of a row.
    OfficeMatching.Holder holder(LaporRow row) {
      return officeMatching.holder(row.names().parentOffice(), row.names().office());
    }

    /// The report of a row.
    ImportedReport report(LaporRow row, OfficeMatching.Holder holder) {
      return new ImportedReport(
          row.number(),
          row.kind(),
          row.complaintClass(),
          row.status().state(),
          content(row),
          new Report.Place(placeMatching.areaCode(row.names()), null, null, null),
          row.anonymous(),
          row.confidential(),
          holder.institutionId(),
          holder.unitIds(),
          reporter(row),
          row.submittedAt(),
          ended(row.status()),
          row.status().words(),
          knownAt,
          row.others());
    }
  }

  /// @param owner the institution whose export it is
  /// @param knownAt when LAPOR! made the file
  File file(String owner, Instant knownAt) {
    return new File(owner, knownAt);
  }

  private Report.Content content(LaporRow row) {
    var names = row.names();
    var category =
        categories
            .match(
                names.categoryId().isEmpty() ? null : names.categoryId(),
                names.category().isEmpty() ? null : names.category())
            .map(Category::code)
            .orElse(null);
    boolean seenByAnAdmin = row.status().state() != ReportState.SUBMITTED;
    var texts = row.texts();
    return new Report.Content(
        texts.title(),
        texts.original(),
        seenByAnAdmin ? texts.title() : null,
        seenByAnAdmin ? texts.last() : null,
        category,
        null,
        row.channel());
  }

  private static @Nullable String reporter(LaporRow row) {
    var name = row.texts().reporter();
    return name.isEmpty() || name.equalsIgnoreCase("anonim") ? null : name;
  }

  private static @Nullable Ended ended(LaporRow.Status status) {
    var by = status.by();
    return by == null
        ? null
        : new Ended(by, status.reason(), status.explanation(), status.rating());
  }
}
