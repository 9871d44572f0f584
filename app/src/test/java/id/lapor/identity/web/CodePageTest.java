package id.lapor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.identity.AccountChanges;
import id.lapor.identity.Accounts;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.ContactRoute;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.identity.internal.AccountRegister;
import id.lapor.identity.internal.Contact;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
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
class CodePageTest {

  private static final String PASSWORD = "kopi tubruk manis";

  @Autowired MockMvc browser;
  @Autowired AccountChanges changes;
  @Autowired Accounts accounts;
  @Autowired TestClock clock;
  @Autowired ApplicationEvents events;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void registrationMakesTheAccountWhenTheCodeIsEntered() throws Exception {
    var ticket = ask(register("Rini Warga", "0813 1111 2222", PASSWORD));
    assertThat(accounts.findByLogin("+6281311112222")).isEmpty();
    var issued = issued();
    assertThat(issued.purpose()).isEqualTo(CodePurpose.REGISTER);
    assertThat(issued.route()).isEqualTo(ContactRoute.SMS);
    assertThat(issued.contact()).isEqualTo("+6281311112222");

    var answer = send(enter(ticket, issued.code()));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/masuk/tujuan");
    assertThat(accounts.findByLogin("081311112222"))
        .get()
        .matches(a -> a.name().equals("Rini Warga"));
    assertThat(signIn("081311112222", PASSWORD).getRedirectedUrl()).isEqualTo("/masuk/tujuan");
  }

  @Test
  void badRegistrationSaysWhatToMendAndKeepsWhatWasTyped() throws Exception {
    var page = Jsoup.parse(send(register("Rini", "rini@", PASSWORD)).getContentAsString());
    assertThat(page.select("#contact-error").text()).isNotEmpty();
    assertThat(page.select("#name").attr("value")).isEqualTo("Rini");
    assertThat(page.select("#contact").attr("value")).isEqualTo("rini@");
    var weak =
        Jsoup.parse(send(register("Rini", "rini@warga.example", "bismillah")).getContentAsString());
    assertThat(weak.select("#password-error").text()).contains("mudah ditebak");
  }

  @Test
  void allThatIsWrongWithARegistrationIsSaidAtOnce() throws Exception {
    var page = Jsoup.parse(send(register("", "rini@", "kopi")).getContentAsString());
    assertThat(page.select(".error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#name", "#contact", "#password");
  }

  @Test
  void registeringWithAKnownContactTellsNothingAndChangesNoPassword() throws Exception {
    create("lama@warga.example");
    var fresh = send(register("Orang Lain", "baru@warga.example", "sandi orang lain"));
    var known = send(register("Orang Lain", "lama@warga.example", "sandi orang lain"));
    assertThat(path(known)).isEqualTo(path(fresh)).isEqualTo("/kode/");
    assertThat(issued().purpose()).isEqualTo(CodePurpose.SIGN_IN);
    assertThat(signIn("lama@warga.example", "sandi orang lain").getStatus()).isEqualTo(200);
    assertThat(signIn("lama@warga.example", PASSWORD).getStatus()).isEqualTo(302);
  }

  @Test
  void noCodeGoesBySmsToAnotherCountry() throws Exception {
    for (var answer :
        List.of(
            send(register("Rini", "+882 1555 12345", PASSWORD)),
            send(askCode("/masuk/kode", "+882 1555 12345")),
            send(askCode("/masuk/lupa-sandi", "+1 212 555 0123")))) {
      var page = Jsoup.parse(answer.getContentAsString());
      assertThat(page.select("#contact-error").text()).contains("negara");
      assertThat(page.select("#contact").attr("value")).startsWith("+");
    }
    assertThat(count()).isZero();
    assertThat(send(askCode("/masuk/kode", "0813 2222 3333")).getStatus()).isEqualTo(302);
  }

  @Test
  void unknownContactGetsTheSamePageAndNoMessage() throws Exception {
    create("dikenal@warga.example");
    var known = send(askCode("/masuk/kode", "dikenal@warga.example"));
    assertThat(count()).isEqualTo(1);
    var unknown = send(askCode("/masuk/kode", "asing@warga.example"));
    assertThat(count()).isEqualTo(1);
    assertThat(path(unknown)).isEqualTo(path(known));
    assertThat(send(enter(ticket(unknown), "000000")).getStatus()).isEqualTo(200);
  }

  @Test
  void codeSignsInOnceAndOnlyForTenMinutes() throws Exception {
    create("kode@warga.example");
    var ticket = ask(askCode("/masuk/kode", "kode@warga.example"));
    var code = issued().code();
    assertThat(
            send(enter(ticket, " " + code.substring(0, 3) + " " + code.substring(3))).getStatus())
        .isEqualTo(302);
    assertThat(send(enter(ticket, code)).getStatus()).isEqualTo(200);

    var late = ask(askCode("/masuk/kode", "kode@warga.example"));
    var lateCode = issued().code();
    clock.advance(Duration.ofMinutes(11));
    assertThat(send(enter(late, lateCode)).getStatus()).isEqualTo(200);
  }

  @Test
  void fiveWrongTriesEndACode() throws Exception {
    create("tebak@warga.example");
    var ticket = ask(askCode("/masuk/kode", "tebak@warga.example"));
    var code = issued().code();
    var wrong = code.equals("111111") ? "222222" : "111111";
    for (int i = 0; i < 5; i++) {
      assertThat(send(enter(ticket, wrong)).getStatus()).isEqualTo(200);
    }
    assertThat(send(enter(ticket, code)).getStatus()).isEqualTo(200);
  }

  @Test
  void codeOfOneTicketIsWorthNothingForAnother() throws Exception {
    create("satu@warga.example");
    ask(askCode("/masuk/kode", "satu@warga.example"));
    var code = issued().code();
    var other = ask(askCode("/masuk/kode", "asing2@warga.example"));
    assertThat(send(enter(other, code)).getStatus()).isEqualTo(200);
  }

  @Test
  void forgottenPasswordIsReplacedOnce() throws Exception {
    create("lupa@warga.example");
    var ticket = ask(askCode("/masuk/lupa-sandi", "lupa@warga.example"));
    var link = Objects.requireNonNull(send(enter(ticket, issued().code())).getRedirectedUrl());
    assertThat(link).startsWith("/sandi-baru/");
    assertThat(send(post(link).with(csrf()).param("password", "pendek")).getStatus())
        .isEqualTo(200);
    assertThat(send(post(link).with(csrf()).param("password", "sandi yang baru")).getStatus())
        .isEqualTo(302);
    assertThat(signIn("lupa@warga.example", PASSWORD).getStatus()).isEqualTo(200);
    assertThat(signIn("lupa@warga.example", "sandi yang baru").getStatus()).isEqualTo(302);
    assertThat(Jsoup.parse(send(get(link)).getContentAsString()).select("#password")).isEmpty();
  }

  @Test
  void codesPerContactAreLimited() throws Exception {
    for (int i = 0; i < 5; i++) {
      ask(askCode("/masuk/kode", "banjir@warga.example"));
    }
    var answer = send(askCode("/masuk/kode", "Banjir@warga.example"));
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(Jsoup.parse(answer.getContentAsString()).select("#contact").attr("value"))
        .isEqualTo("Banjir@warga.example");
  }

  @Test
  void messageAfterRegistrationSurvivesTheWayToTheFirstPageAndIsShownOnce() throws Exception {
    var ticket = ask(register("Rini Warga", "rini@warga.example", PASSWORD));
    var registered = send(enter(ticket, issued().code()));
    assertThat(registered.getRedirectedUrl()).isEqualTo("/masuk/tujuan");
    var session = Objects.requireNonNull(registered.getCookie("lapor"));
    var onTheWay = send(get("/masuk/tujuan").cookie(session, said(registered)));
    assertThat(onTheWay.getRedirectedUrl()).isEqualTo("/laporan-saya");
    var arrived = send(get("/laporan-saya").cookie(session, said(onTheWay)));
    var first = Jsoup.parse(arrived.getContentAsString());
    assertThat(first.select(".notice").text()).contains("Akun Anda sudah jadi");
    var after = send(get("/laporan-saya").cookie(session, said(arrived)));
    var second = Jsoup.parse(after.getContentAsString());
    assertThat(second.text()).contains("Laporan saya").doesNotContain("Akun Anda sudah jadi");
  }

  /// The cookie in which one page tells the next what to say, as it was set last.
  private static Cookie said(MockHttpServletResponse answer) {
    return Arrays.stream(answer.getCookies())
        .filter(cookie -> cookie.getName().equals("pesan"))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void codeIsNeverInTheWordsOfItsEvent() throws Exception {
    ask(register("Rini Warga", "rahasia@warga.example", PASSWORD));
    assertThat(issued().toString()).doesNotContain(issued().code()).doesNotContain("rahasia@");
  }

  private void create(String contact) {
    changes.create(
        AccountRegister.citizen("Warga Uji", Contact.parse(contact).orElseThrow(), PASSWORD));
  }

  private OneTimeCodeIssued issued() {
    return events.stream(OneTimeCodeIssued.class).reduce((first, last) -> last).orElseThrow();
  }

  private long count() {
    return events.stream(OneTimeCodeIssued.class).count();
  }

  private String ask(MockHttpServletRequestBuilder request) throws Exception {
    return ticket(send(request));
  }

  private static String ticket(MockHttpServletResponse answer) {
    return Objects.requireNonNull(answer.getRedirectedUrl()).substring("/kode/".length());
  }

  private static String path(MockHttpServletResponse answer) {
    return Objects.requireNonNull(answer.getRedirectedUrl()).replaceAll("[0-9a-f]{40}$", "");
  }

  private MockHttpServletResponse signIn(String login, String password) throws Exception {
    return send(post("/masuk").with(csrf()).param("login", login).param("password", password));
  }

  private static MockHttpServletRequestBuilder register(
      String name, String contact, String password) {
    return post("/daftar")
        .with(csrf())
        .param("name", name)
        .param("contact", contact)
        .param("password", password);
  }

  private static MockHttpServletRequestBuilder askCode(String path, String contact) {
    return post(path).with(csrf()).param("contact", contact);
  }

  private static MockHttpServletRequestBuilder enter(String ticket, String code) {
    return post("/kode/" + ticket).with(csrf()).param("code", code);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }
}
