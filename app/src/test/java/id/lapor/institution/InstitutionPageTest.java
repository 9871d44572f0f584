package id.lapor.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.lapor.report.Action;
import id.lapor.report.Refusal;
import id.lapor.report.ReportScenes;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ProgramTest
class InstitutionPageTest {

  private static final UserRequestPostProcessor ADMIN = user("admin").roles("NATIONAL_ADMIN");

  @Autowired MockMvc http;
  @Autowired Institutions institutions;
  @Autowired Reports reports;

  @Test
  void searchAnswersAsRadioButtonsAndAsJson() throws Exception {
    var page = page(get("/instansi/cari").param("q", "dinkes kota bandung"));
    assertThat(page.select("input[type=radio][name=office]").val())
        .isEqualTo("pemkot-32.73/health");
    http.perform(
            get("/instansi/cari")
                .param("q", "dinas")
                .param("within", "pemkab-32.04")
                .accept(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.length()").value(8))
        .andExpect(jsonPath("$[0].description").value("Pemerintah Kabupaten Bandung"));
  }

  @Test
  void choiceOutsideItsSubtreeCountsAsNone() {
    var inside =
        InstitutionChoice.read(
            institutions, "o", Map.of("o", "pemkab-32.04/health")::get, "pemkab-32.04", true);
    assertThat(inside.chosen()).isNotNull();
    var outside =
        InstitutionChoice.read(
            institutions, "o", Map.of("o", "kemensos")::get, "pemkab-32.04", true);
    assertThat(outside.chosen()).isNull();
    var searching =
        InstitutionChoice.read(
            institutions, "o", Map.of("o.kata", "sosial", "o.cari", "1")::get, null, true);
    assertThat(searching.choosing()).isTrue();
    assertThat(searching.results()).isNotEmpty();
  }

  @Test
  void adminBrowsesByKindAndBelow() throws Exception {
    var ministries = page(get("/kelola/instansi").with(ADMIN));
    assertThat(ministries.select("tbody tr").size()).isBetween(40, 60);
    long bandung = institutions.findByCode("pemkab-32.04").orElseThrow().id();
    var below = page(get("/kelola/instansi").param("dalam", "" + bandung).with(ADMIN));
    assertThat(below.select("tbody").text()).contains("Dinas Kesehatan Kabupaten Bandung");
    http.perform(get("/kelola/instansi").param("dalam", "999999999").with(ADMIN))
        .andExpect(status().isNotFound());
  }

  @Test
  void adminAddsEndsAndMovesAUnit() throws Exception {
    http.perform(
            save("", "pemkab-32.06/uji", "pemkab-32.06", "Dinas Uji")
                .param("aliases", "Disuji Tasik")
                .with(ADMIN))
        .andExpect(status().is3xxRedirection());
    var added = institutions.findByCode("pemkab-32.06/uji").orElseThrow();
    assertThat(institutions.match(null, "DISUJI TASIK")).contains(added);
    http.perform(
            save("pemkab-32.06/uji", "", "pemkot-32.78", "Dinas Uji")
                .param("validTo", "2020-12-31")
                .with(ADMIN))
        .andExpect(status().is3xxRedirection());
    var moved = institutions.get(added.id());
    assertThat(institutions.top(moved.id()).code()).isEqualTo("pemkot-32.78");
    assertThat(institutions.listBelow(moved.parentId())).doesNotContain(moved);
    assertThat(institutions.search("dinas uji", null, true, 5)).doesNotContain(moved);
    var scenes = new ReportScenes(reports, institutions);
    var sent = scenes.send(ReportScenes.complaint());
    scenes.verified(sent);
    assertThat(
            scenes.refused(
                sent.number(), new Action.Dispose(List.of(moved.id()), ""), scenes.national()))
        .containsExactly(Refusal.INSTITUTION_UNKNOWN);
  }

  @Test
  void wrongInstitutionIsRefusedAtItsFieldsWithNothingLost() throws Exception {
    var page =
        page(
            save("", "Kode Salah", "tidak-ada", "")
                .param("area", "32.99")
                .param("validFrom", "2026-02-30")
                .with(ADMIN));
    assertThat(
            page.select("#code-error, #parent-error, #name-error, #area-error, #validFrom-error"))
        .hasSize(5);
    assertThat(page.select("#code").val()).isEqualTo("Kode Salah");
  }

  @Test
  void institutionIsNotMovedBelowItself() throws Exception {
    var page =
        page(
            save("pemkab-32.07", "", "pemkab-32.07/health", "Pemerintah Kabupaten Ciamis")
                .with(ADMIN));
    assertThat(page.select("#parent-error")).hasSize(1);
  }

  @Test
  void fileMergesByCodeOrNotAtAll() throws Exception {
    var head = "code,parent_code,kind,name,short_name,unit_type\n";
    http.perform(
            upload(
                head
                    + "uji-berkas,,AGENCY,Badan Uji Berkas,,\nuji-berkas/a,uji-berkas,UNIT,Bagian A,,\n"))
        .andExpect(
            flash().attribute("notice", "Berkas digabungkan: 2 instansi baru, 0 diubah, 0 sama."));
    assertThat(institutions.top(institutions.findByCode("uji-berkas/a").orElseThrow().id()).code())
        .isEqualTo("uji-berkas");
    var circle = head + "uji-berkas,uji-berkas/a,AGENCY,Badan Uji Berkas,,\n";
    var refused = http.perform(upload(circle)).andExpect(status().isOk()).andReturn().getResponse();
    assertThat(Jsoup.parse(refused.getContentAsString()).select("#file-error")).hasSize(1);
    assertThat(institutions.findByCode("uji-berkas").orElseThrow().parentId()).isNull();
  }

  @Test
  void searchPutsTheOneThatIsMeantFirstAndSaysThatThereAreMore() throws Exception {
    var page = page(get("/instansi/cari").param("q", "Kabupaten Bandung"));
    assertThat(page.select(".choice-title").eachText())
        .startsWith("Pemerintah Kabupaten Bandung", "Pemerintah Kabupaten Bandung Barat")
        .hasSize(8)
        .filteredOn(name -> name.endsWith("Bandung Barat"))
        .hasSize(1);
    assertThat(page.text()).contains("8 yang paling cocok", "tambahkan kata");
    var few = page(get("/instansi/cari").param("q", "kemenpanrb"));
    assertThat(few.select(".choice")).isNotEmpty();
    assertThat(few.text()).doesNotContain("yang paling cocok");
  }

  @Test
  void downloadCanBeMergedAgainWithoutAChange() throws Exception {
    var csv =
        http.perform(get("/kelola/instansi/berkas.csv").with(ADMIN)).andReturn().getResponse();
    http.perform(upload(csv.getContentAsString(StandardCharsets.UTF_8)))
        .andExpect(
            flash().attribute("notice", Matchers.containsString("0 instansi baru, 0 diubah")));
  }

  private static MockHttpServletRequestBuilder save(
      String original, String code, String parent, String name) {
    return post("/kelola/instansi")
        .with(csrf())
        .param("original", original)
        .param("code", code)
        .param("parent", parent)
        .param("name", name)
        .param("kind", "UNIT")
        .param("zone", "Asia/Jakarta");
  }

  private static MockMultipartHttpServletRequestBuilder upload(String csv) {
    var file =
        new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return multipart("/kelola/instansi/berkas").file(file).with(csrf()).with(ADMIN);
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    var response = http.perform(request).andExpect(status().isOk()).andReturn().getResponse();
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }
}
