package id.lapor.desk.web;

import id.lapor.file.StoredFile;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Masking;
import id.lapor.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an officer typed into one of the forms beside a report, kept as typed until it is accepted.
public sealed interface ActionForm {

  /// Reads the form of an action from what was sent.
  static ActionForm read(ActionKind kind, Fields fields) {
    return switch (kind) {
      case VERIFICATION, EDITING -> Classification.read(fields);
      case DISPOSITION -> Disposition.read(fields);
      case ANSWER -> Answer.read(fields);
      case COMPLETION -> new Question(fields.texts("lacking"), fields.text("text"));
      case ARCHIVING ->
          new Archiving(
              fields.choice(ArchiveReason.class, "reason"),
              fields.text("text"),
              !fields.text("preview").isEmpty());
      case MERGING -> new Merging(fields.text("into"), fields.text("text"));
      case ACCEPTANCE, CLOSING_PROPOSAL, CLOSING, RETURN, REOPENING ->
          new Words(fields.text("text"));
    };
  }

  /// The form as it stands before the officer types.
  static ActionForm blank(ActionKind kind, Report report, @Nullable String likelyCategory) {
    return switch (kind) {
      case VERIFICATION -> Classification.proposed(report, likelyCategory);
      case EDITING -> Classification.current(report);
      case DISPOSITION -> new Disposition(null, "", List.of(), null, "");
      case ANSWER -> new Answer("", "", null, List.of());
      case COMPLETION -> new Question(List.of(), "");
      case ARCHIVING -> new Archiving(null, "", false);
      case MERGING -> new Merging("", "");
      case ACCEPTANCE, CLOSING_PROPOSAL, CLOSING, RETURN, REOPENING -> new Words("");
    };
  }

  /// All that was typed, so that it can be shown even where its form is no longer offered; blank
  /// when nothing was.
  String typed();

  /// One text.
  record Words(String text) implements ActionForm {
    @Override
    public String typed() {
      return text;
    }
  }

  /// What the reporter must complete: ready phrases by name, and own words.
  record Question(List<String> lacking, String text) implements ActionForm {
    @Override
    public String typed() {
      return text;
    }
  }

  /// Why it is archived.
  ///
  /// @param preview only show what the reporter will read
  record Archiving(@Nullable ArchiveReason reason, String text, boolean preview)
      implements ActionForm {
    @Override
    public String typed() {
      return text;
    }
  }

  /// Which report it follows, as typed.
  record Merging(String into, String text) implements ActionForm {
    @Override
    public String typed() {
      return joined(into, text);
    }
  }

  /// Category, class and what is published; for a verification also where it goes next.
  ///
  /// @param category the one of the suggestions
  /// @param otherCategory one from the full list; goes before the suggestion
  /// @param complaintClass name of the class; blank to follow the category
  /// @param destination id of the suggested place it goes to; null for none
  /// @param otherDestination another place: its name (national admin) or its id (institution);
  ///   goes before
  record Classification(
      String category,
      String otherCategory,
      String complaintClass,
      String title,
      String description,
      boolean confidential,
      String note,
      @Nullable Long destination,
      String otherDestination)
      implements ActionForm {

    static Classification read(Fields fields) {
      return new Classification(
          fields.text("category"),
          fields.text("otherCategory"),
          fields.text("complaintClass"),
          fields.text("title"),
          fields.text("description"),
          fields.ticked("confidential"),
          fields.text("note"),
          fields.number("destination"),
          fields.text("otherDestination"));
    }

    /// Before the first verification: the reporter's words with personal data masked.
    static Classification proposed(Report report, @Nullable String likelyCategory) {
      return new Classification(
          Objects.requireNonNullElse(likelyCategory, ""),
          "",
          report.complaintClass() == null ? "" : report.complaintClass().name(),
          Masking.mask(report.content().shownTitle()),
          Masking.mask(report.content().shownDescription()),
          report.privacy().confidential(),
          "",
          null,
          "");
    }

    /// As it is published now.
    static Classification current(Report report) {
      return new Classification(
          "",
          Objects.requireNonNullElse(report.content().category(), ""),
          report.complaintClass() == null ? "" : report.complaintClass().name(),
          report.content().shownTitle(),
          report.content().shownDescription(),
          report.privacy().confidential(),
          "",
          null,
          "");
    }

    /// The category that was chosen.
    String chosenCategory() {
      return otherCategory.isBlank() ? category : otherCategory;
    }

    @Override
    public String typed() {
      return joined(title, description, note);
    }
  }

  /// Where it goes.
  ///
  /// @param institution the chosen institution, for the national admin
  /// @param named the words to look for another one
  /// @param units the ticked units, for an institution's admin
  /// @param lead the unit that leads when there are several
  record Disposition(
      @Nullable Long institution, String named, List<Long> units, @Nullable Long lead, String note)
      implements ActionForm {

    public Disposition {
      units = List.copyOf(units);
    }

    static Disposition read(Fields fields) {
      return new Disposition(
          fields.number("institution"),
          fields.text("named"),
          fields.numbers("units"),
          fields.number("lead"),
          fields.text("note"));
    }

    /// The units with the lead first; a lead that was not ticked counts as ticked.
    List<Long> unitsLeadFirst() {
      return lead == null
          ? units
          : Stream.concat(Stream.of(lead), units.stream().filter(unit -> !unit.equals(lead)))
              .toList();
    }

    @Override
    public String typed() {
      return note;
    }
  }

  /// An answer to the reporter.
  ///
  /// @param stand [#INTERIM] when it is still being worked on, [#DONE] when it tells what was
  ///   done; blank when not chosen
  /// @param promised by when an interim answer promises the rest
  /// @param files files that were accepted already
  record Answer(String stand, String text, @Nullable LocalDate promised, List<StoredFile> files)
      implements ActionForm {

    /// On the way: what is being done, and by when more is known.
    public static final String INTERIM = "interim";

    /// Done: what was done.
    public static final String DONE = "done";

    public Answer {
      files = List.copyOf(files);
    }

    static Answer read(Fields fields) {
      return new Answer(
          fields.text("stand"), fields.text("text"), fields.day("promised"), List.of());
    }

    Answer with(List<StoredFile> accepted) {
      return new Answer(stand, text, promised, accepted);
    }

    @Override
    public String typed() {
      return text;
    }
  }

  private static String joined(String... parts) {
    return String.join("\n\n", Stream.of(parts).filter(part -> !part.isBlank()).toList());
  }
}
