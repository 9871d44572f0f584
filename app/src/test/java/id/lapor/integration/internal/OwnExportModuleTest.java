package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.category.Categories;
import id.lapor.identity.Account;
import id.lapor.identity.Accounts;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.region.Areas;
import id.lapor.report.Action;
import id.lapor.report.ReportExports;
import id.lapor.report.ReportLists;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportScenes;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.testing.ProgramTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/// What was taken out here: whole, and taken in again without a change.
@ProgramTest
class OwnExportModuleTest {

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired Areas areas;
  @Autowired Categories categories;
  @Autowired MessageSource messages;
  @Autowired ReportExports exports;
  @Autowired ReportFiles files;
  private ImportScenes scenes;

  @BeforeEach
  void cast(@Autowired ApplicationContext program) {
    scenes = new ImportScenes(program);
  }

  @Test
  void ownExportTakenInAgainChangesNothingAndRefusesNothing() throws IOException {
    scenes.run(
        new SampleExport(ImportScenes.GARUT)
            .row(1_000_040, "Status Laporan", "Terdisposisi")
            .row(1_000_041, "Instansi Terdisposisi", "Balai Pelatihan Percobaan Lain")
            .csv());
    reports.act(new ReportNumber(1_000_040), null, new Action.Accept(""), scenes.worksOfficer());
    var story = new ReportScenes(reports, institutions);
    var odd = story.send(toGarut("=1+1 \"kutip\", <b>tebal</b> 👨‍👩‍👧‍👦", false));
    var hidden = story.send(toGarut("Laporan tanpa nama", true));
    var merged = story.send(toGarut("Laporan ganda", false));
    story.verified(odd);
    story.done(merged.number(), new Action.Merge(odd.number(), ""), story.national());
    int version = reports.get(merged.number(), story.national()).report().version();
    for (var form : List.of(ReportFiles.Form.XLSX, ReportFiles.Form.CSV)) {
      var file = new ByteArrayOutputStream();
      var filter =
          new ReportLists.Filter(null, Set.of(), null, null, scenes.garut.id(), null, null, null);
      files.write(form, story.national(), filter, file);
      var run = scenes.run(file.toByteArray());
      assertThat(scenes.results(run))
          .hasSizeGreaterThanOrEqualTo(5)
          .allSatisfy(line -> assertThat(line).endsWith("UNCHANGED null"))
          .anySatisfy(line -> assertThat(line).contains(merged.number().digits()))
          .anySatisfy(line -> assertThat(line).contains(hidden.number().digits()));
    }
    assertThat(reports.get(merged.number(), story.national()).report().version())
        .isEqualTo(version);

    var file = new ByteArrayOutputStream();
    var filter =
        new ReportLists.Filter(null, Set.of(), null, null, scenes.garut.id(), null, null, null);
    files.write(ReportFiles.Form.CSV, story.national(), filter, file);
    var changed = file.toString(StandardCharsets.UTF_8).replace("Laporan tanpa nama", "Lain");
    assertThat(scenes.results(scenes.run(changed.getBytes(StandardCharsets.UTF_8))))
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
        scenes.garut.id(),
        anonymous,
        false,
        usual.contact(),
        List.of(),
        usual.channel());
  }

  @Test
  void historiesOfAPageAskForNamesOnce() {
    scenes.run(
        new SampleExport(ImportScenes.GARUT)
            .row(1_000_050, "Status Laporan", "Terdisposisi")
            .row(1_000_051, "Status Laporan", "Terdisposisi")
            .csv());
    var numbers = List.of(new ReportNumber(1_000_050), new ReportNumber(1_000_051));
    numbers.forEach(
        number -> reports.act(number, null, new Action.Accept(""), scenes.worksOfficer()));
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
}
