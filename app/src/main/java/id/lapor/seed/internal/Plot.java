package id.lapor.seed.internal;

import id.lapor.institution.Institution;
import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.DueStep;
import id.lapor.report.Outcome;
import id.lapor.report.PastReport;
import id.lapor.report.Report;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How one report goes on: who does what next, and when, until the telling ends.
///
/// It decides only what people choose to do. What comes of it is decided by the rules of the
/// program; if they refuse, the plot is wrong and says so.
final class Plot {

  private static final int LONGEST = 24;

  /// How often a turn never comes: the report lies forgotten.
  private static final double FORGOTTEN = 0.004;

  private static final Weighted<ArchiveReason> REASONS =
      new Weighted<>(
          List.of(
              ArchiveReason.INCOMPLETE,
              ArchiveReason.UNCLEAR,
              ArchiveReason.NOT_RELEVANT,
              ArchiveReason.DUPLICATE,
              ArchiveReason.PRIVATE_DISPUTE,
              ArchiveReason.IN_COURT,
              ArchiveReason.OFFENSIVE,
              ArchiveReason.SPAM),
          new double[] {35, 20, 16, 12, 7, 3, 4, 3});

  private final Story story;
  private final PastReport life;
  private final Chance chance;
  private final Cast cast;
  private final Lines lines;
  private final Pace pace;

  /// @param lines what people say in this report
  /// @param pace when they do
  Plot(Story story, PastReport life, Chance chance, Cast cast, Lines lines, Pace pace) {
    this.story = story;
    this.life = life;
    this.chance = chance;
    this.cast = cast;
    this.lines = lines;
    this.pace = pace;
  }

  /// What somebody does next.
  private record Turn(Action action, Actor actor, Instant at) {}

  void tell(Instant until) {
    for (int turn = 0; ; turn++) {
      boolean left = turn >= LONGEST || chance.happens(FORGOTTEN);
      var next = left ? systemOnly(life.report()) : next();
      if (next == null || !next.at().isBefore(until)) {
        return;
      }
      var outcome = life.act(next.action(), next.actor(), next.at());
      if (!(outcome instanceof Outcome.Done)) {
        throw new IllegalStateException(
            "Story %d, %s of a report that is %s: %s"
                .formatted(story.index(), next.action().command(), life.report().state(), outcome));
      }
      pace.goOn(next.at());
    }
  }

  /// Of a report that people leave alone: the program's own part comes all the same.
  private @Nullable Turn systemOnly(Report report) {
    return switch (report.state()) {
      case FOLLOWED_UP, POSTPONED -> orSystem(null, report);
      default -> null;
    };
  }

  private @Nullable Turn next() {
    var report = life.report();
    return switch (report.state()) {
      case SUBMITTED -> submitted(report);
      case VERIFIED, RETURNED -> atAdmin(report);
      case DISPOSED, REOPENED ->
          report.handling().unitIds().isEmpty() ? atAdmin(report) : atUnit(report);
      case IN_PROGRESS -> working(report);
      case FOLLOWED_UP -> answered(report);
      case REPORTER_REPLIED -> replied(report);
      case POSTPONED -> postponed(report);
      case CLOSED -> closed(report);
      case ARCHIVED -> archived(report);
      case MERGED -> null;
    };
  }

  private Turn submitted(Report report) {
    var twin = story.twin();
    if (twin != null) {
      return admin(new Action.Merge(cast.numberOf(twin), lines.say("merge")), 1);
    }
    double drawn = chance.fraction();
    if (drawn < 0.015) {
      return reporter(new Action.Withdraw(lines.say("withdraw")), 1.5);
    }
    if (drawn < 0.035) {
      return reporter(reply("reply.more"), 1);
    }
    if (drawn < 0.10) {
      return archive();
    }
    if (drawn < 0.135) {
      return admin(new Action.Postpone(lines.say("postpone")), 1);
    }
    if (drawn < 0.15 && report.handling().institutionId() != null) {
      return admin(new Action.Return(lines.say("return")), 1.5);
    }
    return verify();
  }

  private Turn archive() {
    var reason = REASONS.draw(chance);
    return admin(new Action.Archive(reason, lines.say("archive." + reason)), 1.2);
  }

  private Turn verify() {
    return admin(lines.verify(story), story.topic().category().emergency() ? 0.3 : 0.9);
  }

  /// With an admin who passes it on or takes it up.
  private Turn atAdmin(Report report) {
    if (report.content().publishedTitle() == null) {
      return verify();
    }
    return report.handling().institutionId() == null ? dispose(report) : atInstitution(report);
  }

  /// The first try goes astray now and then; the next one does not.
  private Turn dispose(Report report) {
    boolean astray = report.handling().returns() == 0 && chance.happens(0.05);
    var target = astray ? cast.astray(story) : story.competent();
    lines.goesTo(target);
    return admin(
        new Action.Dispose(List.of(target.id()), lines.say("dispose")),
        report.handling().returns() == 0 ? 0.5 : 1.5);
  }

  private Turn atInstitution(Report report) {
    var handling = report.handling();
    boolean wrong = !Objects.equals(handling.institutionId(), story.competent().id());
    if (!handling.binding() && (wrong || chance.happens(0.015))) {
      return admin(new Action.Return(lines.say("return")), 2);
    }
    double drawn = chance.fraction();
    if (drawn < 0.015) {
      return admin(lines.edit(report, story), 0.5);
    }
    if (drawn < 0.035) {
      return admin(new Action.Postpone(lines.say("postpone")), 1.5);
    }
    if (drawn < 0.05) {
      return archive();
    }
    var units = units(report);
    if (!units.isEmpty() && drawn < 0.9) {
      lines.goesTo(units.getFirst());
      return admin(
          new Action.Dispose(
              units.stream().map(Institution::id).toList(),
              lines.say(units.size() > 1 ? "joint" : "assign")),
          1);
    }
    return drawn < 0.97 ? admin(new Action.Accept(lines.say("accept")), 1.5) : answer(report);
  }

  /// The unit that is to handle it, a few times together with others.
  private List<Institution> units(Report report) {
    var institution = cast.institution(Objects.requireNonNull(report.handling().institutionId()));
    var lead = cast.topics().unit(institution, story.topic(), chance);
    var units = new ArrayList<>(lead.stream().toList());
    if (lead.isPresent() && chance.happens(0.05)) {
      for (int i = chance.between(1, 2); i > 0; i--) {
        var joining = chance.pick(cast.topics().unitsOf(institution));
        if (!units.contains(joining)) {
          units.add(joining);
        }
      }
    }
    return units;
  }

  private Turn atUnit(Report report) {
    double drawn = chance.fraction();
    if (drawn < 0.035 && !report.handling().binding()) {
      return handler(report, new Action.Return(lines.say("return")), 2);
    }
    if (drawn < 0.06) {
      return handler(report, new Action.Postpone(lines.say("postpone")), 2);
    }
    boolean again = report.state() == ReportState.REOPENED;
    return drawn < 0.78
        ? handler(report, new Action.Accept(lines.say("accept")), again ? 3 : 1.5)
        : answer(report);
  }

  private Turn working(Report report) {
    var units = report.handling().unitIds();
    double drawn = chance.fraction();
    if (units.size() > 1 && drawn < 0.3) {
      return new Turn(progress(), cast.company().liaisonOf(units.getLast()), pace.office(2));
    }
    if (drawn < 0.26) {
      return handler(report, progress(), 2.5);
    }
    if (drawn < 0.28) {
      return handler(report, new Action.Postpone(lines.say("postpone")), 2);
    }
    if (drawn < 0.31) {
      return reporter(reply("reply.more"), 3);
    }
    return drawn < 0.325 ? solved() : answer(report);
  }

  private Action progress() {
    return new Action.Progress(lines.say("progress"), List.of());
  }

  private Turn answer(Report report) {
    return handler(report, new Action.FollowUp(lines.answer(), List.of()), 4);
  }

  private Turn answered(Report report) {
    double drawn = chance.fraction();
    if (drawn < 0.04 && !report.handling().unitIds().isEmpty()) {
      return handler(report, new Action.ProposeClosing(lines.say("propose")), 2);
    }
    Turn turn;
    if (drawn < 0.25) {
      turn = solved();
    } else if (drawn < 0.32) {
      turn = reporter(new Action.Dispute(lines.say("dispute")), 2);
    } else if (drawn < 0.41) {
      turn = reporter(reply("reply.answered"), 2.5);
    } else if (drawn < 0.5) {
      turn = admin(new Action.Close(null, lines.say("close.admin")), 6);
    } else {
      turn = null;
    }
    return orSystem(turn, report);
  }

  private Turn replied(Report report) {
    double drawn = chance.fraction();
    if (drawn < 0.12 && report.handling().substantiated()) {
      return admin(new Action.Close(null, lines.say("close.admin")), 3);
    }
    if (drawn < 0.15) {
      return solved();
    }
    return drawn < 0.28 ? handler(report, progress(), 2.5) : answer(report);
  }

  private Turn postponed(Report report) {
    return orSystem(chance.happens(0.55) ? reporter(reply("reply.complete"), 5) : null, report);
  }

  /// What somebody does in time; else what the system does once the time has come.
  private Turn orSystem(@Nullable Turn turn, Report report) {
    var due = Objects.requireNonNull(report.timing().stepDueAt());
    if (turn != null && turn.at().isBefore(due)) {
      return turn;
    }
    var action =
        report.timing().step() == DueStep.COMPLETE
            ? new Action.Archive(ArchiveReason.EXPIRED, lines.expired())
            : new Action.Close(null, lines.closed());
    return new Turn(action, Actor.ofSystem(), due.plusSeconds(chance.between(1, 60)));
  }

  private Turn solved() {
    var rating = chance.happens(0.8) ? Integer.valueOf(chance.happens(0.7) ? 5 : 4) : null;
    return reporter(
        new Action.Close(chance.happens(0.15) ? Integer.valueOf(3) : rating, lines.say("close")),
        2.5);
  }

  private @Nullable Turn closed(Report report) {
    var ending = Objects.requireNonNull(report.ending());
    if (ending.rating() == null && chance.happens(0.07)) {
      return reporter(new Action.Rate(chance.between(1, 5), lines.say("rate")), 5);
    }
    if (!chance.happens(0.03)) {
      return null;
    }
    var turn =
        chance.happens(0.85)
            ? reporter(new Action.Reopen(lines.say("reopen")), 6)
            : admin(new Action.Reopen(lines.say("reopen.admin")), 5);
    return cast.mayStillReopen(ending.at(), turn.at()) ? turn : null;
  }

  private @Nullable Turn archived(Report report) {
    var ending = Objects.requireNonNull(report.ending());
    if (ending.reason() == ArchiveReason.WITHDRAWN || !chance.happens(0.04)) {
      return null;
    }
    var turn = reporter(new Action.Appeal(lines.say("appeal")), 4);
    return cast.mayStillReopen(ending.at(), turn.at()) ? turn : null;
  }

  private Action reply(String key) {
    return new Action.Reply(lines.say(key), List.of());
  }

  private Turn reporter(Action action, double days) {
    return new Turn(action, Company.reporterOf(life.report()), pace.reporter(days));
  }

  private Turn admin(Action action, double days) {
    return new Turn(action, cast.company().adminOf(life.report()), pace.office(days));
  }

  private Turn handler(Report report, Action action, double days) {
    return new Turn(action, cast.company().handlerOf(report), pace.office(days));
  }
}
