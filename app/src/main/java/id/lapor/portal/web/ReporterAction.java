package id.lapor.portal.web;

import id.lapor.report.Action;
import id.lapor.report.Command;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a reporter can do on the report page; each is a resource below the report's address.
public enum ReporterAction {
  REPLY("balasan", Command.REPLY),
  CLOSE("penyelesaian", Command.CLOSE),
  DISPUTE("sanggahan", Command.DISPUTE),
  REOPEN("pembukaan-kembali", Command.REOPEN),
  APPEAL("banding", Command.APPEAL),
  WITHDRAW("pencabutan", Command.WITHDRAW),
  RATE("penilaian", Command.RATE);

  private final String resource;
  private final Command command;

  ReporterAction(String resource, Command command) {
    this.resource = resource;
    this.command = command;
  }

  /// Last part of its address.
  public String resource() {
    return resource;
  }

  /// The command it gives.
  public Command command() {
    return command;
  }

  static Optional<ReporterAction> find(String resource) {
    for (var action : values()) {
      if (action.resource.equals(resource)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  Action action(ReporterActionForm form, List<UUID> files) {
    return switch (this) {
      case REPLY -> new Action.Reply(form.words(), files);
      case CLOSE -> new Action.Close(form.rating(), form.words());
      case DISPUTE -> new Action.Dispute(form.words());
      case REOPEN -> new Action.Reopen(form.words());
      case APPEAL -> new Action.Appeal(form.words());
      case WITHDRAW -> new Action.Withdraw(form.words());
      case RATE -> new Action.Rate(form.rating() == null ? 0 : form.rating(), form.words());
    };
  }
}
