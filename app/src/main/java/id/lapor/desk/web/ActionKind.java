package id.lapor.desk.web;

import id.lapor.report.Command;
import id.lapor.report.Party;
import id.lapor.report.ReportView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What an officer can send from the desk: each has its address, its form and the command that must
/// be allowed for it.
///
/// The order is that of the forms on the page; the first possible one stands open.
@SuppressWarnings("ImmutableEnumChecker") // the set is neither changed nor given out
public enum ActionKind {
  VERIFICATION("verifikasi", "verify", "check-lg", Command.VERIFY),
  DISPOSITION("disposisi", "dispose", "people", Command.DISPOSE),
  ACCEPTANCE("penerimaan", "accept", "inbox", Command.ACCEPT),
  ANSWER("tindak-lanjut", "answer", "send", Command.FOLLOW_UP, Command.PROGRESS),
  CLOSING_PROPOSAL("usul-selesai", "propose", "lightbulb", Command.PROPOSE_CLOSING),
  CLOSING("penutupan", "close", "check-circle", Command.CLOSE),
  COMPLETION("kelengkapan", "postpone", "question-circle", Command.POSTPONE),
  RETURN("pengembalian", "return", "arrow-return-left", Command.RETURN),
  MERGING("penggabungan", "merge", "link-45deg", Command.MERGE),
  ARCHIVING("pengarsipan", "archive", "archive-fill", Command.ARCHIVE),
  EDITING("suntingan", "edit", "pencil", Command.EDIT),
  REOPENING("pembukaan-kembali", "reopen", "arrow-repeat", Command.REOPEN);

  private final String path;
  private final String prefix;
  private final String icon;
  private final Set<Command> commands;

  ActionKind(String path, String prefix, String icon, Command first, Command... more) {
    this.path = path;
    this.prefix = prefix;
    this.icon = icon;
    this.commands = EnumSet.of(first, more);
  }

  /// The last part of its address, `/meja/laporan/{number}/{path}`.
  public String path() {
    return path;
  }

  /// What the ids of its fields begin with, as two forms of a page may ask for the same thing.
  public String prefix() {
    return prefix;
  }

  /// Its sign in `icons.svg`.
  public String icon() {
    return icon;
  }

  /// Whether one of its commands may be given.
  boolean among(Set<Command> possible) {
    return commands.stream().anyMatch(possible::contains);
  }

  /// For the national admin, returning is taking it back from the institution.
  boolean takesBack(ReportView view) {
    return this == RETURN && view.party() == Party.NATIONAL_ADMIN;
  }

  /// The middle part of the message keys of its words.
  String words(ReportView view) {
    return takesBack(view) ? "takeBack" : prefix;
  }

  /// The key of the label of its one text.
  String textLabel(ReportView view) {
    return switch (this) {
      case VERIFICATION, DISPOSITION, EDITING -> "desk." + prefix + ".note";
      default -> "desk." + words(view) + ".text";
    };
  }

  /// The id of a field of its form; the one text of a form has the prefix itself.
  public String field(String name) {
    return name.isEmpty() || name.equals("text") ? prefix : prefix + "-" + name;
  }

  static Optional<ActionKind> findByPath(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
