package id.lapor.report.internal;

import id.lapor.category.Categories;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks that what an action names exists: category, files, the report to merge into.
@Component
class ActionLookups {

  private final Categories categories;
  private final Files files;
  private final ReportStore reports;
  private final Access access;

  ActionLookups(Categories categories, Files files, ReportStore reports, Access access) {
    this.access = access;
    this.categories = categories;
    this.files = files;
    this.reports = reports;
  }

  List<Refusal> refusals(Action action, Report report, Actor actor) {
    var found = new ArrayList<Refusal>();
    switch (action) {
      case Action.Verify verify -> category(verify.category(), found);
      case Action.Edit edit -> category(edit.category(), found);
      case Action.Progress progress -> files(progress.files(), found);
      case Action.FollowUp followUp -> files(followUp.files(), found);
      case Action.Reply reply -> {
        files(reply.files(), found);
        var traces = report.privacy().anonymous() ? traces(files(reply.files())) : null;
        if (traces != null) {
          found.add(traces);
        }
      }
      case Action.Merge merge -> {
        var target = reports.find(merge.into());
        if (target.isEmpty() || follows(target.get()) || !sees(actor, target.get())) {
          found.add(Refusal.MERGE_TARGET_UNKNOWN);
        }
      }
      default -> {
        // Names nothing.
      }
    }
    return found;
  }

  /// The files of these ids that belong to no report yet.
  List<StoredFile> files(List<UUID> ids) {
    return files.listFree(ids);
  }

  /// Why an anonymous reporter may not attach these files; null when they may.
  static @Nullable Refusal traces(List<StoredFile> files) {
    return files.stream().allMatch(StoredFile::cleaned) ? null : Refusal.FILE_TELLS_AUTHOR;
  }

  private void category(String code, List<Refusal> found) {
    if (categories.find(code).isEmpty()) {
      found.add(Refusal.CATEGORY_UNKNOWN);
    }
  }

  private void files(List<UUID> ids, List<Refusal> found) {
    if (ids.size() > SubmissionRules.MOST_FILES) {
      found.add(Refusal.TOO_MANY_FILES);
    } else if (files(ids).size() != ids.size()) {
      found.add(Refusal.FILE_UNKNOWN);
    }
  }

  private static boolean follows(Report target) {
    return target.ending() != null && target.ending().mergedInto() != null;
  }

  /// Only a report that the officer may see can be named, so that numbers cannot be probed.
  private boolean sees(Actor actor, Report target) {
    return target.privacy().published() || !access.officerParties(target, actor).isEmpty();
  }
}
