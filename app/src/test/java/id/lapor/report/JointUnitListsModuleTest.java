package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.kernel.Slice;
import id.lapor.report.ReportLists.Filter;
import id.lapor.report.ReportLists.Queue;
import id.lapor.report.ReportLists.Row;
import id.lapor.testing.ProgramTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Reports on which several units below one officer work together are in the officer's lists once,
/// and all of them.
@ProgramTest
@Transactional
class JointUnitListsModuleTest {

  private static final int PAGE = 3;

  @Autowired Reports reports;
  @Autowired ReportLists lists;
  @Autowired Institutions institutions;

  @Test
  void reportsWithTwoJointUnitsBelowTheOfficerAreListedOnce() {
    var scenes = new ReportScenes(reports, institutions);
    var above =
        institutions.addUnit(scenes.id(ReportScenes.BANDUNG), "Bagian " + UUID.randomUUID());
    var first = institutions.addUnit(above.id(), "Seksi Satu");
    var second = institutions.addUnit(above.id(), "Seksi Dua");
    var sent = new ArrayList<ReportNumber>();
    for (int i = 0; i < 2 * PAGE + 2; i++) {
      var report = scenes.send(ReportScenes.complaint());
      scenes.withBandung(report);
      scenes.done(
          report.number(),
          new Action.Dispose(List.of(scenes.id(ReportScenes.ROADS), first.id(), second.id()), ""),
          scenes.bandungAdmin());
      sent.add(report.number());
    }
    var officer =
        Actor.account(
            9_801, "Petugas bagian", List.of(new Grant(Role.LIAISON_OFFICER, above.id())));
    assertThat(pages(at -> lists.listQueue(Queue.TO_ANSWER, officer, Filter.all(), at, PAGE)))
        .isEqualTo(sent);
    assertThat(pages(at -> lists.listInScope(officer, Filter.all(), at, PAGE)))
        .isEqualTo(sent.reversed());
    var disposed =
        new Filter(null, Set.of(ReportState.DISPOSED), null, "32.04", null, null, null, null);
    assertThat(pages(at -> lists.listInScope(officer, disposed, at, PAGE)))
        .isEqualTo(sent.reversed());
  }

  private static List<ReportNumber> pages(Function<@Nullable String, Slice<Row>> list) {
    var numbers = new ArrayList<ReportNumber>();
    @Nullable String at = null;
    do {
      var page = list.apply(at);
      page.rows().forEach(row -> numbers.add(row.number()));
      at = page.next();
    } while (at != null);
    return numbers;
  }
}
