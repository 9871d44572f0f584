package id.lapor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.identity.Accounts;
import id.lapor.identity.internal.DemoCast;
import id.lapor.identity.internal.FirstAdmin;
import id.lapor.kernel.Role;
import id.lapor.testing.ProgramTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminPageTest {

  @Autowired MockMvc browser;
  @Autowired FirstAdmin firstAdmin;
  @Autowired Accounts accounts;

  @Test
  void printedLinkMakesTheFirstNationalAdminOnce(CapturedOutput output) throws Exception {
    firstAdmin.run(new DefaultApplicationArguments());
    var link = lastLink(output);
    assertThat(send(get(link)).getStatus()).isEqualTo(200);

    var weak = Jsoup.parse(send(form(link, "12345678")).getContentAsString());
    assertThat(weak.select("#password-error").text()).isNotEmpty();
    assertThat(weak.select("#login").attr("value")).isEqualTo("uji.pertama");

    assertThat(send(form(link, "kopi tubruk manis")).getStatus()).isEqualTo(302);
    var admin = accounts.findByLogin("uji.pertama").orElseThrow();
    assertThat(admin.grants())
        .singleElement()
        .matches(grant -> grant.role() == Role.NATIONAL_ADMIN);
    assertThat(send(get(link)).getStatus()).isEqualTo(404);
    assertThat(send(form(link, "kopi tubruk manis")).getStatus()).isEqualTo(404);
  }

  @Test
  void eachStartPrintsANewLinkAndEndsTheOldOne(CapturedOutput output) throws Exception {
    firstAdmin.run(new DefaultApplicationArguments());
    var first = lastLink(output);
    firstAdmin.run(new DefaultApplicationArguments());
    var second = lastLink(output);
    assertThat(send(get(first)).getStatus()).isEqualTo(404);
    assertThat(send(get(second)).getStatus()).isEqualTo(200);
    assertThat(send(get("/mulai/" + "0".repeat(40))).getStatus()).isEqualTo(404);
  }

  @Test
  void outsideTheDemoThereIsNoKnownAccountAndNoKnownPassword(
      @Autowired ObjectProvider<DemoCast> demo, @Autowired Environment settings) throws Exception {
    assertThat(demo.getIfAvailable()).isNull();
    assertThat(settings.getProperty("lapor.demo.password")).isNull();
    for (var login : new String[] {"nasional", "admin", "user", "siti", "kemensos"}) {
      assertThat(accounts.findByLogin(login)).as(login).isEmpty();
    }
    assertThat(Jsoup.parse(send(get("/masuk")).getContentAsString()).select("#demo")).isEmpty();
  }

  private static String lastLink(CapturedOutput output) {
    var text = output.getOut();
    return text.substring(text.lastIndexOf("/mulai/")).lines().findFirst().orElseThrow().strip();
  }

  private static MockHttpServletRequestBuilder form(String link, String password) {
    return post(link)
        .with(csrf())
        .param("name", "Admin Pertama")
        .param("login", "uji.pertama")
        .param("email", "pertama@uji.example")
        .param("password", password);
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andReturn().getResponse();
  }
}
