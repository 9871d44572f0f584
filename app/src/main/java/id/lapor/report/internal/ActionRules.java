package id.lapor.report.internal;

import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Command;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an action needs beyond the lifecycle table: texts, limits of time, decisions that bind.
final class ActionRules {

  /// Set by what happened, never chosen by officers.
  private static final Set<ArchiveReason> NOT_CHOSEN =
      EnumSet.of(ArchiveReason.EXPIRED, ArchiveReason.WITHDRAWN);

  private final Duration reopenWithin;

  /// @param reopenWithin how long a reporter may reopen or appeal after the end (no rule of law
  ///     found; a setting)
  ActionRules(Duration reopenWithin) {
    this.reopenWithin = reopenWithin;
  }

  /// Why the command is not possible on this report now, apart from its texts; null when it is.
  @Nullable Refusal obstacle(Report report, Command command, Party party, Instant now) {
    var handling = report.handling();
    return switch (command) {
      case RETURN -> {
        if (party == Party.NATIONAL_ADMIN) {
          yield handling.institutionId() == null ? Refusal.NOT_NOW : null;
        }
        yield handling.binding() ? Refusal.RETURNED_TOO_OFTEN : null;
      }
      case CLOSE -> party == Party.REPORTER || handling.substantiated() ? null : Refusal.NOT_NOW;
      case DISPOSE, ACCEPT, PROGRESS, FOLLOW_UP, EDIT ->
          report.content().publishedTitle() == null ? Refusal.VERIFY_FIRST : null;
      // What was checked and published once is corrected by EDIT, also after it came back.
      case VERIFY -> report.content().publishedTitle() == null ? null : Refusal.NOT_NOW;
      case RATE ->
          report.ending() != null && report.ending().rating() != null
              ? Refusal.ALREADY_RATED
              : null;
      case REOPEN, APPEAL ->
          party == Party.REPORTER && tooLate(report, now) ? Refusal.REOPENING_TOO_LATE : null;
      default -> null;
    };
  }

  private boolean tooLate(Report report, Instant now) {
    return report.ending() != null && report.ending().at().plus(reopenWithin).isBefore(now);
  }

  /// What is wrong with the particulars of an action; empty when nothing is.
  static List<Refusal> refusals(Action action, Report report, Party party) {
    var found = new ArrayList<Refusal>();
    switch (action) {
      case Action.Verify verify -> {
        classification(verify.complaintClass(), report, found);
        published(verify.titleFor(report), verify.descriptionFor(report), found);
        optional(verify.note(), found);
      }
      case Action.Edit edit -> {
        classification(edit.complaintClass(), report, found);
        published(edit.publishedTitle(), edit.publishedDescription(), found);
        optional(edit.note(), found);
      }
      case Action.Postpone postpone -> required(postpone.question(), found);
      case Action.Return returned -> required(returned.reason(), found);
      case Action.Archive archive -> {
        required(archive.explanation(), found);
        if (party != Party.SYSTEM && NOT_CHOSEN.contains(archive.reason())) {
          found.add(Refusal.REASON_NOT_YOURS);
        }
      }
      case Action.Dispose dispose -> optional(dispose.note(), found);
      case Action.Accept accept -> optional(accept.note(), found);
      case Action.Progress progress -> required(progress.text(), found);
      case Action.FollowUp followUp -> required(followUp.text(), found);
      case Action.ProposeClosing proposal -> required(proposal.text(), found);
      case Action.Reply reply -> required(reply.text(), found);
      case Action.Dispute dispute -> required(dispute.text(), found);
      case Action.Close close -> {
        rating(close.rating(), found);
        if (party == Party.REPORTER) {
          optional(close.text(), found);
        } else {
          required(close.text(), found);
          if (close.rating() != null) {
            found.add(Refusal.RATING_BY_REPORTER_ONLY);
          }
        }
      }
      case Action.Rate rate -> {
        rating(rate.rating(), found);
        optional(rate.text(), found);
      }
      case Action.Reopen reopen -> required(reopen.reason(), found);
      case Action.Appeal appeal -> required(appeal.reason(), found);
      case Action.Withdraw withdraw -> optional(withdraw.reason(), found);
      case Action.Merge merge -> {
        optional(merge.note(), found);
        if (merge.into().equals(report.number())) {
          found.add(Refusal.MERGE_WITH_ITSELF);
        }
      }
    }
    return found;
  }

  private static void classification(
      @Nullable ComplaintClass chosen, Report report, List<Refusal> found) {
    if (report.kind() == ReportKind.COMPLAINT && chosen == null) {
      found.add(Refusal.CLASS_MISSING);
    }
  }

  private static void published(String title, String description, List<Refusal> found) {
    title(title, found);
    description(description, found);
  }

  static void title(String typed, List<Refusal> found) {
    var title = Texts.clean(typed);
    if (Texts.blank(title)) {
      found.add(Refusal.TITLE_MISSING);
    } else if (Texts.longer(title, Texts.LONGEST_TITLE)) {
      found.add(Refusal.TITLE_TOO_LONG);
    }
  }

  static void description(String typed, List<Refusal> found) {
    var description = Texts.clean(typed);
    if (Texts.blank(description)) {
      found.add(Refusal.DESCRIPTION_MISSING);
    } else if (Texts.longer(description, Texts.LONGEST_TEXT)) {
      found.add(Refusal.DESCRIPTION_TOO_LONG);
    }
  }

  private static void required(String typed, List<Refusal> found) {
    if (Texts.blank(Texts.clean(typed))) {
      found.add(Refusal.TEXT_MISSING);
    }
    optional(typed, found);
  }

  private static void optional(String typed, List<Refusal> found) {
    if (Texts.longer(Texts.clean(typed), Texts.LONGEST_TEXT)) {
      found.add(Refusal.TEXT_TOO_LONG);
    }
  }

  private static void rating(@Nullable Integer rating, List<Refusal> found) {
    if (rating != null && (rating < 1 || rating > 5)) {
      found.add(Refusal.RATING_OUT_OF_RANGE);
    }
  }
}
