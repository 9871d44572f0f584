package id.lapor.sla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.kernel.Role;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProgramTest
class PolicyPageTest {

  private static final RequestPostProcessor ADMIN =
      Acting.as(1, "Rina Wulandari", Role.NATIONAL_ADMIN, 1);

  @Autowired MockMvc browser;

  @Test
  void showsWhatHoldsWithItsBasis() throws Exception {
    var page = page(get("/kelola/batas-waktu"));
    assertThat(page.select("table").getFirst().text())
        .contains("3 hari kerja", "60 hari kerja", "30 hari kalender", "UU 25/2009 pasal 44");
  }

  @Test
  void newVersionHoldsFromItsDayOnAndCanBeTakenBack() throws Exception {
    var answer = send(version("2095-01-01", "4"));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/kelola/batas-waktu");
    var page = page(get("/kelola/batas-waktu"));
    var coming = page.select("a[href$=/pembatalan]");
    assertThat(coming).hasSize(1);
    assertThat(page.select("table").getFirst().text()).contains("sampai 31 Desember 2094");

    var again = page(version("2094-06-01", "5"));
    assertThat(again.select(".error-summary a[href=#validFrom]")).hasSize(1);
    assertThat(again.select("#amount").val()).isEqualTo("5");

    var address = coming.attr("href");
    assertThat(
            page(post(address).param("reason", "").with(csrf())).select(".field-invalid #reason"))
        .hasSize(1);
    send(post(address).param("reason", "Belum diputuskan").with(csrf()));
    assertThat(page(get("/kelola/batas-waktu")).text()).doesNotContain("2094");
  }

  @Test
  void thePastIsNeverChanged() throws Exception {
    assertThat(page(version("2026-01-01", "4")).select(".error-summary").text()).contains("besok");
  }

  @Test
  void changeLinkFillsTheForm() throws Exception {
    var link = page(get("/kelola/batas-waktu")).select("a[href*=ubah]").getFirst().attr("href");
    var page = page(get(link.substring(0, link.indexOf('#'))));
    assertThat(page.select("#step option[selected]").val()).isEqualTo("VERIFY");
    assertThat(page.select("#amount").val()).isEqualTo("3");
    assertThat(page.select("#regulation").val()).isEmpty();
  }

  @Test
  void classIsForComplaintsOnly() throws Exception {
    var page =
        page(
            post("/kelola/batas-waktu")
                .param("step", "RESOLVE")
                .param("kind", "ASPIRATION")
                .param("complaintClass", "SUPERVISORY")
                .param("amount", "0")
                .param("unit", "WORKING_DAY")
                .param("regulation", "")
                .param("validFrom", "x")
                .with(csrf()));
    assertThat(page.select(".field-invalid .input").eachAttr("id"))
        .containsExactly("complaintClass", "amount", "regulation", "validFrom");
  }

  @Test
  void othersMayNot() throws Exception {
    var officer = Acting.as(2, "Bambang Prasetyo", Role.LIAISON_OFFICER, 1);
    assertThat(
            browser
                .perform(get("/kelola/batas-waktu").with(officer))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  private static MockHttpServletRequestBuilder version(String from, String amount) {
    return post("/kelola/batas-waktu")
        .param("step", "ARBITRATE")
        .param("kind", "")
        .param("complaintClass", "")
        .param("amount", amount)
        .param("unit", "WORKING_DAY")
        .param("regulation", "Peraturan uji")
        .param("validFrom", from)
        .with(csrf());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request.with(ADMIN)).andReturn().getResponse();
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    var response = send(request);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }
}
