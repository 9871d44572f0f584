package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.lapor.file.Samples;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Outcome;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
class ReportPageTest {

  private static final Map<String, String> OPEN = Map.of("name", "Siti Rahmawati Putri");
  private static final Map<String, String> CONFIDENTIAL = Map.of("confidential", "true");

  @Autowired MockMvc server;
  @Autowired Reports reports;
  @Autowired Institutions institutions;

  @Test
  void publicReportShowsFirstNameAndInitialOnlyAndNoActions() throws Exception {
    var number = submit(new Browser(server), OPEN).number();
    assertThat(missing(new Browser(server), number)).isTrue();
    verify(number, false);
    var page = new Browser(server).open("/laporan/" + number);
    assertThat(page.select(".report-head-meta").text())
        .contains("Siti P.")
        .doesNotContain("Rahmawati");
    assertThat(page.select("main form[method=post]")).isEmpty();
    assertThat(page.select(".story").text()).contains("Pelapor menyampaikan laporan ini");
    assertThat(new Browser(server).open("/laporan").html()).contains("/laporan/" + number);
  }

  @Test
  void confidentialReportIsUnknownToEverybodyButItsReporter() throws Exception {
    var sent = submit(new Browser(server), CONFIDENTIAL);
    verify(sent.number(), true);
    assertThat(missing(new Browser(server), sent.number())).isTrue();
    var stranger = new Browser(server).as(Acting.as(990_001, "Orang Lain"));
    assertThat(missing(stranger, sent.number())).isTrue();
    assertThat(new Browser(server).open("/laporan").html()).doesNotContain(sent.number());
    var unknown = new Browser(server);
    var never = unknown.open("/laporan/9999999999").select("main").text();
    assertThat(unknown.open("/laporan/" + sent.number()).select("main").text()).isEqualTo(never);

    var reporter = new Browser(server);
    var page = track(reporter, sent.number(), sent.code());
    assertThat(reporter.at()).isEqualTo("/laporan/" + sent.number());
    assertThat(page.select(".report-head-meta").text()).contains("Rahasia");
  }

  @Test
  void wrongCodeOpensNothingAndIsLimited() throws Exception {
    var number = submit(new Browser(server), CONFIDENTIAL).number();
    var guesser = new Browser(server);
    var texts = new HashSet<String>();
    for (int attempt = 0; attempt < 10; attempt++) {
      texts.add(track(guesser, number, "111122223333444" + attempt).select("#kode-error").text());
      assertThat(guesser.at()).isEqualTo("/lacak");
    }
    assertThat(texts).hasSize(1);
    assertThat(track(guesser, number, "1111222233335555").select(".error-summary").text())
        .contains("Terlalu banyak percobaan");
    assertThat(guesser.status()).isEqualTo(429);
    assertThat(missing(guesser, number)).isTrue();
  }

  @Test
  void proofIsForOneReportOnly() throws Exception {
    var browser = new Browser(server);
    var other = submit(new Browser(server), CONFIDENTIAL).number();
    var own = submit(browser, CONFIDENTIAL).number();
    assertThat(missing(browser, own)).isFalse();
    assertThat(missing(browser, other)).isTrue();
    var proof = browser.cookie("tanda-terima");
    assertThat(proof.isHttpOnly()).isTrue();
    assertThat(proof.getPath()).isEqualTo("/laporan/" + own);
    var forged = get("/laporan/" + other).cookie(new Cookie(proof.getName(), proof.getValue()));
    assertThat(server.perform(forged).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void attachmentsOpenOnlyForThoseWhoMayReadTheirEvent() throws Exception {
    var browser = new Browser(server);
    var review = toReviewWithPicture(browser, CONFIDENTIAL);
    var number = SubmitPageTest.number(browser.send(review, "/periksa", Map.of()));
    var href = browser.open("/laporan/" + number).select("a.attachment").attr("href");
    browser.open(href);
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.answer().getContentType()).startsWith("image/");
    browser.open(href + "/kecil");
    assertThat(browser.status()).isEqualTo(200);
    for (var path : List.of(href, href + "/kecil")) {
      var stranger = new Browser(server);
      stranger.open(path);
      assertThat(stranger.status()).isEqualTo(404);
    }
  }

  @Test
  void reporterAddsInformationAndWithdraws() throws Exception {
    var browser = new Browser(server);
    var number = submit(browser, OPEN).number();
    verify(number, false);
    var page = browser.open("/laporan/" + number);
    page = browser.send(page, "/balasan", Map.of("text", "Tambahan: tiang nomor 14 juga mati."));
    assertThat(page.select(".notice").text()).contains("Tanggapan Anda sudah kami terima");
    assertThat(page.select(".story").text()).contains("tiang nomor 14");
    page = browser.send(page, "/pencabutan", Map.of("text", "Sudah menyala lagi."));
    assertThat(page.select(".status").text()).contains("Diarsipkan");
  }

  @Test
  void emptyReplyIsRefusedAtItsField() throws Exception {
    var browser = new Browser(server);
    var number = submit(browser, OPEN).number();
    var page = browser.send(browser.open("/laporan/" + number), "/balasan", Map.of("text", "  "));
    assertThat(page.select("#balasan-text-error").text()).contains("Keterangan Anda");
    assertThat(page.select("details#balasan").hasAttr("open")).isTrue();
  }

  @Test
  void changeMeanwhileIsShownAndTheTextIsKept() throws Exception {
    var browser = new Browser(server);
    var number = submit(browser, OPEN).number();
    var before = browser.open("/laporan/" + number);
    verify(number, false);
    var page =
        browser.send(before, "/pencabutan", Map.of("text", "Tulisan yang tidak boleh hilang."));
    assertThat(page.select(".notice").text()).contains("berubah sementara Anda menulis");
    assertThat(page.select("#pencabutan-text").text())
        .isEqualTo("Tulisan yang tidak boleh hilang.");
    page = browser.send(page, "/pencabutan", Map.of());
    assertThat(page.select(".status").text()).contains("Diarsipkan");
  }

  @Test
  void programsGetAProblemInsteadOfAPage() throws Exception {
    var answer =
        server
            .perform(get("/laporan/9999999999").accept(MediaType.APPLICATION_JSON))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void reporterIsSpokenToAndReadsWhoMustDoWhatUntilWhen() throws Exception {
    var browser = new Browser(server);
    var number = submit(browser, OPEN).number();
    var page = browser.open("/laporan/" + number);
    assertThat(page.select("main").text())
        .contains("dari Anda, tampil sebagai “Siti P.”", "Tenggat admin nasional")
        .contains("Admin nasional harus memeriksa laporan ini", "paling lambat")
        .doesNotContainIgnoringCase("pelapor");

    act(number, new Action.Postpone("Di depan pasar yang mana?"));
    page = browser.open("/laporan/" + number);
    assertThat(page.select("main").text())
        .contains("Admin nasional meminta Anda melengkapi informasi", "Tenggat Anda")
        .contains("Anda perlu melengkapi informasi paling lambat")
        .doesNotContainIgnoringCase("pelapor");
  }

  @Test
  void othersReadAboutTheReporterAndTheInstitutionThatMustAnswer() throws Exception {
    var number = submit(new Browser(server), OPEN).number();
    verify(number, false);
    var bandung = institutions.findByCode("pemkab-32.04").orElseThrow();
    act(number, new Action.Dispose(List.of(bandung.id()), ""));
    assertThat(new Browser(server).open("/laporan/" + number).select("main").text())
        .contains("dari Siti P.", "Tenggat instansi")
        .contains("Pemerintah Kabupaten Bandung harus memberi jawaban pertama paling lambat")
        .doesNotContain("Anda menyampaikan");
  }

  @Test
  void strangerCannotActOnAPublicReport() throws Exception {
    var owner = new Browser(server);
    var number = submit(owner, OPEN).number();
    verify(number, false);
    var form = owner.open("/laporan/" + number);
    new Browser(server).send(form, "/pencabutan", Map.of("text", "iseng"));
    assertThat(new Browser(server).open("/laporan/" + number).select(".status").text())
        .doesNotContain("Diarsipkan");
  }

  private Sent submit(Browser browser, Map<String, String> evidence) throws Exception {
    var receipt = browser.send(SubmitPageTest.toReview(browser, evidence), "/periksa", Map.of());
    return new Sent(SubmitPageTest.number(receipt), SubmitPageTest.code(receipt));
  }

  private record Sent(String number, String code) {}

  private static Document track(Browser browser, String number, String code) throws Exception {
    return browser.send(browser.open("/lacak"), "/lacak", Map.of("nomor", number, "kode", code));
  }

  private static boolean missing(Browser browser, String number) throws Exception {
    var page = browser.open("/laporan/" + number);
    return browser.status() == 404 && page.select("h1").text().equals("Laporan tidak dapat dibuka");
  }

  private void verify(String number, boolean confidential) {
    act(
        number,
        new Action.Verify(
            "roads.lighting",
            ComplaintClass.NON_SUPERVISORY,
            "Lampu jalan mati di depan pasar",
            "Sudah dua minggu enam lampu jalan mati.",
            confidential,
            ""));
  }

  private void act(String number, Action action) {
    var ministry = institutions.findByCode("kemenpanrb").orElseThrow();
    var admin = Actor.account(1, "Admin", List.of(new Grant(Role.NATIONAL_ADMIN, ministry.id())));
    assertThat(reports.act(ReportNumber.parse(number).orElseThrow(), null, action, admin))
        .isInstanceOf(Outcome.Done.class);
  }

  private Document toReviewWithPicture(Browser browser, Map<String, String> evidence)
      throws Exception {
    var page = SubmitPageTest.toReview(browser, evidence);
    page = browser.open(page.expectFirst("a.back").attr("href"));
    var picture = Samples.encode(Samples.picture(40, 30, BufferedImage.TYPE_INT_RGB), "png");
    return browser.send(
        page,
        "/lampiran",
        Map.of(),
        List.of(new MockMultipartFile("upload", "foto.png", "image/png", picture)));
  }
}
