package id.lapor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.NewAccount;
import id.lapor.identity.internal.AccountRegister;
import id.lapor.identity.internal.Contact;
import id.lapor.kernel.Role;
import id.lapor.testing.ProgramTest;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
class SignInPageTest {

  private static final String PASSWORD = "kopi tubruk manis";

  @Autowired MockMvc browser;
  @Autowired AccountChanges accounts;

  @Test
  void reporterSignsInWithEmailOrPhoneInAnyWriting() throws Exception {
    citizen("0812-7000-1111");
    citizen("Sari.Dewi@warga.example");
    for (var login :
        new String[] {
          "081270001111", "62 812 7000 1111", "+6281270001111", "sari.dewi@WARGA.example"
        }) {
      var answer = send(signIn(login, PASSWORD));
      assertThat(answer.getRedirectedUrl()).as(login).isEqualTo("/masuk/tujuan");
      assertThat(open("/masuk/tujuan", answer).getRedirectedUrl()).isEqualTo("/laporan-saya");
    }
  }

  @Test
  void officerSignsInWithTheLoginAndStartsAtTheDesk() throws Exception {
    officer("petugas.uji", Role.LIAISON_OFFICER);
    var answer = send(signIn("Petugas.Uji", PASSWORD));
    assertThat(open("/masuk/tujuan", answer).getRedirectedUrl()).isEqualTo("/meja");
  }

  @Test
  void signingInLeadsBackToThePageWanted() throws Exception {
    citizen("balik@warga.example");
    var asked = send(get("/laporan-saya?arsip=1"));
    assertThat(asked.getRedirectedUrl()).isEqualTo("/masuk?lanjut=%2Flaporan-saya%3Farsip%3D1");
    var answer =
        send(signIn("balik@warga.example", PASSWORD).param("lanjut", "/laporan-saya?arsip=1"));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/laporan-saya?arsip=1");
  }

  @Test
  void signingInNeverLeadsToAnotherSite() throws Exception {
    citizen("setia@warga.example");
    for (var wanted :
        new String[] {
          "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"
        }) {
      var answer = send(signIn("setia@warga.example", PASSWORD).param("lanjut", wanted));
      assertThat(answer.getRedirectedUrl()).as(wanted).isEqualTo("/masuk/tujuan");
    }
  }

  @Test
  void wrongPasswordAndUnknownAccountGetTheSameAnswer() throws Exception {
    citizen("ada@warga.example");
    var wrong = Jsoup.parse(send(signIn("ada@warga.example", "salah sekali")).getContentAsString());
    var unknown =
        Jsoup.parse(send(signIn("tiada@warga.example", "salah sekali")).getContentAsString());
    assertThat(wrong.select("#login-error").text())
        .isNotEmpty()
        .isEqualTo(unknown.select("#login-error").text());
    assertThat(unknown.select("#login").attr("value")).isEqualTo("tiada@warga.example");
    assertThat(unknown.select("#password").attr("value")).isEmpty();
  }

  @Test
  void tooManyTriesAreRefusedWithTheTimeToWait() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(send(signIn("sasaran@warga.example", "tebak-" + i)).getStatus()).isEqualTo(200);
    }
    var answer = send(signIn("SASARAN@warga.example", "tebak-lagi"));
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isNotNull();
    assertThat(Jsoup.parse(answer.getContentAsString()).select("#login-error").text())
        .contains("menit");
  }

  @Test
  void signingInChangesTheSessionAndSigningOutEndsIt() throws Exception {
    citizen("sesi@warga.example");
    var first = send(signIn("sesi@warga.example", PASSWORD));
    var second = send(signIn("sesi@warga.example", PASSWORD).cookie(first.getCookies()));
    assertThat(session(second).getValue()).isNotEqualTo(session(first).getValue());
    assertThat(open("/masuk/tujuan", first).getRedirectedUrl()).isEqualTo("/masuk");

    send(post("/keluar").with(csrf()).cookie(session(second)));
    assertThat(open("/masuk/tujuan", second).getRedirectedUrl()).isEqualTo("/masuk");
  }

  @Test
  void expiredPageIsShownAgainAndSignsNobodyIn() throws Exception {
    citizen("lama@warga.example");
    var refused =
        send(post("/masuk").param("login", "lama@warga.example").param("password", PASSWORD));
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getForwardedUrl()).isEqualTo("/masuk");
    var again =
        send(
            signIn("lama@warga.example", PASSWORD)
                .header(ExpiredPage.HEADER, "1")
                .requestAttr(ExpiredPage.ATTRIBUTE, true));
    var page = Jsoup.parse(again.getContentAsString());
    assertThat(page.select(".error-summary").text()).contains("sudah lama terbuka");
    assertThat(page.select("#login").attr("value")).isEqualTo("lama@warga.example");
    assertThat(again.getCookie("lapor")).isNull();
  }

  @Test
  void guestReadingAPageWithoutAFormGetsNoCookie() throws Exception {
    assertThat(send(get("/aset/x.css")).getCookies()).isEmpty();
    var form = Jsoup.parse(send(get("/keluar")).getContentAsString());
    assertThat(form.select("input[name=_csrf]").attr("value")).isNotEmpty();
  }

  private void citizen(String contact) {
    create(AccountRegister.citizen("Warga Uji", Contact.parse(contact).orElseThrow(), PASSWORD));
  }

  private void officer(String login, Role role) {
    var id =
        create(
            new NewAccount(
                AccountKind.OFFICER,
                login,
                "Petugas Uji",
                login + "@uji.example",
                null,
                PASSWORD,
                7L));
    accounts.grant(id, new RoleTerm(role, 7, LocalDate.of(2020, 1, 1), null));
  }

  private long create(NewAccount account) {
    return ((Done) accounts.create(account)).accountId();
  }

  private static MockHttpServletRequestBuilder signIn(String login, String password) {
    return post("/masuk").with(csrf()).param("login", login).param("password", password);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }

  private MockHttpServletResponse open(String path, MockHttpServletResponse signedIn)
      throws Exception {
    return send(get(path).cookie(session(signedIn)));
  }

  private static Cookie session(MockHttpServletResponse answer) {
    return Objects.requireNonNull(answer.getCookie("lapor"));
  }
}
