package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.report.Reporters;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.testing.ProgramTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgramTest
class ImportModuleTest {

  @Autowired Reports reports;
  @Autowired Reporters reporters;
  @Autowired JdbcClient database;
  private ImportScenes scenes;

  @BeforeEach
  void cast(@Autowired ApplicationContext program) {
    scenes = new ImportScenes(program);
  }

  @Test
  void importedReportKeepsNumberTimeStateAndPlace() {
    var run =
        scenes.run(
            new SampleExport(ImportScenes.GARUT)
                .row(1_000_001, "Tipe Laporan (Anonim/Rahasia)", "Anonim")
                .xlsx());
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.institution()).isEqualTo(ImportScenes.GARUT);
    assertThat(run.added()).isEqualTo(1);

    var view = scenes.view(1_000_001, scenes.national());
    var report = view.report();
    assertThat(report.state()).isEqualTo(ReportState.CLOSED);
    assertThat(report.timing().submittedAt()).isEqualTo(Instant.parse("2026-01-03T07:05:09Z"));
    assertThat(report.timing().step()).isNull();
    assertThat(report.handling().institutionId()).isEqualTo(scenes.garut.id());
    assertThat(report.handling().unitIds()).containsExactly(scenes.works.id());
    assertThat(report.place().areaCode()).isEqualTo("32.05");
    assertThat(report.content().category()).isEqualTo("roads.pothole");
    assertThat(view.reporter()).isNull();
    assertThat(view.timeline())
        .extracting(HistoryEvent::type)
        .containsExactly(EventType.SUBMITTED, EventType.IMPORTED);
    assertThat(String.valueOf(view.timeline().getLast().data().get("importedColumns")))
        .contains("kolom asing");
  }

  @Test
  void publicReadsTheLastTextAndNothingElse() {
    scenes.run(
        new SampleExport(ImportScenes.GARUT)
            .row(1_000_002, "Isi Laporan Akhir", "Lubang besar. Hubungi 0812-7000-1111.")
            .csv());
    var view = scenes.view(1_000_002, Actor.guest());
    assertThat(view.report().content().description())
        .isEqualTo("Lubang besar. Hubungi [nomor telepon disamarkan].");
    assertThat(view.timeline().getLast().data())
        .doesNotContainKeys("importedColumns", "importedFingerprint");
    assertThat(Objects.requireNonNull(view.reporter()).name()).isEqualTo("Sari D.");
  }

  @Test
  void secretAndSupervisoryReportsStayHidden() {
    scenes.run(
        new SampleExport(ImportScenes.GARUT)
            .row(1_000_003, "Tipe Laporan (Anonim/Rahasia)", "Rahasia")
            .row(1_000_004, "Klasifikasi Laporan", "Pengaduan Berkadar Pengawasan")
            .csv());
    assertThat(reports.find(new ReportNumber(1_000_003), Actor.guest())).isEmpty();
    assertThat(reports.find(new ReportNumber(1_000_004), Actor.guest())).isEmpty();
    assertThat(scenes.view(1_000_004, scenes.national()).report().privacy().confidential())
        .isTrue();
  }

  @Test
  void importingTwiceChangesNothingAndALaterExportMovesOn() {
    var first =
        new SampleExport(ImportScenes.GARUT).row(1_000_005, "Status Laporan", "Terdisposisi");
    assertThat(scenes.run(first.csv()).added()).isEqualTo(1);
    int version = scenes.view(1_000_005, scenes.national()).report().version();

    var again = scenes.run(first.xlsx());
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(scenes.view(1_000_005, scenes.national()).report().version()).isEqualTo(version);

    var later =
        scenes.run(
            new SampleExport(ImportScenes.GARUT)
                .row(1_000_005, "Status Laporan", "Ditutup oleh Pelapor", "Rating", "4")
                .csv());
    assertThat(later.changed()).isEqualTo(1);
    var view = scenes.view(1_000_005, scenes.national());
    assertThat(view.report().state()).isEqualTo(ReportState.CLOSED);
    assertThat(Objects.requireNonNull(view.report().ending()).rating()).isEqualTo(4);
    assertThat(view.timeline())
        .extracting(HistoryEvent::type)
        .containsExactly(EventType.SUBMITTED, EventType.IMPORTED, EventType.IMPORTED);
  }

  @Test
  void reporterWhoBecomesAnonymousLaterIsSealed() {
    var anonymous =
        new String[] {"Tipe Laporan (Anonim/Rahasia)", "Anonim", "Nama Pelapor", "Anonim"};
    var named =
        new String[] {"Status Laporan", "Terdisposisi", "Email Pelapor", "sari@warga.example"};
    scenes.run(
        new SampleExport(ImportScenes.GARUT).row(1_000_020, named).row(1_000_021, named).csv());
    reports.act(new ReportNumber(1_000_021), null, new Action.Accept(""), scenes.worksOfficer());

    var run =
        scenes.run(
            new SampleExport(ImportScenes.GARUT)
                .row(1_000_020, anonymous)
                .row(1_000_021, anonymous)
                .csv());
    assertThat(scenes.results(run))
        .containsExactly("6 1000020 CHANGED null", "7 1000021 REFUSED HANDLED_HERE");
    for (long number : List.of(1_000_020L, 1_000_021L)) {
      var view = scenes.view(number, scenes.national());
      assertThat(view.report().privacy().anonymous()).isTrue();
      assertThat(view.reporter()).isNull();
      assertThat(
              database
                  .sql("select count(*) from report.reporter where report_id = ?")
                  .param(view.report().id())
                  .query(Integer.class)
                  .single())
          .isZero();
      assertThat(contact(view.report().id()).name()).isEqualTo("Sari Dewi");
    }
    assertThat(scenes.view(1_000_020, scenes.national()).toString())
        .doesNotContain("sari@", "Sari");
  }

  private Submission.Contact contact(long report) {
    return Objects.requireNonNull(reporters.findContacts(List.of(report)).byReport().get(report));
  }

  /// Real exports, kept apart from the project because citizens wrote them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lapor_export_kab_bandung_2021_2024_raw_with_preamble.csv",
        "lapor_export_kab_bandung_2024_20cols.csv"
      })
  void realExportIsTakenOverRowForRow(String name) throws IOException {
    var file = Path.of("../../shared/data/complaints", name);
    if (!Files.exists(file)) {
      file = Path.of("../../../shared/data/complaints", name);
    }
    Assumptions.assumeTrue(
        Files.exists(file), "No real export at ../shared/data/complaints/" + name);
    var content = Files.readAllBytes(file);

    var start = System.nanoTime();
    var first = scenes.run(content);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(first.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(first.refused()).isZero();
    assertThat(scenes.results(first)).hasSize(first.rows());
    long waiting = scenes.unknownOffices().stream().mapToLong(UnknownOffice::waiting).sum();
    System.out.printf(
        "%s: %d rows in %d ms; %d reports wait for one of %d unknown offices%n",
        name, first.rows(), took.toMillis(), waiting, scenes.unknownOffices().size());

    var second = scenes.run(content);
    assertThat(second.unchanged()).isEqualTo(first.rows());
  }
}
