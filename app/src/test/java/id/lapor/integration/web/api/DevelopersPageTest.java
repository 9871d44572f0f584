package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// What programmers read who have only the page: fields with type and limits, what constants mean,
/// how is answered.
@ProgramTest
class DevelopersPageTest {

  @Autowired MockMvc browser;

  @Test
  void fieldsTellTypeLimitsAndWhetherTheyAreRequired() throws Exception {
    var title = field(open("id"), "#submitReport", "title");
    assertThat(title).contains("string", "wajib", "paling banyak 150 karakter");
    var story = field(open("id"), "#submitReport", "description");
    assertThat(story).contains("paling banyak 10.000 karakter");
    var key = field(open("en"), "#submitReport", "Idempotency-Key");
    assertThat(key).contains("header", "required", "16 to 128 characters");
    assertThat(field(open("en"), "#submitReport", "category")).doesNotContain("required");
    assertThat(field(open("en"), "#listReports", "limit")).contains("1 to 100", "left out: 20");
  }

  @Test
  void queuesAndCommandsAreExplained() throws Exception {
    var page = open("en");
    assertThat(field(page, "#Queue", "TO_VERIFY")).contains("that are to go on to a unit");
    assertThat(field(page, "#Command", "DISPUTE")).contains("closure", "solved: false");
    assertThat(page.select("#closeReport a[href=#Command]").eachText())
        .containsExactly("CLOSE", "DISPUTE");
    assertThat(field(open("id"), "#Queue", "WAITING")).contains("menunggu pelapor");
  }

  @Test
  void answersNameTheirTypes() throws Exception {
    var page = open("en");
    assertThat(field(page, "#submitReport", "201")).contains("Receipt");
    assertThat(field(page, "#Receipt", "receiptCode")).contains("told this once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void whatIsLinkedOnThePageIsThere(String language) throws Exception {
    var page = open(language);
    var links = page.select("main a[href^=#]").eachAttr("href");
    assertThat(links).hasSizeGreaterThan(100);
    assertThat(links).allSatisfy(link -> assertThat(page.select(link)).as(link).hasSize(1));
    assertThat(page.select("main").text()).doesNotContain("`");
  }

  private static String field(Document page, String part, String name) {
    return page.select(part + " dl > div").stream()
        .filter(line -> line.select("dt").eachText().equals(List.of(name)))
        .map(line -> line.select("dd").text())
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + part));
  }

  private Document open(String language) throws Exception {
    var answer = browser.perform(get("/pengembang").param("bahasa", language)).andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }
}
