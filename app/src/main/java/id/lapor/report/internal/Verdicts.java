package id.lapor.report.internal;

import id.lapor.kernel.Actor;
import id.lapor.report.Command;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.ReportState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether an actor may give a command now, as which party, and where it leads.
@Component
class Verdicts {

  /// What only the lead of several joint units may do.
  private static final Set<Command> LEAD_ONLY =
      EnumSet.of(
          Command.ACCEPT,
          Command.POSTPONE,
          Command.RETURN,
          Command.FOLLOW_UP,
          Command.PROPOSE_CLOSING);

  private final Access access;
  private final ActionRules rules;

  Verdicts(Access access, @Value("${lapor.report.reopen-within-days}") int reopenWithinDays) {
    this.access = access;
    this.rules = new ActionRules(Duration.ofDays(reopenWithinDays));
  }

  /// Either a party and the next state, or why not.
  record Verdict(@Nullable Party party, @Nullable ReportState next, @Nullable Refusal refusal) {
    Party requireParty() {
      return Objects.requireNonNull(party);
    }

    ReportState requireNext() {
      return Objects.requireNonNull(next);
    }
  }

  Verdict of(Report report, Command command, List<Party> parties, Actor actor, Instant now) {
    var refusal = Refusal.NOT_YOURS;
    for (var party : parties) {
      switch (Lifecycle.decide(report.state(), report.resumeState(), command, party)) {
        case Lifecycle.Decision.Denied denied -> {
          if (refusal == Refusal.NOT_YOURS) {
            refusal = denied.why();
          }
        }
        case Lifecycle.Decision.Allowed allowed -> {
          var obstacle = obstacle(report, command, party, actor, now);
          if (obstacle == null) {
            return new Verdict(party, allowed.next(), null);
          }
          refusal = obstacle;
        }
      }
    }
    return new Verdict(null, null, refusal);
  }

  Set<Command> possible(Report report, List<Party> parties, Actor actor, Instant now) {
    var commands = EnumSet.noneOf(Command.class);
    for (var command : Command.values()) {
      if (of(report, command, parties, actor, now).refusal() == null) {
        commands.add(command);
      }
    }
    return commands;
  }

  @Nullable Long actingFor(Report report, Actor actor, Party party) {
    return switch (party) {
      case REPORTER, SYSTEM, NATIONAL_ADMIN, PUBLIC -> null;
      default -> access.actingFor(report, actor, party);
    };
  }

  private @Nullable Refusal obstacle(
      Report report, Command command, Party party, Actor actor, Instant now) {
    boolean joining =
        switch (party) {
          case LIAISON_OFFICER -> LEAD_ONLY.contains(command) && !access.leads(report, actor);
          case INSTITUTION_ADMIN ->
              command != Command.PROGRESS && access.administeredNode(report, actor) == null;
          default -> false;
        };
    if (joining) {
      return Refusal.LEAD_ONLY;
    }
    return rules.obstacle(report, command, party, now);
  }
}
