package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.file.Samples;
import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.Limits;
import id.lapor.identity.NewAccount;
import id.lapor.testing.ProgramTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/// What keeps the program standing and its database silent about who reported.
@ProgramTest
@Transactional
class GuardPageTest {

  @Autowired MockMvc server;
  @Autowired Limits limits;
  @Autowired AccountChanges accounts;
  @Autowired JdbcClient database;

  @Test
  void noSessionRowNamesAReportThatTheAccountSentClaimedOrOpened() throws Exception {
    var typed = Map.of("anonymous", "true", "confidential", "true");
    var elsewhere = new Browser(server);
    var receipt = elsewhere.send(SubmitPageTest.toReview(elsewhere, typed), "/periksa", Map.of());
    var claimed = SubmitPageTest.number(receipt);

    var browser = new Browser(server);
    signIn(browser);
    var form = browser.open("/laporan-saya/klaim");
    browser
        .following(false)
        .send(
            form,
            "/laporan-saya/klaim",
            Map.of("nomor", claimed, "kode", SubmitPageTest.code(receipt)));
    assertThat(sessions()).isNotEmpty().doesNotContain(claimed, "sesi@", "FLASH");
    browser.following(true);
    assertThat(browser.open("/laporan-saya").select(".notice").text()).contains(claimed);
    assertThat(browser.open("/laporan-saya").select(".notice").text()).doesNotContain(claimed);

    var sent =
        SubmitPageTest.number(
            browser.send(SubmitPageTest.toReview(browser, typed), "/periksa", Map.of()));
    for (var number : List.of(claimed, sent)) {
      var page = browser.open("/laporan/" + number);
      browser.following(false).send(page, "/balasan", Map.of("text", "Masih begitu."));
      assertThat(sessions()).isNotEmpty().doesNotContain(claimed, sent, "FLASH");
      browser.following(true);
      assertThat(browser.open("/laporan/" + number).select(".notice").text())
          .contains("Tanggapan Anda sudah kami terima");
    }
  }

  private String sessions() {
    return String.join(
        "\n",
        database
            .sql(
                "select attribute_name || ' ' || encode(attribute_bytes, 'escape')"
                    + " from identity.session_attributes")
            .query(String.class)
            .list());
  }

  private void signIn(Browser browser) throws Exception {
    var password = "kopi tubruk manis";
    var account =
        new NewAccount(
            AccountKind.CITIZEN, null, "Warga Sesi", "sesi@akun.example", null, password, null);
    assertThat(accounts.create(account)).isInstanceOf(AccountOutcome.Done.class);
    browser.send(
        browser.open("/masuk"),
        "/masuk",
        Map.of("login", "sesi@akun.example", "password", password));
    assertThat(browser.at()).isEqualTo("/laporan-saya");
  }

  @Test
  void draftsFromOneAddressAreLimitedAndNothingTypedIsLost(
      @Value("${lapor.limits.draft-address.count}") int most) throws Exception {
    use("draft-address", "203.0.113.10", most);
    var answer =
        server
            .perform(
                post("/lapor")
                    .with(csrf())
                    .with(
                        request -> {
                          request.setRemoteAddr("203.0.113.10");
                          return request;
                        })
                    .param("kind", "COMPLAINT")
                    .param("title", "Lampu mati")
                    .param("description", "Sejak dua minggu."))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer).contains("Terlalu banyak laporan dimulai", "Sejak dua minggu.");
  }

  @Test
  void uploadsFromOneAddressAreLimitedAtTheirField(
      @Value("${lapor.limits.upload-address.count}") int most) throws Exception {
    var browser = new Browser(server);
    var page =
        browser.send(
            browser.open("/lapor"),
            "/lapor",
            Map.of("kind", "COMPLAINT", "title", "Lampu mati", "description", "Dua minggu."));
    page = browser.send(page, "/tempat", Map.of());
    use("upload-address", browser.address(), most);
    var file = new MockMultipartFile("upload", "foto.jpg", "image/jpeg", Samples.jpeg(20, 10));
    page = browser.send(page, "/lampiran", Map.of("stay", "true", "name", "Siti"), List.of(file));
    assertThat(page.select("#upload-error").text()).contains("Terlalu banyak berkas diunggah");
    assertThat(page.select("#name").val()).isEqualTo("Siti");
    assertThat(page.select(".kept-files li")).isEmpty();
  }

  @Test
  void textsKeptForOneAddressAreLimited(@Value("${lapor.limits.kept-form-address.count}") int most)
      throws Exception {
    use("kept-form-address", "203.0.113.11", most);
    var answer =
        server
            .perform(
                post("/akun/nama")
                    .with(csrf())
                    .with(
                        request -> {
                          request.setRemoteAddr("203.0.113.11");
                          return request;
                        })
                    .cookie(new Cookie("pemilik", "a".repeat(64)))
                    .param("name", "Nama"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getCookie("isian")).isNull();
  }

  private void use(String purpose, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limits.allowFrom(purpose, address)).isTrue();
    }
  }

  @Test
  void healthIsToldWithoutASessionOrAnythingElse() throws Exception {
    var answer = server.perform(get("/sehat")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).isEqualTo("sehat");
    assertThat(answer.getCookies()).isEmpty();
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void addressesThatAProxyTellsAreNotBelievedUnlessSet(
      @Value("${server.forward-headers-strategy}") String strategy) {
    assertThat(strategy).isEqualTo("none");
  }
}
