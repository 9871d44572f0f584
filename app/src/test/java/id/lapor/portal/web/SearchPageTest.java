package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.lapor.institution.Institutions;
import id.lapor.report.Action;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Report;
import id.lapor.report.ReportScenes;
import id.lapor.report.ReportScenes.Sent;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.testing.ProgramTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// Words on the public list: found in what is published, in any form, and nowhere else.
@ProgramTest
@Transactional
class SearchPageTest {

  @Autowired MockMvc server;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  ReportScenes scenes;

  /// A word that only this test's reports have.
  private final String own =
      "zamrud" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);

  @BeforeEach
  void cast() {
    scenes = new ReportScenes(reports, institutions);
  }

  private Sent sent(String title, String description, boolean confidential) {
    var usual = ReportScenes.complaint();
    return scenes.send(
        new Submission(
            usual.key(),
            usual.kind(),
            title,
            description,
            null,
            new Report.Place("32.04.12", "Gang Kenanga", null, null),
            null,
            null,
            usual.anonymous(),
            confidential,
            usual.contact(),
            List.of(),
            usual.channel()));
  }

  /// Published as it was written, with personal data masked.
  private String published(String title, String description) {
    return publish(sent(title, description, false));
  }

  private String publish(Sent sent) {
    scenes.done(
        sent.number(),
        new Action.Verify("roads.pothole", ComplaintClass.NON_SUPERVISORY, null, null, false, ""),
        scenes.national());
    return sent.number().digits();
  }

  private Document page(String words) throws Exception {
    return Jsoup.parse(
        server
            .perform(get("/laporan").queryParam("cari", words))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private List<String> found(String words) throws Exception {
    return page(words).select(".reports a[href^=/laporan/]").eachAttr("href").stream()
        .map(address -> address.replaceAll("[^0-9]", ""))
        .distinct()
        .toList();
  }

  @Test
  void wordsAreFoundInAnyFormAndOrder() throws Exception {
    var number = published("Jalan " + own + " berlubang", "Pengendara terjatuh setiap malam.");
    for (var words :
        List.of("lubang", "berlubang", "LUBANG", "melubangi", "jatuh", "jalan", "malam jalan")) {
      assertThat(found(own + " " + words)).as(words).containsExactly(number);
    }
    assertThat(found(own + " jembatan")).isEmpty();
  }

  @Test
  void wordsInQuotesStandTogetherAndMinusLeavesOut() throws Exception {
    var lamp = published("Lampu " + own + " mati", "Lampu jalan dekat pasar padam.");
    var road = published("Jalan " + own + " gelap", "Jalan tanpa lampu di dekat sekolah.");
    assertThat(found(own + " lampu jalan")).containsExactlyInAnyOrder(lamp, road);
    assertThat(found(own + " \"lampu jalan\"")).containsExactly(lamp);
    assertThat(found(own + " lampu -pasar")).containsExactly(road);
    assertThat(found(own + " pasar or " + own + " sekolah")).containsExactlyInAnyOrder(lamp, road);
  }

  @Test
  void maskedWordsAreNotFoundByTheOriginal() throws Exception {
    var number =
        published(
            "Saluran " + own + " tersumbat", "Hubungi 0812-3456-7890 atau melati@contoh.example.");
    assertThat(found(own)).containsExactly(number);
    for (var hidden :
        List.of("0812-3456-7890", "081234567890", "7890", "melati@contoh.example", "melati")) {
      assertThat(found(own + " " + hidden)).as(hidden).isEmpty();
    }
    assertThat(found(own + " kenanga")).as("the address is not published").isEmpty();
    assertThat(found(own + " siti")).as("nor the reporter").isEmpty();
  }

  @Test
  void whatIsNotPublishedIsNeverFound() throws Exception {
    publish(sent("Rahasia " + own, "Petugas meminta uang.", true));
    sent("Baru " + own, "Belum diperiksa.", false);
    assertThat(found(own)).isEmpty();
    assertThat(page(own).select(".empty").text()).isNotEmpty();
    var open = published("Umum " + own, "Sudah diperiksa.");
    assertThat(found(own)).containsExactly(open);
  }

  @Test
  void whatIsCorrectedIsFoundByItsNewWordsOnly() throws Exception {
    var sent = sent("Pohon " + own, "Pohon tumbang menutup jalan.", false);
    publish(sent);
    scenes.done(
        sent.number(),
        new Action.Edit(
            "roads.pothole",
            ComplaintClass.NON_SUPERVISORY,
            "Dahan " + own,
            "Dahan patah menutup jalan.",
            false,
            ""),
        scenes.national());
    assertThat(found(own + " dahan")).containsExactly(sent.number().digits());
    assertThat(found(own + " tumbang")).isEmpty();
    scenes.done(
        sent.number(),
        new Action.Edit(
            "roads.pothole", ComplaintClass.NON_SUPERVISORY, "Dahan " + own, "Dahan.", true, ""),
        scenes.national());
    assertThat(found(own + " dahan")).as("confidential now").isEmpty();
  }

  @Test
  void whatWasTypedStaysInTheFieldAndCanBeTakenAway() throws Exception {
    published("Taman " + own, "Rumput tinggi.");
    var page = page(own + " <b>\"tinggi\"</b>");
    assertThat(page.select("input[name=cari]").val()).isEqualTo(own + " <b>\"tinggi\"</b>");
    assertThat(page.select(".chip").text()).contains(own);
    assertThat(page.select(".chip").attr("href")).isEqualTo("/laporan");
    assertThat(page("").select(".chip")).isEmpty();
  }

  @Test
  void oddWordsAreNoFault() throws Exception {
    for (var words :
        List.of("\"", "-", "((", "!&|", "a\u0000b", "%", "' or 1=1", "x".repeat(3_000))) {
      assertThat(
              server
                  .perform(get("/laporan").queryParam("cari", words))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(words)
          .isEqualTo(200);
    }
  }
}
