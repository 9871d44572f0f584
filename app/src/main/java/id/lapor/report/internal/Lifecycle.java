package id.lapor.report.internal;

import static id.lapor.report.Command.*;
import static id.lapor.report.Party.INSTITUTION_ADMIN;
import static id.lapor.report.Party.LIAISON_OFFICER;
import static id.lapor.report.Party.NATIONAL_ADMIN;
import static id.lapor.report.Party.REPORTER;
import static id.lapor.report.Party.SYSTEM;
import static id.lapor.report.ReportState.*;

import id.lapor.report.Command;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.ReportState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole life of a report as one table: which party may give which command in which state, and
/// where it leads.
///
/// Nothing else decides a state. What a move needs beyond state and party (a limit of time, a
/// decision that binds) is in [ActionRules]. `docs/lifecycle.md` is drawn from this table.
public final class Lifecycle {

  /// A line of the table.
  ///
  /// @param to the next state; null where it stays as it is, or goes back to where a postponement
  ///     began
  public record Move(
      Set<Party> parties, Command command, Set<ReportState> from, @Nullable ReportState to) {}

  /// What the table says.
  public sealed interface Decision {
    /// Allowed; leads to `next`.
    record Allowed(ReportState next) implements Decision {}

    /// Not allowed.
    record Denied(Refusal why) implements Decision {}
  }

  private static final Set<Party> ADMINS = EnumSet.of(NATIONAL_ADMIN, INSTITUTION_ADMIN);
  private static final Set<ReportState> OPEN = open();

  private static final List<Move> MOVES =
      List.of(
          move(ADMINS, VERIFY, VERIFIED, SUBMITTED, RETURNED, REOPENED),
          move(NATIONAL_ADMIN, POSTPONE, POSTPONED, SUBMITTED, VERIFIED, RETURNED, REOPENED),
          move(
              INSTITUTION_ADMIN,
              POSTPONE,
              POSTPONED,
              SUBMITTED,
              VERIFIED,
              DISPOSED,
              IN_PROGRESS,
              REPORTER_REPLIED,
              RETURNED,
              REOPENED),
          move(
              LIAISON_OFFICER,
              POSTPONE,
              POSTPONED,
              DISPOSED,
              IN_PROGRESS,
              REPORTER_REPLIED,
              REOPENED),
          move(
              NATIONAL_ADMIN,
              RETURN,
              RETURNED,
              SUBMITTED,
              VERIFIED,
              DISPOSED,
              IN_PROGRESS,
              FOLLOWED_UP,
              REPORTER_REPLIED,
              RETURNED,
              REOPENED),
          move(
              INSTITUTION_ADMIN,
              RETURN,
              RETURNED,
              SUBMITTED,
              VERIFIED,
              DISPOSED,
              IN_PROGRESS,
              REPORTER_REPLIED,
              RETURNED,
              REOPENED),
          move(
              LIAISON_OFFICER, RETURN, RETURNED, DISPOSED, IN_PROGRESS, REPORTER_REPLIED, REOPENED),
          move(
              NATIONAL_ADMIN,
              ARCHIVE,
              ARCHIVED,
              SUBMITTED,
              VERIFIED,
              RETURNED,
              REOPENED,
              POSTPONED),
          move(
              INSTITUTION_ADMIN,
              ARCHIVE,
              ARCHIVED,
              SUBMITTED,
              VERIFIED,
              DISPOSED,
              RETURNED,
              REOPENED,
              POSTPONED),
          move(SYSTEM, ARCHIVE, ARCHIVED, POSTPONED),
          move(
              ADMINS,
              DISPOSE,
              DISPOSED,
              VERIFIED,
              DISPOSED,
              IN_PROGRESS,
              REPORTER_REPLIED,
              RETURNED,
              REOPENED),
          move(INSTITUTION_ADMIN, ACCEPT, IN_PROGRESS, VERIFIED, DISPOSED, RETURNED, REOPENED),
          move(LIAISON_OFFICER, ACCEPT, IN_PROGRESS, DISPOSED, REOPENED),
          move(
              INSTITUTION_ADMIN,
              PROGRESS,
              IN_PROGRESS,
              VERIFIED,
              DISPOSED,
              IN_PROGRESS,
              REPORTER_REPLIED,
              RETURNED,
              REOPENED),
          move(
              LIAISON_OFFICER,
              PROGRESS,
              IN_PROGRESS,
              DISPOSED,
              IN_PROGRESS,
              REPORTER_REPLIED,
              REOPENED),
          move(
              INSTITUTION_ADMIN,
              FOLLOW_UP,
              FOLLOWED_UP,
              VERIFIED,
              DISPOSED,
              IN_PROGRESS,
              FOLLOWED_UP,
              REPORTER_REPLIED,
              RETURNED,
              REOPENED),
          move(
              LIAISON_OFFICER,
              FOLLOW_UP,
              FOLLOWED_UP,
              DISPOSED,
              IN_PROGRESS,
              FOLLOWED_UP,
              REPORTER_REPLIED,
              REOPENED),
          stay(EnumSet.of(LIAISON_OFFICER), PROPOSE_CLOSING, EnumSet.of(FOLLOWED_UP)),
          stay(
              EnumSet.of(REPORTER),
              REPLY,
              EnumSet.of(
                  SUBMITTED,
                  VERIFIED,
                  DISPOSED,
                  IN_PROGRESS,
                  REPORTER_REPLIED,
                  RETURNED,
                  REOPENED,
                  POSTPONED)),
          move(REPORTER, REPLY, REPORTER_REPLIED, FOLLOWED_UP),
          move(REPORTER, DISPUTE, REPORTER_REPLIED, FOLLOWED_UP),
          move(
              REPORTER,
              CLOSE,
              CLOSED,
              DISPOSED,
              IN_PROGRESS,
              FOLLOWED_UP,
              REPORTER_REPLIED,
              REOPENED),
          move(ADMINS, CLOSE, CLOSED, FOLLOWED_UP, REPORTER_REPLIED),
          move(SYSTEM, CLOSE, CLOSED, FOLLOWED_UP),
          stay(EnumSet.of(REPORTER), RATE, EnumSet.of(CLOSED)),
          new Move(
              EnumSet.of(REPORTER, NATIONAL_ADMIN, INSTITUTION_ADMIN),
              REOPEN,
              EnumSet.of(CLOSED),
              REOPENED),
          move(REPORTER, APPEAL, REOPENED, ARCHIVED),
          new Move(EnumSet.of(REPORTER), WITHDRAW, OPEN, ARCHIVED),
          move(ADMINS, MERGE, MERGED, SUBMITTED, VERIFIED, DISPOSED, RETURNED, REOPENED),
          stay(ADMINS, EDIT, editable()));

  private Lifecycle() {}

  /// The table, line by line.
  public static List<Move> moves() {
    return MOVES;
  }

  /// Whether a party may give a command in some state.
  static boolean gives(Party party, Command command) {
    return MOVES.stream()
        .anyMatch(move -> move.command() == command && move.parties().contains(party));
  }

  /// Decides a command of a party in a state.
  ///
  /// @param resumeState where a postponed report goes back to when the reporter answers
  public static Decision decide(
      ReportState state, @Nullable ReportState resumeState, Command command, Party party) {
    boolean everYours = false;
    for (var move : MOVES) {
      if (move.command() != command || !move.parties().contains(party)) {
        continue;
      }
      everYours = true;
      if (move.from().contains(state)) {
        return new Decision.Allowed(next(move, state, resumeState));
      }
    }
    return new Decision.Denied(everYours ? Refusal.NOT_NOW : Refusal.NOT_YOURS);
  }

  private static ReportState next(Move move, ReportState state, @Nullable ReportState resumeState) {
    if (move.to() != null) {
      return move.to();
    }
    boolean answersPostponement = state == POSTPONED && move.command() == REPLY;
    return answersPostponement && resumeState != null ? resumeState : state;
  }

  private static Move move(
      Party party, Command command, ReportState to, ReportState first, ReportState... from) {
    return move(EnumSet.of(party), command, to, first, from);
  }

  private static Move move(
      Set<Party> parties, Command command, ReportState to, ReportState first, ReportState... from) {
    return new Move(parties, command, EnumSet.of(first, from), to);
  }

  private static Move stay(Set<Party> parties, Command command, Set<ReportState> from) {
    return new Move(parties, command, from, null);
  }

  private static Set<ReportState> open() {
    var open = EnumSet.allOf(ReportState.class);
    open.removeIf(state -> !state.open());
    return open;
  }

  private static Set<ReportState> editable() {
    var states = EnumSet.allOf(ReportState.class);
    states.remove(SUBMITTED);
    states.remove(MERGED);
    return states;
  }
}
