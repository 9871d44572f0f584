package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.ReportImports;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/// What of an export is not taken over, and why.
@ProgramTest
class ImportRefusalsModuleTest {

  @Autowired LaporImports imports;
  @Autowired Reports reports;
  @Autowired ReportImports imported;
  @Autowired ImportRunStore runs;
  @Autowired RowMatching matching;
  @Autowired OwnLines own;
  @Autowired OfficeStore officeStore;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  private ImportScenes scenes;

  @BeforeEach
  void cast(@Autowired ApplicationContext program) {
    scenes = new ImportScenes(program);
  }

  @Test
  void reportHandledHereIsNotOverwritten() {
    scenes.run(
        new SampleExport(ImportScenes.GARUT)
            .row(1_000_006, "Status Laporan", "Terdisposisi")
            .csv());
    var officer =
        Actor.account(
            9201, "Bambang Prasetyo", List.of(new Grant(Role.LIAISON_OFFICER, scenes.works.id())));
    reports.act(new ReportNumber(1_000_006), null, new Action.Accept(""), officer);

    var run =
        scenes.run(
            new SampleExport(ImportScenes.GARUT)
                .row(1_000_006, "Status Laporan", "Ditutup oleh Admin")
                .csv());
    assertThat(run.refused()).isEqualTo(1);
    assertThat(scenes.results(run)).containsExactly("6 1000006 REFUSED HANDLED_HERE");
    assertThat(scenes.view(1_000_006, scenes.national()).report().state())
        .isEqualTo(ReportState.IN_PROGRESS);
  }

  @Test
  void faultyRowsAreRefusedAndTheOthersImported() {
    var run =
        scenes.run(
            new SampleExport(ImportScenes.GARUT)
                .row(1_000_007)
                .row(1_000_008, "Status Laporan", "Entah")
                .row(1_000_009)
                .csv());
    assertThat(scenes.results(run))
        .containsExactly(
            "6 1000007 ADDED null", "7 1000008 REFUSED STATUS", "8 1000009 ADDED null");
  }

  @Test
  void rowThatTheDatabaseRefusesIsRefusedAlone() {
    var bad = new ReportNumber(1_000_031);
    var refusing =
        new ReportImports() {
          @Override
          public List<Result> apply(List<ImportedReport> batch) {
            var results = imported.apply(batch);
            if (batch.stream().anyMatch(row -> row.number().equals(bad))) {
              throw new DataIntegrityViolationException("not this one");
            }
            return results;
          }

          @Override
          public int moveToUnit(List<ReportNumber> numbers, long unitId) {
            return imported.moveToUnit(numbers, unitId);
          }
        };
    var content =
        new SampleExport(ImportScenes.GARUT).row(1_000_030).row(1_000_031).row(1_000_032).csv();
    long id = imports.accept("ekspor", content, null);
    new FileImport(runs, matching, refusing, own, officeStore, transaction, clock).run(id);
    var run = imports.find(id).orElseThrow();
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.institution()).isEqualTo(ImportScenes.GARUT);
    assertThat(scenes.results(run))
        .containsExactly(
            "6 1000030 ADDED null", "7 1000031 REFUSED NOT_STORED", "8 1000032 ADDED null");
    assertThat(reports.find(bad, scenes.national())).isEmpty();
  }

  @Test
  void whatIsNoExportIsSaidSo() {
    assertThat(scenes.run("nama,umur\na,1\n".getBytes(StandardCharsets.UTF_8)).fault())
        .isEqualTo(ImportRun.Fault.NO_HEADER);
    var missing = scenes.run("Tracking ID,Judul Laporan\n1,x\n".getBytes(StandardCharsets.UTF_8));
    assertThat(missing.fault()).isEqualTo(ImportRun.Fault.COLUMNS_MISSING);
    assertThat(missing.faultDetail()).contains("Status Laporan");
    assertThat(scenes.run(new byte[] {'P', 'K', 3, 4, 0, 0}).fault())
        .isEqualTo(ImportRun.Fault.NOT_READABLE);
  }
}
