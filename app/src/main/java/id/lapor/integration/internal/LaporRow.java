package id.lapor.integration.internal;

import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Party;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of LAPOR!'s export with typed values; names of places, offices and categories are still as
/// they stand there.
///
/// @param others the columns besides, those with a value, without names and texts of people
record LaporRow(
    ReportNumber number,
    Instant submittedAt,
    ReportKind kind,
    @Nullable ComplaintClass complaintClass,
    Texts texts,
    boolean anonymous,
    boolean confidential,
    Channel channel,
    Status status,
    Names names,
    Map<String, String> others) {

  /// @param reporter empty when the export does not tell
  /// @param hidden LAPOR! hid the texts of a secret report
  record Texts(String title, String original, String last, String reporter, boolean hidden) {}

  /// @param words as they stand in the export
  /// @param by who ended it; null while it is open
  /// @param explanation why it was postponed or archived, empty when the export does not tell
  record Status(
      String words,
      ReportState state,
      @Nullable Party by,
      @Nullable ArchiveReason reason,
      String explanation,
      @Nullable Integer rating) {}

  /// Names to be matched; empty where the export has none.
  record Names(
      String categoryId,
      String category,
      String parentOffice,
      String office,
      String province,
      String regency,
      String district,
      String village) {}
}
