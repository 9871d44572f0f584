package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.ComplaintClass;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProgramTest
class VerificationPageTest {

  @Autowired MockMvc web;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  private DeskScenes scenes;
  private DeskBrowser desk;

  @BeforeEach
  void prepare() {
    scenes = new DeskScenes(reports, institutions);
    desk = new DeskBrowser(web, reports);
  }

  @Test
  void verificationOffersLikelyCategoriesAndMaskedText() throws Exception {
    var page = desk.open(scenes.submitted("Jalan berlubang di pasar"), scenes.nationalAdmin());
    var form = desk.form(page, "verifikasi");
    assertThat(form.select("input[name=category]").eachAttr("value"))
        .hasSizeBetween(1, 5)
        .contains("roads.pothole");
    assertThat(form.select("input[name=category][checked]")).hasSize(1);
    assertThat(form.select("select[name=otherCategory] option").size()).isGreaterThan(100);
    assertThat(form.expectFirst("textarea[name=description]").text())
        .contains("Lubang besar")
        .doesNotContain("0812");
    assertThat(page.expectFirst(".desk-report").text()).contains("0812 3456 7890");
    assertThat(form.text()).contains("Pemerintah Kabupaten Cilacap");
    assertThat(page.select("details.action[open]")).hasSize(1);
    assertThat(page.select(".button:not(.button-secondary, .button-quiet)").eachText())
        .containsOnly("Simpan verifikasi dan disposisi", "Tindakan");
  }

  @Test
  void verificationAndDispositionAreOneSubmit() throws Exception {
    var report = scenes.submitted("Jalan berlubang di alun-alun");
    var answer =
        desk.send(
            report,
            "verifikasi",
            scenes.nationalAdmin(),
            request ->
                verification(request)
                    .param("destination", Long.toString(scenes.regency))
                    .param("note", "Mohon segera."));
    assertThat(answer.getStatus()).isEqualTo(302);
    var now = scenes.now(report);
    assertThat(now.state()).isEqualTo(ReportState.DISPOSED);
    assertThat(now.handling().institutionId()).isEqualTo(scenes.regency);
    assertThat(now.complaintClass()).isEqualTo(ComplaintClass.NON_SUPERVISORY);
    assertThat(now.content().publishedTitle()).isEqualTo("Jalan berlubang");
  }

  @Test
  void classFollowsTheCategoryUnlessChosen() throws Exception {
    var supervisory = scenes.submitted("Diminta uang");
    desk.send(
        supervisory,
        "verifikasi",
        scenes.nationalAdmin(),
        request -> verification(request).param("complaintClass", "SUPERVISORY"));
    assertThat(scenes.now(supervisory).complaintClass()).isEqualTo(ComplaintClass.SUPERVISORY);
    assertThat(scenes.now(supervisory).privacy().confidential()).isTrue();
  }

  @Test
  void verificationWithoutCategoryComesBackWithAllThatWasTyped() throws Exception {
    var report = scenes.submitted("Jalan rusak");
    var answer =
        desk.send(
            report,
            "verifikasi",
            scenes.nationalAdmin(),
            request ->
                request
                    .param("title", "Judul saya")
                    .param("description", "Isi saya")
                    .param("note", "Catatan saya"));
    assertThat(answer.getStatus()).isEqualTo(422);
    var form = desk.form(Jsoup.parse(answer.getContentAsString()), "verifikasi");
    assertThat(form.select(".error-summary a").attr("href")).isEqualTo("#verify-category");
    assertThat(form.select("#verify-category")).hasSize(1);
    assertThat(form.expectFirst("[name=title]").val()).isEqualTo("Judul saya");
    assertThat(form.expectFirst("[name=description]").text()).isEqualTo("Isi saya");
    assertThat(form.expectFirst("[name=note]").text()).isEqualTo("Catatan saya");
    assertThat(scenes.now(report).state()).isEqualTo(ReportState.SUBMITTED);
  }

  @Test
  void institutionIsFoundByItsNameAndUnclearNamesGiveAChoice() throws Exception {
    var report = scenes.submitted("Jalan rusak di batas kota");
    desk.send(report, "verifikasi", scenes.nationalAdmin(), VerificationPageTest::verification);
    var verified = scenes.now(report);
    var unclear =
        desk.send(
            verified,
            "disposisi",
            scenes.nationalAdmin(),
            request -> request.param("named", "Bandung").param("note", "Halo"));
    assertThat(unclear.getStatus()).isEqualTo(422);
    var form = desk.form(Jsoup.parse(unclear.getContentAsString()), "disposisi");
    assertThat(form.select(".lookup-found input[name=institution]").size()).isGreaterThan(1);
    assertThat(form.select("#dispose-named-error")).hasSize(1);
    assertThat(form.expectFirst("[name=note]").text()).isEqualTo("Halo");

    var chosen = form.expectFirst(".lookup-found input[name=institution]").val();
    desk.send(
        verified,
        "disposisi",
        scenes.nationalAdmin(),
        request -> request.param("named", "Bandung").param("institution", chosen));
    assertThat(scenes.now(report).handling().institutionId()).isEqualTo(Long.valueOf(chosen));
  }

  @Test
  void returnedReportIsVerifiedWhenItNeverWasAndElseCorrected() throws Exception {
    var admin = DeskScenes.actor(Role.INSTITUTION_ADMIN, scenes.regency);
    var never =
        scenes.act(
            scenes.submitted("Salah alamat", scenes.regency, false),
            new Action.Return("Bukan wewenang kami."),
            admin);
    var page = desk.open(never, scenes.nationalAdmin());
    assertThat(page.select("#aksi-verifikasi")).hasSize(1);
    assertThat(page.select("#aksi-suntingan")).isEmpty();

    var before =
        scenes.act(
            scenes.verified("Sudah terbit"), new Action.Return("Bukan wewenang kami."), admin);
    page = desk.open(before, scenes.nationalAdmin());
    assertThat(page.select("#aksi-suntingan")).hasSize(1);
    assertThat(page.select("#aksi-verifikasi")).isEmpty();
    assertThat(page.select("details[open]#aksi-disposisi")).hasSize(1);
  }

  @Test
  void verificationNamesAllThatLacksAtOnce() throws Exception {
    var report = scenes.submitted("Judul yang dihapus", scenes.regency, false);
    var refused =
        desk.send(
            report,
            "verifikasi",
            scenes.regencyAdmin(),
            request -> request.param("title", " ").param("description", " "));
    var page = Jsoup.parse(refused.getContentAsString());
    assertThat(page.select(".error-summary a").eachAttr("href"))
        .containsExactly("#verify-category", "#verify-title", "#verify-description")
        .allMatch(href -> page.select(href).size() == 1);
  }

  @Test
  void severalUnitsNeedALead() throws Exception {
    var report = scenes.verified("Lampu dan jalan rusak");
    var units = new String[] {Long.toString(scenes.roads.id()), Long.toString(scenes.lights.id())};
    var refused =
        desk.send(
            report,
            "disposisi",
            scenes.regencyAdmin(),
            request -> request.param("units", units).param("note", "Bersama"));
    assertThat(refused.getStatus()).isEqualTo(422);
    var form = desk.form(Jsoup.parse(refused.getContentAsString()), "disposisi");
    assertThat(form.select("input[name=units][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder(units);
    assertThat(form.text()).contains("koordinator");

    desk.send(
        report,
        "disposisi",
        scenes.regencyAdmin(),
        request -> request.param("units", units).param("lead", units[1]));
    assertThat(scenes.now(report).handling().unitIds())
        .containsExactly(scenes.lights.id(), scenes.roads.id());
  }

  private static MockHttpServletRequestBuilder verification(MockHttpServletRequestBuilder request) {
    return request
        .param("category", "roads.pothole")
        .param("title", "Jalan berlubang")
        .param("description", "Lubang besar di depan pasar.");
  }
}
