package id.lapor.report.internal;

import id.lapor.category.Categories;
import id.lapor.institution.Institutions;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.HistoryEvent.Field;
import id.lapor.report.HistoryEvent.Visibility;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.ReportImports;
import id.lapor.report.ReportNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes over what another system reports of its reports, a batch in one transaction.
@Component
class ReportImporter implements ReportImports {

  private static final int ROWS_A_ROUND_TRIP = 20;

  private final ImportStore store;
  private final ImportLedger ledger;
  private final Categories categories;
  private final Institutions institutions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReportImporter(
      ImportStore store,
      ImportLedger ledger,
      Categories categories,
      Institutions institutions,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.categories = categories;
    this.institutions = institutions;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public List<Result> apply(List<ImportedReport> batch) {
    return Objects.requireNonNull(transaction.execute(status -> write(batch)));
  }

  private List<Result> write(List<ImportedReport> batch) {
    var now = clock.instant();
    var known = store.lock(batch.stream().map(ImportedReport::number).distinct().toList());
    var fresh = new HashMap<ReportNumber, ImportStore.Known>();
    var results = new ArrayList<Result>();
    for (var row : batch) {
      var there = fresh.getOrDefault(row.number(), known.get(row.number()));
      results.add(there == null ? add(row, now, fresh) : change(row, there, now, fresh));
      if (results.size() % ROWS_A_ROUND_TRIP == 0) {
        store.flush();
      }
    }
    store.flush();
    return results;
  }

  private Result add(ImportedReport row, Instant now, Map<ReportNumber, ImportStore.Known> fresh) {
    var draft = draft(row);
    var bare = draft.bare(ledger.nextId());
    var report = ledger.timed(null, draft.report(bare), now);
    ledger.add(row, bare, report, event(report, draft.data(), now));
    fresh.put(row.number(), known(report, draft));
    return new Result(row.number(), Change.ADDED, null);
  }

  private Result change(
      ImportedReport row,
      ImportStore.Known there,
      Instant now,
      Map<ReportNumber, ImportStore.Known> fresh) {
    if (there.fingerprint() == null) {
      return new Result(row.number(), Change.REFUSED, RefusedBecause.NUMBER_OF_OUR_OWN);
    }
    var draft = draft(row);
    if (there.fingerprint().equals(draft.fingerprint())) {
      return new Result(row.number(), Change.UNCHANGED, null);
    }
    if (there.handledHere()) {
      if (row.anonymous()) {
        ledger.hideReporter(there.report());
      }
      return new Result(row.number(), Change.REFUSED, RefusedBecause.HANDLED_HERE);
    }
    var report = ledger.timed(there.report(), draft.report(there.report()), now);
    ledger.change(there.report(), report, event(report, draft.data(), now));
    fresh.put(row.number(), known(report, draft));
    return new Result(row.number(), Change.CHANGED, null);
  }

  @Override
  public int moveToUnit(List<ReportNumber> numbers, long unitId) {
    return Objects.requireNonNull(transaction.execute(status -> move(numbers, unitId)));
  }

  private int move(List<ReportNumber> numbers, long unitId) {
    var now = clock.instant();
    long top = institutions.top(unitId).id();
    int moved = 0;
    for (var known : store.lock(numbers).values()) {
      var before = known.report();
      var institution = before.handling().institutionId();
      boolean waits =
          known.fingerprint() != null
              && !known.handledHere()
              && before.handling().unitIds().isEmpty()
              && (institution == null || institution == top);
      if (waits) {
        var handling =
            new Report.Handling(
                top,
                top == unitId ? List.of() : List.of(unitId),
                before.handling().returns(),
                false,
                before.handling().substantiated());
        var after =
            ledger.timed(
                before, new Amended(before).handling(handling).nextVersion().report(), now);
        Map<String, Object> data =
            Map.of(
                Field.INSTITUTION,
                top,
                Field.UNITS,
                handling.unitIds(),
                Field.IMPORTED_FINGERPRINT,
                known.fingerprint());
        ledger.change(before, after, event(after, data, now));
        moved++;
      }
    }
    store.flush();
    return moved;
  }

  private ImportedDraft draft(ImportedReport row) {
    var category = row.content().category();
    return new ImportedDraft(row, category == null ? null : categories.find(category).orElse(null));
  }

  private static ImportStore.Known known(Report report, ImportedDraft draft) {
    return new ImportStore.Known(report, draft.fingerprint(), EventType.IMPORTED, Party.SYSTEM);
  }

  private static HistoryEvent event(Report report, Map<String, Object> data, Instant now) {
    return new HistoryEvent(
        report.version(),
        EventType.IMPORTED,
        now,
        Party.SYSTEM,
        null,
        null,
        report.state(),
        data,
        List.of(),
        Visibility.PUBLIC);
  }
}
