package id.lapor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.kernel.Role;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The paths here have no page, so whoever is let in gets 404.
@ProgramTest
class AddressRulesPageTest {

  @Autowired MockMvc browser;

  @Test
  void guestsAreLedToSignInWhereAnAccountIsNeeded() throws Exception {
    for (var path :
        new String[] {
          "/laporan-saya/x/y",
          "/akun/x/y",
          "/pemberitahuan/x/y",
          "/meja/x/y",
          "/kelola/x/y",
          "/kelola/akun/x/y"
        }) {
      var answer = browser.perform(get(path)).andReturn().getResponse();
      assertThat(answer.getRedirectedUrl()).as(path).startsWith("/masuk?lanjut=");
    }
    assertThat(browser.perform(get("/tidak-ada")).andReturn().getResponse().getStatus())
        .isEqualTo(404);
  }

  @Test
  void reporterReachesTheOwnPagesAndNoOfficersPage() throws Exception {
    var reporter = Acting.as(1, "Siti");
    assertThat(status("/laporan-saya/x/y", reporter)).isEqualTo(404);
    assertThat(status("/akun/x/y", reporter)).isEqualTo(404);
    assertThat(status("/meja/x/y", reporter)).isEqualTo(403);
    assertThat(status("/kelola/x/y", reporter)).isEqualTo(403);
    assertThat(status("/kelola/akun/x/y", reporter)).isEqualTo(403);
  }

  @Test
  void everyRoleReachesTheDeskAndOnlyAdminsTheAdministration() throws Exception {
    for (var role : Role.values()) {
      var officer = Acting.as(1, "Petugas", role, 1);
      boolean national = role == Role.NATIONAL_ADMIN;
      boolean admin = national || role == Role.INSTITUTION_ADMIN;
      assertThat(status("/meja/x/y", officer)).as(role.name()).isEqualTo(404);
      assertThat(status("/kelola/x/y", officer)).as(role.name()).isEqualTo(national ? 404 : 403);
      assertThat(status("/kelola/akun/x/y", officer)).as(role.name()).isEqualTo(admin ? 404 : 403);
    }
  }

  @Test
  void postWithoutAFormTokenChangesNothingWhereNobodyShowsItAgain() throws Exception {
    var refused = browser.perform(post("/tidak-ada")).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(403);
    var sneaked =
        browser
            .perform(
                post("/akun/tidak-ada")
                    .with(csrf())
                    .with(Acting.as(1, "Siti"))
                    .requestAttr("lapor.expired", true))
            .andReturn()
            .getResponse();
    assertThat(sneaked.getStatus()).isIn(403, 404);
  }

  @Test
  void everyPageCarriesItsProtection() throws Exception {
    var answer = browser.perform(get("/masuk")).andReturn().getResponse();
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains(
            "script-src 'self'", "style-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=(self)");
    assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
  }

  private int status(String path, RequestPostProcessor who) throws Exception {
    return browser.perform(get(path).with(who)).andReturn().getResponse().getStatus();
  }
}
