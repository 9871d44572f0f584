package id.lapor.report.internal;

import id.lapor.category.Category;
import id.lapor.report.ArchiveReason;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Report;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the public may not read: decided by rule, not by a clerk's memory.
final class Confidentiality {

  private static final Set<ArchiveReason> NEVER_SHOWN =
      EnumSet.of(ArchiveReason.OFFENSIVE, ArchiveReason.SPAM, ArchiveReason.WITHDRAWN);

  private Confidentiality() {}

  /// Supervisory complaints and sensitive categories are confidential whatever was ticked; nothing
  /// opens a report that is confidential already.
  static boolean confidential(
      boolean already,
      boolean wished,
      @Nullable ComplaintClass complaintClass,
      @Nullable Category category) {
    return already
        || wished
        || complaintClass == ComplaintClass.SUPERVISORY
        || (category != null && category.sensitive());
  }

  /// Whether the public may read the report: verified once, not confidential, not archived as
  /// abuse or withdrawn.
  static boolean published(Report report) {
    var ending = report.ending();
    return report.content().publishedTitle() != null
        && !report.privacy().confidential()
        && (ending == null || ending.reason() == null || !NEVER_SHOWN.contains(ending.reason()));
  }
}
