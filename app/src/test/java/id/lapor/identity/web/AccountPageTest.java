package id.lapor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.Accounts;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.identity.internal.AccountRegister;
import id.lapor.identity.internal.Contact;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
@RecordApplicationEvents
class AccountPageTest {

  private static final String PASSWORD = "kopi tubruk manis";

  @Autowired MockMvc browser;
  @Autowired AccountChanges changes;
  @Autowired Accounts accounts;
  @Autowired ApplicationEvents events;

  @Test
  void nameIsChangedAndAnEmptyOneIsSaidAtItsField() throws Exception {
    var session = signIn(create("nama@akun.example"), PASSWORD);
    assertThat(
            send(post("/akun/nama").with(csrf()).cookie(session).param("name", "Nama Baru"))
                .getStatus())
        .isEqualTo(302);
    assertThat(page(session).select(".account-name").text()).isEqualTo("Nama Baru");
    var refused = send(post("/akun/nama").with(csrf()).cookie(session).param("name", " "));
    assertThat(Jsoup.parse(refused.getContentAsString()).select("#name-error").text()).isNotEmpty();
  }

  @Test
  void newPasswordNeedsTheOldOneAndEndsTheOtherSessions() throws Exception {
    var login = create("sandi@akun.example");
    var here = signIn(login, PASSWORD);
    var there = signIn(login, PASSWORD);
    var wrong = send(password(here, "bukan ini", "sandi yang baru"));
    assertThat(Jsoup.parse(wrong.getContentAsString()).select("#oldPassword-error").text())
        .isNotEmpty();
    assertThat(signedIn(there)).isTrue();

    assertThat(send(password(here, PASSWORD, "sandi yang baru")).getStatus()).isEqualTo(302);
    assertThat(signedIn(here)).isTrue();
    assertThat(signedIn(there)).isFalse();
  }

  @Test
  void anotherSessionCanBeEndedButNotThatOfAnotherAccount() throws Exception {
    var login = create("perangkat@akun.example");
    var here = signIn(login, PASSWORD);
    var there = signIn(login, PASSWORD);
    var button = page(here).select("form[action^=/akun/sesi/]");
    assertThat(button).hasSize(1);

    var stranger = signIn(create("asing@akun.example"), PASSWORD);
    send(post(button.attr("action")).with(csrf()).cookie(stranger));
    assertThat(signedIn(there)).isTrue();
    send(post(button.attr("action")).with(csrf()).cookie(here));
    assertThat(signedIn(there)).isFalse();
    assertThat(signedIn(here)).isTrue();
  }

  @Test
  void newContactIsTakenOverWhenItsCodeIsEntered() throws Exception {
    var id = accounts.findByLogin(create("lama@akun.example")).orElseThrow().id();
    var session = signIn("lama@akun.example", PASSWORD);
    var asked =
        send(
            post("/akun/kontak")
                .with(csrf())
                .cookie(session)
                .param("contact", "baru@akun.example")
                .param("contactPassword", PASSWORD));
    var code = events.stream(OneTimeCodeIssued.class).findFirst().orElseThrow();
    assertThat(code.contact()).isEqualTo("baru@akun.example");
    assertThat(accounts.findByLogin("baru@akun.example")).isEmpty();

    send(
        post(Objects.requireNonNull(asked.getRedirectedUrl()))
            .with(csrf())
            .cookie(session)
            .param("code", code.code()));
    assertThat(accounts.findByLogin("baru@akun.example"))
        .get()
        .matches(account -> account.id() == id);
    assertThat(accounts.findByLogin("lama@akun.example")).isEmpty();
  }

  @Test
  void newContactNeedsThePasswordAndAPhoneWhereSmsGo() throws Exception {
    var session = signIn(create("tetap@akun.example"), PASSWORD);
    var change = post("/akun/kontak").with(csrf()).cookie(session);
    var wrong =
        send(change.param("contact", "pencuri@akun.example").param("contactPassword", "tebakan"));
    var page = Jsoup.parse(wrong.getContentAsString());
    assertThat(page.select("#contactPassword-error").text()).isNotEmpty();
    assertThat(page.select("#contact").val()).isEqualTo("pencuri@akun.example");

    var abroad =
        send(
            post("/akun/kontak")
                .with(csrf())
                .cookie(session)
                .param("contact", "+882 1555 12345")
                .param("contactPassword", PASSWORD));
    assertThat(Jsoup.parse(abroad.getContentAsString()).select("#contact-error").text())
        .contains("negara");
    assertThat(events.stream(OneTimeCodeIssued.class)).isEmpty();
  }

  @Test
  void textTypedWhileTheSignInRanOutComesBackToItsWriterOnly() throws Exception {
    var login = create("tulis@akun.example");
    var owner = Objects.requireNonNull(answer(login).getCookie("pemilik"));
    var refused =
        send(post("/akun/nama").with(csrf()).cookie(owner).param("name", "Belum tersimpan"));
    assertThat(refused.getRedirectedUrl()).isEqualTo("/masuk?lanjut=");
    var waiting = Objects.requireNonNull(refused.getCookie("isian"));

    var stranger =
        send(signInRequest(create("lain@akun.example"), PASSWORD).cookie(waiting, owner));
    assertThat(stranger.getRedirectedUrl()).isEqualTo("/masuk/tujuan");
    var back = send(signInRequest(login, PASSWORD).cookie(waiting, owner));
    assertThat(back.getRedirectedUrl()).isEqualTo("/lanjutkan");
    var session = Objects.requireNonNull(back.getCookie("lapor"));
    var resumed = browser.perform(get("/lanjutkan").cookie(session, waiting)).andReturn();
    assertThat(resumed.getResponse().getForwardedUrl()).isEqualTo("/akun/nama");
    assertThat(send(get("/lanjutkan").cookie(session, waiting)).getForwardedUrl()).isNull();
  }

  @Test
  void guestAndOtherAccountsSeeNothingOfIt() throws Exception {
    assertThat(send(get("/akun")).getRedirectedUrl()).startsWith("/masuk");
    var id = accounts.findByLogin(create("sendiri@akun.example")).orElseThrow().id();
    var shown =
        Jsoup.parse(send(get("/akun").with(Acting.as(id, "Warga Uji"))).getContentAsString());
    assertThat(shown.text()).contains("sendiri@akun.example");
  }

  private String create(String contact) {
    var account =
        AccountRegister.citizen("Warga Uji", Contact.parse(contact).orElseThrow(), PASSWORD);
    assertThat(changes.create(account)).isInstanceOf(Done.class);
    return contact;
  }

  private static MockHttpServletRequestBuilder password(Cookie session, String old, String fresh) {
    return post("/akun/kata-sandi")
        .with(csrf())
        .cookie(session)
        .param("oldPassword", old)
        .param("password", fresh);
  }

  private static MockHttpServletRequestBuilder signInRequest(String login, String password) {
    return post("/masuk").with(csrf()).param("login", login).param("password", password);
  }

  private MockHttpServletResponse answer(String login) throws Exception {
    return send(signInRequest(login, PASSWORD));
  }

  private Cookie signIn(String login, String password) throws Exception {
    return Objects.requireNonNull(send(signInRequest(login, password)).getCookie("lapor"));
  }

  private boolean signedIn(Cookie session) throws Exception {
    return send(get("/akun").cookie(session)).getStatus() == 200;
  }

  private Document page(Cookie session) throws Exception {
    return Jsoup.parse(send(get("/akun").cookie(session)).getContentAsString());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }
}
