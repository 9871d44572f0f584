package id.lapor.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A command with its particulars. Texts are trimmed by the door; limits and rules are checked
/// there, too.
public sealed interface Action {

  /// The command in the lifecycle table.
  Command command();

  /// Confirms, classifies and publishes. `confidential` true hides the report; it never opens a
  /// hidden one.
  ///
  /// @param publishedTitle what the public reads; null for the reporter's with personal data masked
  /// @param publishedDescription likewise
  record Verify(
      String category,
      @Nullable ComplaintClass complaintClass,
      @Nullable String publishedTitle,
      @Nullable String publishedDescription,
      boolean confidential,
      String note)
      implements Action {

    /// The title that the public reads when this is done to a report.
    public String titleFor(Report report) {
      return publishedTitle == null ? Masking.mask(report.content().title()) : publishedTitle;
    }

    /// The story that the public reads when this is done to a report.
    public String descriptionFor(Report report) {
      return publishedDescription == null
          ? Masking.mask(report.content().description())
          : publishedDescription;
    }

    @Override
    public Command command() {
      return Command.VERIFY;
    }
  }

  /// Corrects what [Verify] set, later.
  record Edit(
      String category,
      @Nullable ComplaintClass complaintClass,
      String publishedTitle,
      String publishedDescription,
      boolean confidential,
      String note)
      implements Action {
    @Override
    public Command command() {
      return Command.EDIT;
    }
  }

  /// Asks the reporter for what lacks; the clocks pause.
  record Postpone(String question) implements Action {
    @Override
    public Command command() {
      return Command.POSTPONE;
    }
  }

  /// Gives it back up one level as not ours.
  record Return(String reason) implements Action {
    @Override
    public Command command() {
      return Command.RETURN;
    }
  }

  /// Ends it with a reason that the reporter reads.
  record Archive(ArchiveReason reason, String explanation) implements Action {
    @Override
    public Command command() {
      return Command.ARCHIVE;
    }
  }

  /// Sends it to an institution, or inside one to units.
  ///
  /// @param institutionIds one institution, or units of one institution with the lead first
  record Dispose(List<Long> institutionIds, String note) implements Action {
    public Dispose {
      institutionIds = List.copyOf(institutionIds);
    }

    @Override
    public Command command() {
      return Command.DISPOSE;
    }
  }

  /// Takes it up.
  record Accept(String note) implements Action {
    @Override
    public Command command() {
      return Command.ACCEPT;
    }
  }

  /// An answer on the way, without substance yet: what is being done and until when.
  record Progress(String text, List<UUID> files) implements Action {
    public Progress {
      files = List.copyOf(files);
    }

    @Override
    public Command command() {
      return Command.PROGRESS;
    }
  }

  /// An answer with substance: what was done.
  record FollowUp(String text, List<UUID> files) implements Action {
    public FollowUp {
      files = List.copyOf(files);
    }

    @Override
    public Command command() {
      return Command.FOLLOW_UP;
    }
  }

  /// The liaison officer finds it done and asks admin and reporter to close.
  record ProposeClosing(String text) implements Action {
    @Override
    public Command command() {
      return Command.PROPOSE_CLOSING;
    }
  }

  /// The reporter says or adds something.
  record Reply(String text, List<UUID> files) implements Action {
    public Reply {
      files = List.copyOf(files);
    }

    @Override
    public Command command() {
      return Command.REPLY;
    }
  }

  /// The reporter says that it is not solved.
  record Dispute(String text) implements Action {
    @Override
    public Command command() {
      return Command.DISPUTE;
    }
  }

  /// Solved: by the reporter (rating and comment optional), or by an admin (text mandatory).
  record Close(@Nullable Integer rating, String text) implements Action {
    @Override
    public Command command() {
      return Command.CLOSE;
    }
  }

  /// The reporter rates a report that was closed without a rating.
  record Rate(int rating, String text) implements Action {
    @Override
    public Command command() {
      return Command.RATE;
    }
  }

  /// Opens a closed report again.
  record Reopen(String reason) implements Action {
    @Override
    public Command command() {
      return Command.REOPEN;
    }
  }

  /// The reporter asks the national admin to look at an archived report again.
  record Appeal(String reason) implements Action {
    @Override
    public Command command() {
      return Command.APPEAL;
    }
  }

  /// The reporter takes it back.
  record Withdraw(String reason) implements Action {
    @Override
    public Command command() {
      return Command.WITHDRAW;
    }
  }

  /// Lets it follow another report.
  record Merge(ReportNumber into, String note) implements Action {
    @Override
    public Command command() {
      return Command.MERGE;
    }
  }
}
