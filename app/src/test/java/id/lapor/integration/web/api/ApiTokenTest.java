package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.identity.AccessTokens;
import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.Limits;
import id.lapor.identity.Officers;
import id.lapor.integration.web.api.Api.Answer;
import id.lapor.integration.web.api.ApiCast.Member;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Tokens: who gets one, what it opens, and all that ends it.
@ProgramTest
class ApiTokenTest extends ApiCallers {

  @Autowired MockMvc browser;
  @Autowired AccessTokens tokens;
  @Autowired AccountChanges changes;
  @Autowired Officers officers;
  @Autowired Limits limits;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  private Answer signIn(String login, String password) {
    return api.call("createToken").json(Map.of("userName", login, "password", password)).send();
  }

  private int status(String token) {
    return api.call("listTokens").as(token).send().status();
  }

  @Test
  void passwordGivesATokenThatActsAsTheAccount() {
    var member = cast.join("masuk", Role.LIAISON_OFFICER, ReportScenes.ROADS);
    var made =
        api.call("createToken")
            .json(
                Map.of(
                    "userName",
                    " " + member.login() + " ",
                    "password",
                    ApiCast.PASSWORD,
                    "label",
                    "Aplikasi Bandung"))
            .send()
            .is(201);
    assertThat(made.header("Cache-Control")).contains("no-store");
    assertThat(made.text("token")).startsWith("lapor_").hasSizeGreaterThan(40);
    assertThat(Instant.parse(made.text("expiresAt")))
        .isBetween(
            clock.instant().plus(Duration.ofDays(89)), clock.instant().plus(Duration.ofDays(91)));
    api.call("listQueue").as(made.text("token")).with("queue", "TO_ANSWER").send().is(200);
    var list = api.call("listTokens").as(made.text("token")).send().is(200);
    assertThat(list.body().path("items").findValuesAsString("label"))
        .containsExactly("Aplikasi Bandung", "uji");
    assertThat(list.body().path("items").path(0).path("expiresAt").asString())
        .isEqualTo(made.text("expiresAt"));
    assertThat(list.text()).doesNotContain(made.text("token"), "lapor_");
  }

  @Test
  void aTokenWithoutNameIsCalledApiAndALongNameIsRefused() {
    var member = cast.join("nama", null, "");
    assertThat(signIn(member.login(), ApiCast.PASSWORD).is(201).text("label")).isEqualTo("API");
    var body =
        Map.of("userName", member.login(), "password", ApiCast.PASSWORD, "label", "é".repeat(61));
    assertThat(api.call("createToken").json(body).send().is(422).wrong())
        .containsExactly("label:TOO_LONG");
  }

  @Test
  void onlyAHashIsKept() {
    var token = cast.join("sidik", null, "").token();
    var secret = token.substring("lapor_".length());
    int found =
        database
            .sql("select count(*) from identity.access_token t where strpos(t::text, ?) > 0")
            .param(secret)
            .query(Integer.class)
            .single();
    assertThat(found).isZero();
    int hashed =
        database
            .sql("select count(*) from identity.access_token where token_hash = sha256(?::bytea)")
            .param(token.getBytes(StandardCharsets.US_ASCII))
            .query(Integer.class)
            .single();
    assertThat(hashed).isEqualTo(1);
    assertThat(tokens.find(token)).isPresent();
    assertThat(tokens.find(token + "x")).isEmpty();
    assertThat(tokens.find(secret)).isEmpty();
  }

  @Test
  void unknownNameAndWrongPasswordAreAnsweredAlike() {
    var member = cast.join("tebak", null, "");
    var wrong = signIn(member.login(), "bukan ini").is(401);
    var unknown = signIn("tidak.ada", "bukan ini").is(401);
    assertThat(wrong.problem()).isEqualTo("sign-in-refused");
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void guessesAreLimitedByNameWhoeverGuesses() {
    var member = cast.join("kunci", null, "");
    clock.stop();
    for (int i = 0; i < 20; i++) {
      signIn(i % 2 == 0 ? member.login() : member.login().toUpperCase(Locale.ROOT), "salah")
          .is(401);
    }
    var refused = signIn(member.login(), ApiCast.PASSWORD).is(429);
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 900L);
    assertThat(status(member.token())).as("tokens go on").isEqualTo(200);
    clock.advance(Duration.ofMinutes(16));
    signIn(member.login(), ApiCast.PASSWORD).is(201);
  }

  @Test
  void onePhoneNumberInManySpellingsIsOneName() {
    clock.stop();
    var spellings =
        List.of("081299990001", "0812-9999-0001", "+62 812 9999 0001", "62812.9999.0001");
    for (int i = 0; i < 20; i++) {
      signIn(spellings.get(i % spellings.size()), "salah").is(401);
    }
    for (var spelling : spellings) {
      signIn(spelling, "salah").is(429);
    }
  }

  @Test
  void guessesAreLimitedByNetworkAddress(@Value("${lapor.limits.sign-in-address.count}") int most) {
    var member = cast.join("jaringan", null, "");
    clock.stop();
    var network = Api.network();
    for (int i = 0; i < most; i++) {
      limits.allowFrom("sign-in-address", network);
    }
    var body = Map.of("userName", member.login(), "password", ApiCast.PASSWORD);
    api.call("createToken").from(network).json(body).send().is(429);
    api.call("createToken").json(body).send().is(201);
  }

  @Test
  void itsOwnerRevokesATokenAndNobodyElse() {
    var owner = cast.join("cabut", null, "");
    long id = tokens.list(owner.id()).getFirst().id();
    api.call("revokeToken", id).as(cast.budi()).send().is(404);
    assertThat(status(owner.token())).isEqualTo(200);
    api.call("revokeToken", id).as(owner.token()).send().is(204);
    assertThat(status(owner.token())).isEqualTo(401);
    api.call("revokeToken", id).as(owner.token()).send().is(401);
  }

  @Test
  void theAccountPageShowsTokensAndRevokesThem() throws Exception {
    var owner = cast.join("halaman", null, "");
    assertThat(account(owner).select("#token").text()).contains("uji").contains("belum dipakai");
    api.call("listTokens").as(owner.token()).send().is(200);
    assertThat(account(owner).select("#token").text()).doesNotContain("belum dipakai");
    var form = account(owner).select("#token form");
    assertThat(form).hasSize(1);

    browser.perform(post(form.attr("action")).with(csrf()).with(Acting.as(1, "Orang lain")));
    assertThat(status(owner.token())).isEqualTo(200);
    var revoked =
        browser
            .perform(
                post(form.attr("action")).with(csrf()).with(Acting.as(owner.id(), "Pemanggil")))
            .andReturn()
            .getResponse();
    assertThat(revoked.getRedirectedUrl()).isEqualTo("/akun#token");
    assertThat(status(owner.token())).isEqualTo(401);
    assertThat(account(owner).select("#token form")).isEmpty();
    assertThat(account(owner).select("#token").text()).contains("Belum ada");
  }

  private Document account(Member member) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get("/akun").with(Acting.as(member.id(), "Pemanggil")))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  @Test
  void aTokenEndsWithItsTime() {
    var member = cast.join("waktu", null, "");
    clock.advance(Duration.ofDays(90).minusMinutes(1));
    assertThat(status(member.token())).isEqualTo(200);
    clock.advance(Duration.ofMinutes(2));
    assertThat(status(member.token())).isEqualTo(401);
    assertThat(tokens.list(member.id())).isEmpty();
  }

  @Test
  void lastUseIsKeptToTheHour() {
    var member = cast.join("pakai", null, "");
    assertThat(tokens.list(member.id()).getFirst().lastUsedAt()).isNull();
    status(member.token());
    var first = tokens.list(member.id()).getFirst().lastUsedAt();
    assertThat(first).isNotNull();
    clock.advance(Duration.ofMinutes(30));
    status(member.token());
    assertThat(tokens.list(member.id()).getFirst().lastUsedAt()).isEqualTo(first);
    clock.advance(Duration.ofMinutes(40));
    status(member.token());
    assertThat(tokens.list(member.id()).getFirst().lastUsedAt()).isAfter(first);
  }

  @Test
  void aNewPasswordEndsAllTokensAtOnce() {
    var member = cast.join("sandi", null, "");
    var second = signIn(member.login(), ApiCast.PASSWORD).text("token");
    assertThat(List.of(status(member.token()), status(second))).containsOnly(200);
    assertThat(changes.changePassword(member.id(), "sandi yang lain sekali", null))
        .isInstanceOf(Done.class);
    assertThat(List.of(status(member.token()), status(second))).containsOnly(401);
    signIn(member.login(), ApiCast.PASSWORD).is(401);
    signIn(member.login(), "sandi yang lain sekali").is(201);
  }

  @Test
  void closingTheAccountEndsItsTokensForGood() {
    var member = cast.join("tutup", Role.LEADER, ReportScenes.BANDUNG);
    assertThat(status(member.token())).isEqualTo(200);
    assertThat(officers.setActive(cast.scenes.national(), member.id(), false))
        .isInstanceOf(Done.class);
    assertThat(status(member.token())).isEqualTo(401);
    signIn(member.login(), ApiCast.PASSWORD).is(401);
    officers.setActive(cast.scenes.national(), member.id(), true);
    assertThat(status(member.token())).as("a new one is asked for").isEqualTo(401);
    signIn(member.login(), ApiCast.PASSWORD).is(201);
  }

  @Test
  void aRevokedRoleIsTheTokensNoMore() {
    var member = cast.join("peran", Role.LIAISON_OFFICER, ReportScenes.ROADS);
    var sent = cast.withRoads(cast.send(cast.submission().put("confidential", true), null));
    api.call("listQueue").as(member.token()).with("queue", "TO_ANSWER").send().is(200);
    api.call("getReport", sent.number()).as(member.token()).send().is(200);
    var grant = officers.find(cast.scenes.national(), member.id()).orElseThrow().terms().getFirst();
    var national = cast.join("pencabut", Role.NATIONAL_ADMIN, ReportScenes.PANRB);
    assertThat(
            officers.revoke(
                cast.scenes.officer(national.id(), Role.NATIONAL_ADMIN, ReportScenes.PANRB),
                member.id(),
                grant.id()))
        .isInstanceOf(Done.class);
    api.call("listQueue").as(member.token()).with("queue", "TO_ANSWER").send().is(403);
    api.call("getReport", sent.number()).as(member.token()).send().is(404);
    assertThat(status(member.token())).as("it is still the person's").isEqualTo(200);
  }
}
