package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.category.Categories;
import id.lapor.identity.Account;
import id.lapor.identity.Accounts;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.region.Areas;
import id.lapor.report.Action;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.ReportExports;
import id.lapor.report.ReportImports;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportScenes;
import id.lapor.report.ReportState;
import id.lapor.report.ReportView;
import id.lapor.report.Reporters;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
class ImportModuleTest {

  private static final String GARUT = "Pemerintah Kabupaten Garut";
  private static final String UNKNOWN = "Balai Pelatihan Percobaan";

  @Autowired LaporImports imports;
  @Autowired FileImport fileImport;
  @Autowired OfficeTelling offices;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired Areas areas;
  @Autowired Categories categories;
  @Autowired MessageSource messages;
  @Autowired ReportExports exports;
  @Autowired ReportImports imported;
  @Autowired Reporters reporters;
  @Autowired ReportFiles files;
  @Autowired ImportRunStore runs;
  @Autowired RowMatching matching;
  @Autowired OwnLines own;
  @Autowired OfficeStore officeStore;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;

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
  void reporterWhoBecomesAnonymousLaterIsSealed() {
    var anonymous =
        new String[] {"Tipe Laporan (Anonim/Rahasia)", "Anonim", "Nama Pelapor", "Anonim"};
    var named =
        new String[] {"Status Laporan", "Terdisposisi", "Email Pelapor", "sari@warga.example"};
    run(new SampleExport(GARUT).row(1_000_020, named).row(1_000_021, named).csv());
    reports.act(new ReportNumber(1_000_021), null, new Action.Accept(""), worksOfficer());

    var run =
        run(new SampleExport(GARUT).row(1_000_020, anonymous).row(1_000_021, anonymous).csv());
    assertThat(results(run))
        .containsExactly("6 1000020 CHANGED null", "7 1000021 REFUSED HANDLED_HERE");
    for (long number : List.of(1_000_020L, 1_000_021L)) {
      var view = view(number, national());
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
    assertThat(view(1_000_020, national()).toString()).doesNotContain("sari@", "Sari");
  }

  private Actor worksOfficer() {
    return Actor.account(
        9201, "Bambang Prasetyo", List.of(new Grant(Role.LIAISON_OFFICER, works.id())));
  }

  private id.lapor.report.Submission.Contact contact(long report) {
    return java.util.Objects.requireNonNull(reporters.findContacts(List.of(report)).get(report));
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
    var content = new SampleExport(GARUT).row(1_000_030).row(1_000_031).row(1_000_032).csv();
    long id = imports.accept("ekspor", content, null);
    new FileImport(runs, matching, refusing, own, officeStore, transaction, clock).run(id);
    var run = imports.find(id).orElseThrow();
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.institution()).isEqualTo(GARUT);
    assertThat(results(run))
        .containsExactly(
            "6 1000030 ADDED null", "7 1000031 REFUSED NOT_STORED", "8 1000032 ADDED null");
    assertThat(reports.find(bad, national())).isEmpty();
  }

  @Test
  void ownExportTakenInAgainChangesNothingAndRefusesNothing() throws IOException {
    run(
        new SampleExport(GARUT)
            .row(1_000_040, "Status Laporan", "Terdisposisi")
            .row(1_000_041, "Instansi Terdisposisi", UNKNOWN + " Lain")
            .csv());
    reports.act(new ReportNumber(1_000_040), null, new Action.Accept(""), worksOfficer());
    var scenes = new ReportScenes(reports, institutions);
    var odd = scenes.send(toGarut("=1+1 \"kutip\", <b>tebal</b> 👨‍👩‍👧‍👦", false));
    var hidden = scenes.send(toGarut("Laporan tanpa nama", true));
    var merged = scenes.send(toGarut("Laporan ganda", false));
    scenes.verified(odd);
    scenes.done(merged.number(), new Action.Merge(odd.number(), ""), scenes.national());
    int version = reports.get(merged.number(), scenes.national()).report().version();
    for (var form : List.of(ReportFiles.Form.XLSX, ReportFiles.Form.CSV)) {
      var file = new ByteArrayOutputStream();
      var filter = new ReportLists.Filter(null, Set.of(), null, null, garut.id(), null, null, null);
      files.write(form, scenes.national(), filter, file);
      var run = run(file.toByteArray());
      assertThat(results(run))
          .hasSizeGreaterThanOrEqualTo(5)
          .allSatisfy(line -> assertThat(line).endsWith("UNCHANGED null"))
          .anySatisfy(line -> assertThat(line).contains(merged.number().digits()))
          .anySatisfy(line -> assertThat(line).contains(hidden.number().digits()));
    }
    assertThat(reports.get(merged.number(), scenes.national()).report().version())
        .isEqualTo(version);

    var file = new ByteArrayOutputStream();
    var filter = new ReportLists.Filter(null, Set.of(), null, null, garut.id(), null, null, null);
    files.write(ReportFiles.Form.CSV, scenes.national(), filter, file);
    var changed = file.toString(StandardCharsets.UTF_8).replace("Laporan tanpa nama", "Lain");
    assertThat(results(run(changed.getBytes(StandardCharsets.UTF_8))))
        .filteredOn(line -> line.contains("REFUSED"))
        .singleElement()
        .asString()
        .contains(hidden.number().digits());
  }

  private Submission toGarut(String title, boolean anonymous) {
    var usual = ReportScenes.complaint();
    return new Submission(
        usual.key(),
        usual.kind(),
        title,
        usual.description() + "\n\n'=2+2\ttab",
        null,
        usual.place(),
        null,
        garut.id(),
        anonymous,
        false,
        usual.contact(),
        List.of(),
        usual.channel());
  }

  @Test
  void historiesOfAPageAskForNamesOnce() {
    run(
        new SampleExport(GARUT)
            .row(1_000_050, "Status Laporan", "Terdisposisi")
            .row(1_000_051, "Status Laporan", "Terdisposisi")
            .csv());
    var numbers = List.of(new ReportNumber(1_000_050), new ReportNumber(1_000_051));
    numbers.forEach(number -> reports.act(number, null, new Action.Accept(""), worksOfficer()));
    var asked = new ArrayList<Collection<Long>>();
    var accounts = new CountingAccounts(asked);
    var lines = new ExportLines(institutions, areas, categories, accounts, messages);
    assertThat(lines.historyLines(exports.list(numbers)))
        .filteredOn(line -> line.contains("Bambang Prasetyo"))
        .hasSize(2);
    assertThat(asked).containsExactly(List.of(9201L));
  }

  private record CountingAccounts(List<Collection<Long>> asked) implements Accounts {
    @Override
    public Optional<Account> find(long id) {
      return Optional.empty();
    }

    @Override
    public Optional<Account> findByLogin(String login) {
      return Optional.empty();
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
      asked.add(ids);
      return Map.of(9201L, "Bambang Prasetyo");
    }

    @Override
    public List<Account> listHolders(Role role, Collection<Long> institutionIds) {
      return List.of();
    }
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
