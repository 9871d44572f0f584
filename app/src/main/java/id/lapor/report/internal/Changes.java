package id.lapor.report.internal;

import static id.lapor.report.HistoryEvent.Field;

import id.lapor.category.Categories;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.ComplaintClass;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Masking;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Ending;
import id.lapor.report.Report.Handling;
import id.lapor.report.Report.Privacy;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each allowed action makes of a report and writes into its history.
@Component
class Changes {

  private final Categories categories;

  Changes(Categories categories) {
    this.categories = categories;
  }

  /// The change that an allowed action makes.
  ///
  /// @param next the state from the lifecycle table
  /// @param handling who has the report afterwards
  Change of(
      Report report, Action action, ReportState next, Handling handling, Party party, Instant now) {
    return switch (action) {
      case Action.Verify v ->
          publish(
              report,
              next,
              EventType.VERIFIED,
              Visibility.PUBLIC,
              v.category(),
              v.complaintClass(),
              v.titleFor(report),
              v.descriptionFor(report),
              v.confidential(),
              v.note());
      case Action.Edit e ->
          publish(
              report,
              next,
              EventType.EDITED,
              Visibility.REPORTER,
              e.category(),
              e.complaintClass(),
              e.publishedTitle(),
              e.publishedDescription(),
              e.confidential(),
              e.note());
      case Action.Postpone p ->
          said(move(report, next, report.state(), handling), EventType.POSTPONED, p.question());
      case Action.Return r ->
          said(move(report, next, null, handling), EventType.RETURNED, r.reason());
      case Action.Archive a ->
          ended(
              report,
              next,
              EventType.ARCHIVED,
              a.reason(),
              null,
              null,
              party,
              now,
              a.explanation());
      case Action.Dispose d -> disposed(report, next, handling, d);
      case Action.Accept a ->
          said(move(report, next, null, handling), EventType.ACCEPTED, a.note());
      case Action.Progress p ->
          said(
              move(report, next, null, handling), EventType.PROGRESS_REPORTED, p.text(), p.files());
      case Action.FollowUp f ->
          said(
              move(report, next, null, substantiated(handling, true)),
              EventType.FOLLOWED_UP,
              f.text(),
              f.files());
      case Action.ProposeClosing p ->
          said(move(report, next, null, handling), EventType.CLOSING_PROPOSED, p.text());
      case Action.Reply r ->
          said(
              move(
                  report,
                  next,
                  next == ReportState.POSTPONED ? report.resumeState() : null,
                  handling),
              EventType.REPLIED,
              r.text(),
              r.files());
      case Action.Dispute d ->
          said(
              move(report, next, null, substantiated(handling, false)),
              EventType.DISPUTED,
              d.text());
      case Action.Close c ->
          ended(report, next, EventType.CLOSED, null, c.rating(), null, party, now, c.text());
      case Action.Rate r -> rated(report, r);
      case Action.Reopen r -> reopened(report, next, handling, EventType.REOPENED, r.reason());
      case Action.Appeal a ->
          reopened(report, next, withNationalAdmin(handling), EventType.APPEALED, a.reason());
      case Action.Withdraw w ->
          ended(
              report,
              next,
              EventType.WITHDRAWN,
              ArchiveReason.WITHDRAWN,
              null,
              null,
              party,
              now,
              w.reason());
      case Action.Merge m ->
          ended(report, next, EventType.MERGED, null, null, m.into().value(), party, now, m.note());
    };
  }

  private Change publish(
      Report report,
      ReportState next,
      EventType event,
      Visibility visibility,
      String category,
      @Nullable ComplaintClass chosenClass,
      String title,
      String description,
      boolean wishConfidential,
      String note) {
    var before = report.content();
    var complaintClass = report.kind() == ReportKind.COMPLAINT ? chosenClass : null;
    var content =
        new Content(
            before.title(),
            before.description(),
            Masking.mask(Texts.clean(title)),
            Masking.mask(Texts.clean(description)),
            category,
            before.incidentDate(),
            before.channel());
    boolean confidential =
        Confidentiality.confidential(
            report.privacy().confidential(),
            wishConfidential,
            complaintClass,
            categories.find(category).orElse(null));
    var after =
        new Amended(report)
            .state(next, report.resumeState())
            .complaintClass(complaintClass)
            .content(content)
            .privacy(new Privacy(report.privacy().anonymous(), confidential, false))
            .report();
    var data = text(note);
    var changes = differences(report, after);
    if (!changes.isEmpty()) {
      data.put(Field.CHANGES, changes);
    }
    return new Change(republished(after), event, data, List.of(), visibility);
  }

  private static Map<String, Object> differences(Report before, Report after) {
    var changes = new LinkedHashMap<String, Object>();
    difference("title", before.content().shownTitle(), after.content().shownTitle(), changes);
    difference(
        "description",
        before.content().shownDescription(),
        after.content().shownDescription(),
        changes);
    difference("category", before.content().category(), after.content().category(), changes);
    difference("complaintClass", before.complaintClass(), after.complaintClass(), changes);
    difference(
        "confidential", before.privacy().confidential(), after.privacy().confidential(), changes);
    return changes;
  }

  private static void difference(
      String name, @Nullable Object before, @Nullable Object after, Map<String, Object> changes) {
    if (!Objects.equals(before, after)) {
      changes.put(
          name,
          Map.of(
              "before",
              String.valueOf(before == null ? "" : before),
              "after",
              String.valueOf(after == null ? "" : after)));
    }
  }

  private static Change disposed(
      Report report, ReportState next, Handling handling, Action.Dispose dispose) {
    var data = text(dispose.note());
    data.put(Field.INSTITUTION, Objects.requireNonNull(handling.institutionId()));
    if (!handling.unitIds().isEmpty()) {
      data.put(Field.UNITS, handling.unitIds());
    }
    if (handling.binding()) {
      data.put(Field.BINDING, true);
    }
    return new Change(
        move(report, next, null, handling), EventType.DISPOSED, data, List.of(), Visibility.PUBLIC);
  }

  private static Change rated(Report report, Action.Rate rate) {
    var ending = Objects.requireNonNull(report.ending());
    var data = text(rate.text());
    data.put(Field.RATING, rate.rating());
    var rated =
        new Ending(ending.at(), ending.by(), ending.reason(), rate.rating(), ending.mergedInto());
    return new Change(
        new Amended(report).ending(rated).report(),
        EventType.RATED,
        data,
        List.of(),
        Visibility.PUBLIC);
  }

  private static Change ended(
      Report report,
      ReportState next,
      EventType event,
      @Nullable ArchiveReason reason,
      @Nullable Integer rating,
      @Nullable Long mergedInto,
      Party party,
      Instant now,
      String said) {
    var data = text(said);
    if (reason != null) {
      data.put(Field.REASON, reason.name());
    }
    if (rating != null) {
      data.put(Field.RATING, rating);
    }
    if (mergedInto != null) {
      data.put(Field.MERGED_INTO, mergedInto);
    }
    var after =
        new Amended(report)
            .state(next, null)
            .ending(new Ending(now, party, reason, rating, mergedInto))
            .report();
    return new Change(republished(after), event, data, List.of(), Visibility.PUBLIC);
  }

  private static Change reopened(
      Report report, ReportState next, Handling handling, EventType event, String reason) {
    var after =
        new Amended(report)
            .state(next, null)
            .handling(substantiated(handling, false))
            .ending(null)
            .report();
    return new Change(republished(after), event, text(reason), List.of(), Visibility.PUBLIC);
  }

  private static Change said(Report after, EventType event, String said) {
    return said(after, event, said, List.of());
  }

  private static Change said(Report after, EventType event, String said, List<UUID> files) {
    return new Change(after, event, text(said), files, Visibility.PUBLIC);
  }

  private static Report move(
      Report report, ReportState next, @Nullable ReportState resume, Handling handling) {
    return new Amended(report).state(next, resume).handling(handling).report();
  }

  private static Handling substantiated(Handling handling, boolean substantiated) {
    return new Handling(
        handling.institutionId(),
        handling.unitIds(),
        handling.returns(),
        handling.binding(),
        substantiated);
  }

  private static Handling withNationalAdmin(Handling handling) {
    return new Handling(null, List.of(), handling.returns(), handling.binding(), false);
  }

  private static Report republished(Report report) {
    var privacy = report.privacy();
    return new Amended(report)
        .privacy(
            new Privacy(
                privacy.anonymous(), privacy.confidential(), Confidentiality.published(report)))
        .report();
  }

  /// The text as said, and beside it the masked one where it differs.
  static Map<String, Object> text(String said) {
    var data = new HashMap<String, Object>();
    var clean = Texts.clean(said);
    if (!Texts.blank(clean)) {
      data.put(Field.TEXT, clean);
      var masked = Masking.mask(clean);
      if (!masked.equals(clean)) {
        data.put(Field.PUBLIC_TEXT, masked);
      }
    }
    return data;
  }
}
