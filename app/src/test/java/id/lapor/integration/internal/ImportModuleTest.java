package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgramTest
class ImportModuleTest {

  private static final String GARUT = "Pemerintah Kabupaten Garut";
  private static final String UNKNOWN = "Balai Pelatihan Percobaan";

  @Autowired LaporImports imports;
  @Autowired FileImport fileImport;
  @Autowired OfficeTelling offices;
  @Autowired Reports reports;
  @Autowired Institutions institutions;

  private Institution garut;
  private Institution works;

  @BeforeEach
  void cast() {
    garut = institutions.findByCode("pemkab-32.05").orElseThrow();
    works = institutions.findByCode("pemkab-32.05/pupr").orElseThrow();
  }

  @Test
  void importedReportKeepsNumberTimeStateAndPlace() {
    var run =
        run(
            new SampleExport(GARUT)
                .row(1_000_001, "Tipe Laporan (Anonim/Rahasia)", "Anonim")
                .xlsx());
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.institution()).isEqualTo(GARUT);
    assertThat(run.added()).isEqualTo(1);

    var view = view(1_000_001, national());
    var report = view.report();
    assertThat(report.state()).isEqualTo(ReportState.CLOSED);
    assertThat(report.timing().submittedAt()).isEqualTo(Instant.parse("2026-01-03T07:05:09Z"));
    assertThat(report.timing().step()).isNull();
    assertThat(report.handling().institutionId()).isEqualTo(garut.id());
    assertThat(report.handling().unitIds()).containsExactly(works.id());
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
    run(
        new SampleExport(GARUT)
            .row(1_000_002, "Isi Laporan Akhir", "Lubang besar. Hubungi 0812-7000-1111.")
            .csv());
    var view = view(1_000_002, Actor.guest());
    assertThat(view.report().content().description())
        .isEqualTo("Lubang besar. Hubungi [nomor telepon disamarkan].");
    assertThat(view.timeline().getLast().data())
        .doesNotContainKeys("importedColumns", "importedFingerprint");
    assertThat(Objects.requireNonNull(view.reporter()).name()).isEqualTo("Sari D.");
  }

  @Test
  void secretAndSupervisoryReportsStayHidden() {
    run(
        new SampleExport(GARUT)
            .row(1_000_003, "Tipe Laporan (Anonim/Rahasia)", "Rahasia")
            .row(1_000_004, "Klasifikasi Laporan", "Pengaduan Berkadar Pengawasan")
            .csv());
    assertThat(reports.find(new ReportNumber(1_000_003), Actor.guest())).isEmpty();
    assertThat(reports.find(new ReportNumber(1_000_004), Actor.guest())).isEmpty();
    assertThat(view(1_000_004, national()).report().privacy().confidential()).isTrue();
  }

  @Test
  void importingTwiceChangesNothingAndALaterExportMovesOn() {
    var first = new SampleExport(GARUT).row(1_000_005, "Status Laporan", "Terdisposisi");
    assertThat(run(first.csv()).added()).isEqualTo(1);
    int version = view(1_000_005, national()).report().version();

    var again = run(first.xlsx());
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(view(1_000_005, national()).report().version()).isEqualTo(version);

    var later =
        run(
            new SampleExport(GARUT)
                .row(1_000_005, "Status Laporan", "Ditutup oleh Pelapor", "Rating", "4")
                .csv());
    assertThat(later.changed()).isEqualTo(1);
    var view = view(1_000_005, national());
    assertThat(view.report().state()).isEqualTo(ReportState.CLOSED);
    assertThat(Objects.requireNonNull(view.report().ending()).rating()).isEqualTo(4);
    assertThat(view.timeline())
        .extracting(HistoryEvent::type)
        .containsExactly(EventType.SUBMITTED, EventType.IMPORTED, EventType.IMPORTED);
  }

  @Test
  void reportHandledHereIsNotOverwritten() {
    run(new SampleExport(GARUT).row(1_000_006, "Status Laporan", "Terdisposisi").csv());
    var officer =
        Actor.account(
            9201, "Bambang Prasetyo", List.of(new Grant(Role.LIAISON_OFFICER, works.id())));
    reports.act(new ReportNumber(1_000_006), null, new Action.Accept(""), officer);

    var run =
        run(new SampleExport(GARUT).row(1_000_006, "Status Laporan", "Ditutup oleh Admin").csv());
    assertThat(run.refused()).isEqualTo(1);
    assertThat(results(run)).containsExactly("6 1000006 REFUSED HANDLED_HERE");
    assertThat(view(1_000_006, national()).report().state()).isEqualTo(ReportState.IN_PROGRESS);
  }

  @Test
  void faultyRowsAreRefusedAndTheOthersImported() {
    var run =
        run(
            new SampleExport(GARUT)
                .row(1_000_007)
                .row(1_000_008, "Status Laporan", "Entah")
                .row(1_000_009)
                .csv());
    assertThat(results(run))
        .containsExactly(
            "6 1000007 ADDED null", "7 1000008 REFUSED STATUS", "8 1000009 ADDED null");
  }

  @Test
  void reportsOfAnUnknownOfficeWaitUntilItIsTold() {
    var office = new String[] {"Instansi Terdisposisi", UNKNOWN};
    run(new SampleExport(GARUT).row(1_000_010, office).row(1_000_011, office).csv());
    assertThat(view(1_000_010, national()).report().handling().unitIds()).isEmpty();
    var unknown = unknownOffice(UNKNOWN);
    assertThat(unknown.waiting()).isEqualTo(2);
    assertThat(unknown.name().topId()).isEqualTo(garut.id());

    assertThat(offices.tell(unknown.id(), works.id(), 1L)).contains(2);
    assertThat(view(1_000_010, national()).report().handling().unitIds())
        .containsExactly(works.id());
    assertThat(offices.tell(unknown.id(), works.id(), 1L)).isEmpty();

    var later = run(new SampleExport(GARUT).row(1_000_010, office).row(1_000_012, office).csv());
    assertThat(later.unchanged()).isEqualTo(1);
    assertThat(view(1_000_012, national()).report().handling().unitIds())
        .containsExactly(works.id());
  }

  @Test
  void unknownOfficeBecomesANewUnit() {
    run(
        new SampleExport(GARUT)
            .row(1_000_013, "Instansi Terdisposisi", "Museum Percobaan Garut")
            .csv());
    var unknown = unknownOffice("Museum Percobaan Garut");
    assertThat(offices.tellNewUnit(unknown, 1L)).contains(1);
    var unit = view(1_000_013, national()).report().handling().unitIds().getFirst();
    assertThat(institutions.name(unit)).isEqualTo("Museum Percobaan Garut");
  }

  @Test
  void whatIsNoExportIsSaidSo() {
    assertThat(run("nama,umur\na,1\n".getBytes(StandardCharsets.UTF_8)).fault())
        .isEqualTo(ImportRun.Fault.NO_HEADER);
    var missing = run("Tracking ID,Judul Laporan\n1,x\n".getBytes(StandardCharsets.UTF_8));
    assertThat(missing.fault()).isEqualTo(ImportRun.Fault.COLUMNS_MISSING);
    assertThat(missing.faultDetail()).contains("Status Laporan");
    assertThat(run(new byte[] {'P', 'K', 3, 4, 0, 0}).fault())
        .isEqualTo(ImportRun.Fault.NOT_READABLE);
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
    var first = run(content);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(first.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(first.refused()).isZero();
    assertThat(results(first)).hasSize(first.rows());
    long waiting = unknownOffices().stream().mapToLong(UnknownOffice::waiting).sum();
    System.out.printf(
        "%s: %d rows in %d ms; %d reports wait for one of %d unknown offices%n",
        name, first.rows(), took.toMillis(), waiting, unknownOffices().size());

    var second = run(content);
    assertThat(second.unchanged()).isEqualTo(first.rows());
  }

  private ImportRun run(byte[] content) {
    long id = imports.accept("ekspor", content, null);
    fileImport.run(id);
    return imports.find(id).orElseThrow();
  }

  private UnknownOffice unknownOffice(String name) {
    return unknownOffices().stream()
        .filter(office -> office.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<UnknownOffice> unknownOffices() {
    var all = new ArrayList<UnknownOffice>();
    List<UnknownOffice> page;
    do {
      page = offices.list(all.isEmpty() ? 0 : all.getLast().id());
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  private List<String> results(ImportRun run) {
    var results = new ArrayList<String>();
    imports.eachResult(
        run.id(),
        r -> results.add(r.line() + " " + r.trackingId() + " " + r.outcome() + " " + r.reason()));
    return results;
  }

  private ReportView view(long number, Actor actor) {
    return reports.get(new ReportNumber(number), actor);
  }

  private Actor national() {
    return Actor.account(
        9200, "Rina Wulandari", List.of(new Grant(Role.NATIONAL_ADMIN, garut.id())));
  }
}
