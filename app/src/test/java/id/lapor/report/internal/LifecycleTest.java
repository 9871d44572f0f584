package id.lapor.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.Command;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.ReportState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every (state, command, party): 12 × 18 × 10 decisions, compared with `lifecycle.txt`, in which
/// a person has decided each of them.
class LifecycleTest {

  @Test
  void everyStateCommandAndPartyIsDecidedAsWritten() throws IOException {
    var written =
        new String(
            Objects.requireNonNull(getClass().getResourceAsStream("/lifecycle.txt")).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(matrix()).isEqualTo(written);
  }

  @Test
  void closedReportDoesNotMoveAgainButByReopening() {
    for (var command : Command.values()) {
      for (var party : Party.values()) {
        var decision = Lifecycle.decide(ReportState.CLOSED, null, command, party);
        if (decision instanceof Lifecycle.Decision.Allowed allowed
            && allowed.next() != ReportState.CLOSED) {
          assertThat(command).isEqualTo(Command.REOPEN);
        }
      }
    }
  }

  @Test
  void thePublicAndThoseWhoWatchDoNothing() {
    for (var party :
        EnumSet.of(
            Party.PUBLIC,
            Party.LEADER,
            Party.INTERNAL_AUDITOR,
            Party.OVERSEER,
            Party.INTAKE_OPERATOR)) {
      for (var state : ReportState.values()) {
        for (var command : Command.values()) {
          assertThat(Lifecycle.decide(state, null, command, party))
              .isInstanceOf(Lifecycle.Decision.Denied.class);
        }
      }
    }
  }

  @Test
  void fromEveryOpenStateThereIsAWayToAnEnd() {
    for (var start : EnumSet.complementOf(EnumSet.of(ReportState.MERGED))) {
      var reached = EnumSet.of(start);
      for (int before = 0; before != reached.size(); ) {
        before = reached.size();
        for (var state : Set.copyOf(reached)) {
          reached.addAll(next(state));
        }
      }
      assertThat(reached)
          .as("from " + start)
          .contains(ReportState.CLOSED)
          .contains(ReportState.ARCHIVED);
    }
  }

  @Test
  void anAnsweredPostponementGoesBackToWhereItBegan() {
    var decision =
        Lifecycle.decide(
            ReportState.POSTPONED, ReportState.IN_PROGRESS, Command.REPLY, Party.REPORTER);
    assertThat(decision).isEqualTo(new Lifecycle.Decision.Allowed(ReportState.IN_PROGRESS));
  }

  @Test
  void theDrawingInTheDocsIsThatOfTheTable() throws IOException {
    var docs = Files.readString(Path.of("../docs/lifecycle.md"));
    assertThat(docs).contains(LifecycleDrawing.mermaid());
  }

  private static Set<ReportState> next(ReportState state) {
    var next = EnumSet.noneOf(ReportState.class);
    for (var command : Command.values()) {
      for (var party : Party.values()) {
        if (Lifecycle.decide(state, null, command, party)
            instanceof Lifecycle.Decision.Allowed allowed) {
          next.add(allowed.next());
        }
      }
    }
    return next;
  }

  /// Writes the matrix, to be read line by line before it is committed.
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), matrix());
  }

  /// One grid per party: a line per command, a column per state; `-` not now, `x` never by this
  /// party.
  static String matrix() {
    var text = new StringBuilder();
    for (var party : Party.values()) {
      text.append(party).append('\n').append(" ".repeat(16));
      for (var state : ReportState.values()) {
        text.append(" %-16s".formatted(state));
      }
      for (var command : Command.values()) {
        text.append("\n%-16s".formatted(command));
        for (var state : ReportState.values()) {
          text.append(" %-16s".formatted(cell(state, command, party)));
        }
      }
      text.append("\n\n");
    }
    return text.toString().replaceAll(" +\n", "\n");
  }

  private static String cell(ReportState state, Command command, Party party) {
    return switch (Lifecycle.decide(state, null, command, party)) {
      case Lifecycle.Decision.Allowed allowed -> allowed.next().name();
      case Lifecycle.Decision.Denied denied -> denied.why() == Refusal.NOT_NOW ? "-" : "x";
    };
  }
}
