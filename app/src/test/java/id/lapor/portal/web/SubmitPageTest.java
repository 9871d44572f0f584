package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import id.lapor.kernel.Actor;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
class SubmitPageTest {

  private static final String ODD =
      "Jalan \"Siliwangi\" <script>alert(1)</script> '; drop table report.report; -- 👨‍👩‍👧‍👦 مرحبا";

  @Autowired MockMvc server;
  @Autowired Reports reports;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;

  @AfterEach
  void letTimeRun() {
    clock.reset();
  }

  @Test
  void wholeRoadWorksWithoutJavaScriptAndLosesNothing() throws Exception {
    var browser = new Browser(server);
    var page = browser.send(browser.open("/lapor"), "/lapor", story(ODD, ODD + "\n\nbaris kedua"));
    assertThat(browser.at()).endsWith("/tempat");

    page = browser.send(page, "/tempat", Map.of("area.kata", "baleendah", "area.pilih", "kata"));
    var picked = page.expectFirst("input[name=area]");
    page =
        browser.send(
            page,
            "/tempat",
            Map.of(
                "area",
                picked.attr("value"),
                "address",
                "Depan pasar",
                "incidentDate",
                "1-11-2026"));
    assertThat(browser.at()).endsWith("/lampiran");

    var files =
        List.of(
            new MockMultipartFile("upload", "foto.png", "image/png", picture()),
            new MockMultipartFile("upload", "kosong.pdf", "application/pdf", new byte[0]));
    page = browser.send(page, "/lampiran", Map.of("stay", "true", "name", "Siti Rahmawati"), files);
    assertThat(page.select(".error-summary").text()).contains("kosong.pdf");
    assertThat(page.select(".kept-files li")).hasSize(1);
    page = browser.send(page, "/lampiran", Map.of());

    assertThat(page.select(".review").text())
        .contains("drop table report.report")
        .contains("👨‍👩‍👧‍👦")
        .contains("baris kedua")
        .contains("Baleendah")
        .contains("1 November 2026")
        .contains("Siti Rahmawati");
    assertThat(page.select("script:not([src])")).isEmpty();

    page = browser.send(page, "/periksa", Map.of());
    assertThat(code(page)).matches("[0-9]{16}");
    page = browser.open("/laporan/" + number(page));
    assertThat(page.select("h1").text()).isEqualTo(ODD);
    assertThat(page.select(".story").text()).contains("Anda menyampaikan laporan ini");
    assertThat(page.select(".attachments img")).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndKept() throws Exception {
    var browser = new Browser(server);
    var long150 = "👍🏽".repeat(151);
    var page = browser.send(browser.open("/lapor"), "/lapor", story(long150, "x".repeat(10_001)));
    assertThat(page.select("#title-error").text()).contains("150");
    assertThat(page.select("#description-error").text()).contains("10.000");
    assertThat(page.select("#title").val()).isEqualTo(long150);
    assertThat(page.expectFirst("#description").wholeText()).hasSize(10_001);
    assertThat(page.select(".error-summary a[href=#title]")).hasSize(1);

    page = browser.send(page, "/lapor", story("👍🏽".repeat(150), "x".repeat(10_000)));
    assertThat(browser.at()).endsWith("/tempat");
    for (var date : List.of("31-02-2026", "besok", "2999-01-01")) {
      page = browser.send(page, "/tempat", Map.of("incidentDate", date));
      assertThat(page.select("#incidentDate-error")).as(date).hasSize(1);
      assertThat(page.select("#incidentDate").val()).isEqualTo(date);
    }
    page = browser.send(page, "/tempat", Map.of("incidentDate", "", "institution.kata", "zzqqxx"));
    assertThat(page.select("#institution-error")).hasSize(1);
    page = browser.send(page, "/tempat", Map.of("institution.kata", ""));
    page = browser.send(page, "/lampiran", Map.of("email", "siti@", "phone", "0812"));
    assertThat(page.select("#email-error")).hasSize(1);
    assertThat(page.select("#phone").val()).isEqualTo("0812");
    assertThat(page.select("#email").val()).isEqualTo("siti@");
  }

  @Test
  void refusalOfTheReportsDoorLeadsToTheStepOfItsField() throws Exception {
    var browser = new Browser(server);
    var page = toReview(browser, Map.of("phone", "12"));
    page = browser.send(page, "/periksa", Map.of());
    var link = page.expectFirst(".error-summary a");
    assertThat(link.attr("href")).endsWith("/lampiran#phone");
    assertThat(browser.open(link.attr("href").replaceAll("#.*", "")).select("#phone").val())
        .isEqualTo("12");
  }

  @Test
  void sendingTwiceIsOneReportWithTheSameReceipt() throws Exception {
    var browser = new Browser(server);
    var review = toReview(browser, Map.of());
    var first = browser.send(review, "/periksa", Map.of());
    var again = browser.send(review, "/periksa", Map.of());
    assertThat(number(again)).isEqualTo(number(first));
    assertThat(code(again)).isEqualTo(code(first));
    assertThat(browser.open(browser.at()).select(".receipt-value").text())
        .isEqualTo(first.select(".receipt-value").text());
  }

  @Test
  void receiptIsShownForAnHourAndNothingTypedStaysInTheDraft() throws Exception {
    var browser = new Browser(server);
    browser.send(toReview(browser, Map.of()), "/periksa", Map.of());
    var receipt = browser.at();
    clock.advance(Duration.ofMinutes(61));
    var page = browser.open(receipt);
    assertThat(page.select("h1").text()).isEqualTo("Laporan ini sudah terkirim");
    assertThat(page.select(".receipt-value")).isEmpty();
    assertThat(browser.open(receipt.replace("tanda-terima", "cerita")).select("h1").text())
        .isEqualTo("Laporan ini sudah terkirim");
  }

  @Test
  void draftIsSealedAndGoneAfterSevenDays() throws Exception {
    var browser = new Browser(server);
    toReview(browser, Map.of("name", "Siti Rahmawati"));
    var stored =
        database
            .sql(
                "select encode(payload, 'escape') from portal.draft order by created_at desc limit 1")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain("Siti").doesNotContain("Lampu");
    var address = browser.at();
    clock.advance(Duration.ofDays(8));
    assertThat(browser.open(address).select("h1").text()).isEqualTo("Isian ini sudah tidak ada");
  }

  @Test
  void expiredPageComesBackWithWhatWasTyped() throws Exception {
    var browser = new Browser(server);
    var page = browser.sendExpired("/lapor", story("Lampu mati", "Sejak dua minggu."));
    assertThat(page.select("#title").val()).isEqualTo("Lampu mati");
    assertThat(page.select("#description").text()).isEqualTo("Sejak dua minggu.");
    assertThat(page.select(".error-summary")).hasSize(1);
  }

  @Test
  void anonymousReporterIsNamedNowhere() throws Exception {
    var browser = new Browser(server);
    var typed =
        Map.of("name", "Zulkarnaen Uji", "email", "zulkarnaen@contoh.id", "anonymous", "true");
    var page = browser.send(toReview(browser, typed), "/periksa", Map.of());
    var own = browser.open("/laporan/" + number(page));
    assertThat(own.html()).doesNotContainIgnoringCase("zulkarnaen");
    assertThat(own.select(".report-head-meta").text()).contains("Anonim");
    var view = reports.find(ReportNumber.parse(number(page)).orElseThrow(), Actor.ofSystem());
    assertThat(view.orElseThrow().toString()).doesNotContainIgnoringCase("zulkarnaen");
  }

  @Test
  void enterGoesOnAndDoesNotPressTheButtonOfAChooser() throws Exception {
    var browser = new Browser(server);
    var page = browser.send(browser.open("/lapor"), "/lapor", story("Lampu mati", "Dua minggu."));
    assertThat(pressedByEnter(page)).isEqualTo("Lanjutkan");
    page = browser.send(page, "/tempat", Map.of());
    assertThat(pressedByEnter(page)).isEqualTo("Lanjutkan");
  }

  /// What the Enter key presses in the form: its first submit button.
  private static String pressedByEnter(Document page) {
    var button = page.expectFirst("main form[method=post]").expectFirst("button[type=submit]");
    assertThat(button.hasAttr("name")).isFalse();
    return button.text();
  }

  @Test
  void limitsOfFilesAreToldBeforeAndAFalsePictureGetsOneShortMessage() throws Exception {
    var browser = new Browser(server);
    var page = browser.send(browser.open("/lapor"), "/lapor", story("Lampu mati", "Dua minggu."));
    page = browser.send(page, "/tempat", Map.of());
    assertThat(page.select("#upload-help").text()).contains("JPEG", "PDF", "30 MB", "10 berkas");
    var fake =
        new MockMultipartFile(
            "upload", "foto.jpg", "image/jpeg", "bukan foto".getBytes(StandardCharsets.UTF_8));
    page = browser.send(page, "/lampiran", Map.of(), List.of(fake));
    assertThat(page.select("#upload-error").text())
        .containsOnlyOnce("foto.jpg")
        .hasSizeLessThan(120);
    assertThat(page.select(".error-summary li")).hasSize(1);
  }

  @Test
  void unknownDraftIsAFriendlyPage() throws Exception {
    var browser = new Browser(server);
    var page = browser.open("/lapor/00000000-0000-4000-8000-000000000000/tempat");
    assertThat(page.select("h1").text()).isEqualTo("Isian ini sudah tidak ada");
  }

  private static Map<String, String> story(String title, String description) {
    return Map.of("kind", "COMPLAINT", "title", title, "description", description);
  }

  static Document toReview(Browser browser, Map<String, String> evidence) throws Exception {
    var page =
        browser.send(
            browser.open("/lapor"),
            "/lapor",
            story("Lampu jalan mati di depan pasar", "Sudah dua minggu enam lampu jalan mati."));
    page = browser.send(page, "/tempat", Map.of());
    page = browser.send(page, "/lampiran", evidence);
    assertThat(browser.at()).endsWith("/periksa");
    return page;
  }

  static String number(Document receipt) {
    return receipt.expectFirst(".receipt-value").text().replace("#", "");
  }

  static String code(Document receipt) {
    return receipt.select(".receipt-value").eachText().getLast().replace(" ", "");
  }

  private static byte[] picture() {
    return Samples.encode(Samples.picture(40, 30, BufferedImage.TYPE_INT_RGB), "png");
  }
}
