package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.report.Report;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ProgramTest
class QueuePageTest {

  @Autowired MockMvc web;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired TestClock clock;
  private DeskScenes scenes;
  private DeskBrowser desk;

  @BeforeEach
  void prepare() {
    scenes = new DeskScenes(reports, institutions);
    desk = new DeskBrowser(web, reports);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void whatIsDueFirstStandsFirstWithItsClockInWords() throws Exception {
    clock.advance(Duration.ofDays(-60));
    var old = scenes.inProgress("Laporan lama");
    clock.reset();
    var fresh = scenes.inProgress("Laporan baru");
    var page = desk.page("/meja", scenes.roadsOfficer());
    assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Perlu dijawab");
    assertThat(page.select(".queue-row .number").eachText())
        .containsExactly(old.number().toString(), fresh.number().toString());
    assertThat(page.select(".queue-late").text())
        .contains("Laporan lama", "terlambat", "hari kerja");
    assertThat(page.select(".queue-row").last()).isNotNull();
    assertThat(page.select(".queue-row:last-child .clock").text()).contains("jatuh tempo");
    var overdue = desk.page("/meja?antrean=terlambat", scenes.roadsOfficer());
    assertThat(overdue.select(".queue-title").eachText()).containsExactly("Laporan lama");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetitionAndNeighboursCrossThem() throws Exception {
    var all = new ArrayList<String>();
    for (int i = 0; i < 27; i++) {
      all.add(scenes.inProgress("Laporan ke-" + i).number().toString());
    }
    var first = desk.page("/meja", scenes.roadsOfficer());
    assertThat(first.text()).contains("lebih dari 25 laporan");
    var second = desk.page(first.select(".pager-older").attr("href"), scenes.roadsOfficer());
    var seen = new ArrayList<>(first.select(".queue-row .number").eachText());
    var later = second.select(".queue-row .number").eachText();
    seen.addAll(later);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    assertThat(second.select(".pager-newer")).hasSize(1);
    assertThat(second.select(".pager-older")).isEmpty();

    var last =
        desk.page(first.expectFirst(".queue-row:last-child a").attr("href"), scenes.roadsOfficer());
    assertThat(last.select(".desk-neighbours a[rel=next]").attr("href"))
        .contains(later.getFirst().substring(1));
    assertThat(last.select(".desk-neighbours a[rel=prev]")).hasSize(1);
  }

  @Test
  void narrowingStaysInTheAddressAndCanBeTakenAway() throws Exception {
    scenes.inProgress("Masih dikerjakan");
    scenes.disposed("Baru datang");
    var page = desk.page("/meja?antrean=jawab&status=DISPOSED", scenes.roadsOfficer());
    assertThat(page.select(".queue-title").eachText()).containsExactly("Baru datang");
    assertThat(page.select("select[name=status] option[selected]").val()).isEqualTo("DISPOSED");
    assertThat(page.select(".queue-title a").attr("href")).contains("status=DISPOSED");
    var chip = page.select(".filters-chosen .chip");
    assertThat(chip.text()).contains("Terdisposisi");
    assertThat(desk.page(chip.attr("href"), scenes.roadsOfficer()).select(".queue-row")).hasSize(2);
    assertThat(desk.page("/meja?jenis=ASPIRATION", scenes.roadsOfficer()).select(".queue-row"))
        .isEmpty();
    var unknown = desk.page("/meja?wilayah=qqqqqq", scenes.roadsOfficer());
    assertThat(unknown.select(".filters-chosen").text()).contains("tidak dikenali");
  }

  @Test
  void emptyQueueSaysThatTheWorkIsDone() throws Exception {
    var page = desk.page("/meja", scenes.roadsOfficer());
    assertThat(page.select(".empty").text()).contains("sudah beres");
  }

  @Test
  void marksTellReturnedConfidentialAndAnonymous() throws Exception {
    var report = scenes.submitted("Laporan tanpa nama", scenes.regency, true);
    var page = desk.page("/meja?antrean=semua", scenes.regencyAdmin());
    var row =
        page.select(".queue-row").stream()
            .filter(one -> one.text().contains(report.number().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(row.text()).contains("Anonim", "masuk hari ini", "Cilacap");
  }

  @Test
  void threePanesOnOnePageAndThePhoneGetsAWayBack() throws Exception {
    var report = scenes.inProgress("Jalan amblas");
    var page = desk.open(report, scenes.roadsOfficer());
    assertThat(page.select(".desk-panes.desk-open > .desk-queue")).hasSize(1);
    assertThat(page.select(".desk-panes > .desk-report h1").text()).isEqualTo("Jalan amblas");
    assertThat(page.select(".desk-panes > .desk-action#tindakan")).hasSize(1);
    assertThat(page.select(".queue-open").text()).contains("Jalan amblas");
    assertThat(page.select(".desk-back").attr("href")).startsWith("/meja?antrean=jawab");
    assertThat(page.select(".desk-jump a").attr("href")).isEqualTo("#tindakan");
    assertThat(page.select("form[data-draft]").eachAttr("data-draft"))
        .contains("desk-" + report.number().digits() + "-tindak-lanjut")
        .doesNotHaveDuplicates();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void identityOfAnAnonymousReporterIsNowhereOnThePage() throws Exception {
    var sealed = scenes.submitted("Takut dikenali", scenes.regency, true);
    var page = desk.open(sealed, scenes.regencyAdmin());
    assertThat(page.text()).contains("Pelapor anonim – identitas disegel");
    assertThat(page.html()).doesNotContain("Maesaroh", "siti@contoh.example");
    var named = scenes.submitted("Tidak takut", scenes.regency, false);
    assertThat(desk.open(named, scenes.regencyAdmin()).text())
        .contains("Siti Maesaroh", "siti@contoh.example");
  }

  @Test
  void whoMayLookAndWhoMayActIsDecidedReportByReport() throws Exception {
    Report report = scenes.inProgress("Milik dinas jalan");
    long elsewhere = institutions.findByCode("pemkot-35.78").orElseThrow().id();
    var address = DeskScenes.address(report);
    for (var role :
        List.of(Role.INSTITUTION_ADMIN, Role.LEADER, Role.INTERNAL_AUDITOR, Role.INTAKE_OPERATOR)) {
      assertThat(desk.status(address, scenes.as(role, scenes.regency)))
          .as(role + " at home")
          .isEqualTo(200);
      assertThat(desk.status(address, scenes.as(role, elsewhere)))
          .as(role + " elsewhere")
          .isEqualTo(404);
    }
    assertThat(desk.status(address, scenes.as(Role.OVERSEER, elsewhere))).isEqualTo(200);
    assertThat(desk.status(address, scenes.nationalAdmin())).isEqualTo(200);
    assertThat(desk.status(address, scenes.as(Role.LIAISON_OFFICER, scenes.lights.id())))
        .isEqualTo(404);
    for (var onlooker : List.of(Role.LEADER, Role.INTERNAL_AUDITOR, Role.INTAKE_OPERATOR)) {
      var page = desk.open(report, scenes.as(onlooker, scenes.regency));
      assertThat(page.select(".desk-action form")).as(onlooker.name()).isEmpty();
      assertThat(page.select(".desk-action").text()).contains("Anda dapat membaca laporan ini");
    }
    assertThat(desk.open(report, scenes.as(Role.OVERSEER, elsewhere)).select(".desk-action form"))
        .isEmpty();
    assertThat(desk.open(report, scenes.roadsOfficer()).select(".desk-action form")).isNotEmpty();
  }

  @Test
  void queueOfTheAdminIsNamedByAllThatWaitsThere() throws Exception {
    var fresh = scenes.submitted("Baru masuk", scenes.regency, false);
    var verified = scenes.verified("Sudah diverifikasi");
    var page = desk.page("/meja", scenes.regencyAdmin());
    assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Verifikasi dan disposisi");
    assertThat(page.select(".queue-row .number").eachText())
        .contains(fresh.number().toString(), verified.number().toString());
  }

  @Test
  void adminsFindTheExportAtTheirDesk() throws Exception {
    assertThat(desk.page("/meja", scenes.regencyAdmin()).select("a[href=/meja/ekspor]")).hasSize(1);
    assertThat(desk.page("/meja", scenes.nationalAdmin()).select("a[href=/kelola/ekspor]"))
        .hasSize(1);
    assertThat(desk.page("/meja", scenes.roadsOfficer()).select("a[href$=/ekspor]")).isEmpty();
    assertThat(desk.status("/meja/ekspor", scenes.regencyAdmin())).isEqualTo(200);
  }

  @Test
  void actionOfAnOnlookerIsRefusedAndThatOfAStrangerFindsNothing() throws Exception {
    var report = scenes.inProgress("Bukan untuk semua");
    long elsewhere = institutions.findByCode("pemkot-35.78").orElseThrow().id();
    var leader =
        desk.send(
            report,
            "tindak-lanjut",
            scenes.as(Role.LEADER, scenes.regency),
            request -> request.param("text", "Saya jawab.").param("stand", "done"));
    assertThat(leader.getStatus()).isEqualTo(422);
    assertThat(leader.getContentAsString()).contains("Saya jawab.");
    var stranger =
        desk.send(
            report,
            "tindak-lanjut",
            scenes.as(Role.INSTITUTION_ADMIN, elsewhere),
            request -> request.param("text", "Saya jawab.").param("stand", "done"));
    assertThat(stranger.getStatus()).isEqualTo(404);
    assertThat(scenes.now(report).version()).isEqualTo(report.version());
  }
}
