package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.ReportImports;
import id.lapor.report.ReportNumber;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports and moves that were cut short, or that meet each other.
@ProgramTest
class ImportOutagesModuleTest {

  @Autowired LaporImports imports;
  @Autowired FileImport fileImport;
  @Autowired ReportImports reports;
  @Autowired ImportRunStore runs;
  @Autowired RowMatching matching;
  @Autowired OwnLines own;
  @Autowired OfficeStore officeStore;
  @Autowired OfficeTelling offices;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  private ImportScenes scenes;

  @BeforeEach
  void cast(@Autowired ApplicationContext program) {
    scenes = new ImportScenes(program);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void importThatLostTheDatabaseKeepsItsFileAndIsBegunAnew() {
    var away =
        new ReportImports() {
          @Override
          public List<Result> apply(List<ImportedReport> batch) {
            throw new CannotCreateTransactionException("away");
          }

          @Override
          public int moveToUnit(List<ReportNumber> numbers, long unitId) {
            return reports.moveToUnit(numbers, unitId);
          }
        };
    long id =
        imports.accept("ekspor", new SampleExport(ImportScenes.GARUT).row(1_000_060).csv(), null);
    new FileImport(runs, matching, away, own, officeStore, transaction, clock).run(id);
    var cut = imports.find(id).orElseThrow();
    assertThat(cut.state()).isEqualTo(ImportRun.State.RUNNING);
    assertThat(runs.listWaiting()).contains(id);

    fileImport.runWaiting();
    var run = imports.find(id).orElseThrow();
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.added()).isEqualTo(1);
  }

  @Test
  void movingGoesOnWhenWhoeverToldTheOfficeDied() {
    var unknown = importedWithUnknownOffice(1_000_061, "Balai Terputus");
    tellAndDie(unknown);
    offices.goOnMoving();
    assertThat(units(1_000_061)).as("perhaps it is still at work").isEmpty();

    clock.advance(Duration.ofMinutes(3));
    offices.goOnMoving();
    assertThat(units(1_000_061)).containsExactly(scenes.works.id());
    assertNothingLeftToMove(unknown);
  }

  @Test
  void reportOfAnImportThatDidNotKnowTheOfficeYetMovesToo() {
    var unknown = importedWithUnknownOffice(1_000_062, "Balai Terlambat");
    assertThat(offices.tell(unknown.id(), scenes.works.id(), 1L)).contains(1);
    assertNothingLeftToMove(unknown);

    importedWithUnknownOffice(1_000_063, "Balai Lain Terlambat");
    transaction.executeWithoutResult(
        _ -> officeStore.noteWaiting(unknown.name(), new ReportNumber(1_000_063), clock.instant()));
    offices.goOnMoving();
    assertThat(units(1_000_063)).containsExactly(scenes.works.id());
    assertNothingLeftToMove(unknown);
  }

  @Test
  void importAndMoveOfTheSameReportDoNotWaitForEachOtherForGood() throws Exception {
    var unknown = importedWithUnknownOffice(1_000_064, "Balai Serentak");
    tellAndDie(unknown);
    clock.advance(Duration.ofMinutes(3));
    var moving =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  // As an import does: first the report, then what waits.
                  database
                      .sql("select id from report.report where number = 1000064 for update")
                      .query(Long.class)
                      .single();
                  var started = CompletableFuture.runAsync(offices::goOnMoving);
                  awaitSomebodyWaiting();
                  officeStore.noteWaiting(
                      unknown.name(), new ReportNumber(1_000_064), clock.instant());
                  return started;
                }));
    moving.get(20, TimeUnit.SECONDS);
    assertThat(units(1_000_064)).containsExactly(scenes.works.id());
  }

  private void awaitSomebodyWaiting() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    boolean waiting;
    do {
      waiting =
          database
              .sql("select exists (select 1 from pg_locks where not granted)")
              .query(Boolean.class)
              .single();
    } while (!waiting && System.nanoTime() < end);
    assertThat(waiting).isTrue();
  }

  private UnknownOffice importedWithUnknownOffice(long number, String office) {
    scenes.run(
        new SampleExport(ImportScenes.GARUT).row(number, "Instansi Terdisposisi", office).csv());
    assertThat(units(number)).isEmpty();
    return scenes.unknownOffice(office);
  }

  /// As when the program dies before it moves a report.
  private void tellAndDie(UnknownOffice office) {
    transaction.executeWithoutResult(
        _ ->
            officeStore.tell(
                office.id(), scenes.works.id(), 1L, clock.instant().plus(Duration.ofMinutes(2))));
  }

  private void assertNothingLeftToMove(UnknownOffice office) {
    assertThat(
            database
                .sql(
                    """
                    select count(*) from integration.office o
                    left join integration.waiting_report w on w.office_id = o.id
                    where o.id = ? and (o.move_after is not null or w.number is not null)
                    """)
                .param(office.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private List<Long> units(long number) {
    return scenes.view(number, scenes.national()).report().handling().unitIds();
  }
}
