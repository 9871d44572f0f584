package id.lapor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.identity.Account;
import id.lapor.identity.AccountChanges;
import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.Accounts;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.NewAccount;
import id.lapor.identity.OneTimeCodeIssued;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
@RecordApplicationEvents
class OfficersPageTest {

  @Autowired MockMvc browser;
  @Autowired AccountChanges changes;
  @Autowired Accounts accounts;
  @Autowired Institutions institutions;
  @Autowired ApplicationEvents events;

  private long ministry;
  private long city;
  private RequestPostProcessor national = Acting.as(1, "-");
  private RequestPostProcessor cityAdmin = Acting.as(1, "-");

  @BeforeEach
  void makeAdmins() {
    ministry = institutions.findByCode("kemenpanrb").orElseThrow().id();
    city = institutions.findByCode("pemkot-35.78").orElseThrow().id();
    national = Acting.as(officer("uji.nasional", Role.NATIONAL_ADMIN, ministry));
    cityAdmin = Acting.as(officer("uji.kota", Role.INSTITUTION_ADMIN, city));
  }

  @Test
  void newOfficerGetsALinkToChooseAPasswordAndNobodyElseKnowsIt() throws Exception {
    var made = send(create("uji.baru", Role.LEADER, city).with(cityAdmin));
    assertThat(made.getRedirectedUrl()).startsWith("/kelola/akun/");
    var account = accounts.findByLogin("uji.baru").orElseThrow();
    assertThat(account.grants()).containsExactly(new Grant(Role.LEADER, city));
    var link = events.stream(OneTimeCodeIssued.class).findFirst().orElseThrow();
    assertThat(link.purpose()).isEqualTo(CodePurpose.SET_PASSWORD);
    assertThat(
            send(get(Objects.requireNonNull(made.getRedirectedUrl())).with(cityAdmin))
                .getContentAsString())
        .doesNotContain(link.code());
    assertThat(
            send(post(link.code()).with(csrf()).param("password", "kopi tubruk manis")).getStatus())
        .isEqualTo(302);
  }

  @Test
  void institutionAdminGivesNothingOutsideItsSubtreeNorAcrossInstitutions() throws Exception {
    assertThat(error(create("uji.luar", Role.LEADER, ministry).with(cityAdmin), "institution"))
        .isNotEmpty();
    assertThat(error(create("uji.atas", Role.NATIONAL_ADMIN, city).with(cityAdmin), "role"))
        .isNotEmpty();
    assertThat(error(create("uji.awas", Role.OVERSEER, city).with(cityAdmin), "role")).isNotEmpty();
    assertThat(accounts.findByLogin("uji.luar")).isEmpty();
    assertThat(send(create("uji.luar", Role.NATIONAL_ADMIN, ministry).with(national)).getStatus())
        .isEqualTo(302);
  }

  @Test
  void institutionAdminSeesAndTouchesOnlyItsOwnOfficers() throws Exception {
    var foreign = officer("uji.asing", Role.LEADER, ministry);
    var own = officer("uji.sendiri", Role.LEADER, city);
    var seen = page(get("/kelola/akun").param("cari", "uji").with(cityAdmin)).text();
    assertThat(seen).contains("uji.sendiri").doesNotContain("uji.asing");
    assertThat(page(get("/kelola/akun").param("cari", "uji").with(national)).text())
        .contains("uji.asing");

    assertThat(send(get("/kelola/akun/" + foreign.id()).with(cityAdmin)).getStatus())
        .isEqualTo(404);
    assertThat(send(act(foreign, "penutupan").with(cityAdmin)).getStatus()).isEqualTo(404);
    assertThat(accounts.find(foreign.id())).get().matches(Account::active);
    assertThat(send(act(own, "penutupan").with(cityAdmin)).getStatus()).isEqualTo(302);
    assertThat(accounts.find(own.id())).get().matches(account -> !account.active());
  }

  @Test
  void revokedRoleIsGoneAtOnce() throws Exception {
    var own = officer("uji.cabut", Role.LEADER, city);
    var form =
        page(get("/kelola/akun/" + own.id()).with(cityAdmin)).select("form[action$=pencabutan]");
    assertThat(form).hasSize(1);
    send(post(form.attr("action")).with(csrf()).with(cityAdmin));
    assertThat(accounts.find(own.id()).orElseThrow().grants()).isEmpty();
  }

  @Test
  void roleHoldsOnItsDaysOnly() {
    var own = officer("uji.tanggal", Role.LEADER, city);
    var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    changes.grant(own.id(), new RoleTerm(Role.INTAKE_OPERATOR, city, today.plusDays(3), null));
    changes.grant(
        own.id(),
        new RoleTerm(Role.INTERNAL_AUDITOR, city, today.minusDays(9), today.minusDays(3)));
    assertThat(accounts.find(own.id()).orElseThrow().grants())
        .containsExactly(new Grant(Role.LEADER, city));
  }

  @Test
  void searchForTheInstitutionKeepsWhatWasTypedAndSavesNothing() throws Exception {
    var page =
        page(
            post("/kelola/akun")
                .with(csrf())
                .with(national)
                .param("name", "Rina")
                .param("login", "uji.cari")
                .param("search", "Surabaya")
                .param("find", "1"));
    assertThat(page.select("#institution option[value=" + city + "]")).hasSize(1);
    assertThat(page.select("#name").attr("value")).isEqualTo("Rina");
    assertThat(page.select(".error-summary")).isEmpty();
    assertThat(accounts.findByLogin("uji.cari")).isEmpty();
  }

  @Test
  void allThatIsWrongWithANewOfficerIsSaidAtOnce() throws Exception {
    var page =
        page(
            post("/kelola/akun")
                .with(csrf())
                .with(national)
                .param("name", " ")
                .param("login", "9")
                .param("email", "rina@"));
    assertThat(page.select(".error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#role", "#institution", "#name", "#login", "#email");
  }

  @Test
  void takenLoginIsSaidAtItsField() throws Exception {
    officer("uji.ganda", Role.LEADER, city);
    assertThat(error(create("UJI.GANDA", Role.LEADER, city).with(national), "login"))
        .contains("sudah dipakai");
  }

  private Account officer(String login, Role role, long institution) {
    var account =
        new NewAccount(
            AccountKind.OFFICER,
            login,
            "Petugas " + login,
            login + "@uji.example",
            null,
            null,
            institution);
    var id = ((Done) changes.create(account)).accountId();
    changes.grant(id, new RoleTerm(role, institution, LocalDate.of(2020, 1, 1), null));
    return accounts.find(id).orElseThrow();
  }

  private static MockHttpServletRequestBuilder create(String login, Role role, long institution) {
    return post("/kelola/akun")
        .with(csrf())
        .param("name", "Petugas Baru")
        .param("login", login)
        .param("email", login + ".baru@uji.example")
        .param("role", role.name())
        .param("institution", String.valueOf(institution));
  }

  private static MockHttpServletRequestBuilder act(Account account, String action) {
    return post("/kelola/akun/" + account.id() + "/" + action).with(csrf());
  }

  private String error(MockHttpServletRequestBuilder request, String field) throws Exception {
    return page(request).select("#" + field + "-error").text();
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    return Jsoup.parse(send(request).getContentAsString());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }
}
