package id.lapor.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ProgramTest
class AreaPageTest {

  private static final UserRequestPostProcessor ADMIN = user("admin").roles("NATIONAL_ADMIN");

  @Autowired MockMvc http;
  @Autowired Areas areas;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;

  /// As another copy of the program would do it; seen here a minute later.
  @AfterEach
  void takeTrialAreasAway() {
    database.sql("delete from region.area where code like '99%'").update();
    database.sql("update region.version set number = number + 1").update();
    clock.advance(Duration.ofSeconds(61));
    assertThat(areas.listInside(null)).hasSize(38);
    clock.reset();
  }

  @Test
  void searchAnswersAsRadioButtonsAndAsJson() throws Exception {
    var page = page(get("/wilayah/cari").param("q", "baleendah bandung").param("nama", "tempat"));
    assertThat(page.select("input[type=radio][name=tempat]").val()).isEqualTo("32.04.32");
    assertThat(page.text()).contains("Baleendah, Kabupaten Bandung, Jawa Barat");
    http.perform(
            get("/wilayah/cari").param("q", "baleendah bandung").accept(MediaType.APPLICATION_JSON))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=3600, public"))
        .andExpect(jsonPath("$[0].code").value("32.04.32"));
  }

  @Test
  void searchWordsAreShownAsTextOnly() throws Exception {
    var page = page(get("/wilayah/cari").param("q", "<b>zzqq</b>").param("nama", "\"><i>"));
    assertThat(page.select("b, i")).isEmpty();
    assertThat(page.text()).contains("<b>zzqq</b>");
  }

  @Test
  void insideAnAreaAreItsChildren() throws Exception {
    assertThat(page(get("/wilayah/32/isi")).select("option")).hasSize(27);
    http.perform(get("/wilayah/isi").accept(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.length()").value(38));
    http.perform(get("/wilayah/nowhere/isi").accept(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.length()").value(0));
  }

  @Test
  void nearestAnswersOrSaysNotFound() throws Exception {
    http.perform(get("/wilayah/terdekat?lat=-6.9218&lon=107.6071")).andExpect(status().isOk());
    http.perform(get("/wilayah/terdekat?lat=51.5&lon=0")).andExpect(status().isNotFound());
    http.perform(get("/wilayah/terdekat?lat=x&lon=0")).andExpect(status().isBadRequest());
  }

  @Test
  void chooserOpensLevelByLevelAndForgetsWhatNoLongerFits() {
    var first =
        AreaChoice.read(areas, "area", Map.of("area.provinsi", "32", "area.pilih", "tingkat")::get);
    assertThat(first.choosing()).isTrue();
    assertThat(first.regencies()).hasSize(27);
    assertThat(first.code()).isEqualTo("32");
    var moved =
        AreaChoice.read(areas, "area", Map.of("area.provinsi", "33", "area.kota", "32.04")::get);
    assertThat(moved.code()).isEqualTo("33");
    assertThat(moved.choosing()).isFalse();
    var picked =
        AreaChoice.read(areas, "area", Map.of("area.kata", "bale", "area", "32.04.32")::get);
    assertThat(picked.code()).isEqualTo("32.04.32");
    assertThat(picked.villages()).isNotEmpty();
    var typed =
        AreaChoice.read(areas, "area", Map.of("area.kata", "baleendah", "area.pilih", "kata")::get);
    assertThat(typed.code()).isNull();
    assertThat(typed.results()).isNotEmpty();
  }

  @Test
  void adminGoesDownTheTree() throws Exception {
    var country = page(get("/kelola/wilayah").with(ADMIN));
    assertThat(country.select("tbody tr")).hasSize(38);
    var regency = page(get("/kelola/wilayah").param("dalam", "32.04").with(ADMIN));
    assertThat(regency.select("h1").text()).isEqualTo("Kabupaten Bandung");
    assertThat(regency.select("tbody tr")).hasSize(31);
    assertThat(page(get("/kelola/wilayah").param("q", "baleendah").with(ADMIN)).select("tbody tr"))
        .isNotEmpty();
  }

  @Test
  void adminAddsAndRenamesAnArea() throws Exception {
    http.perform(save("", "99.01", "Kabupaten Uji").with(ADMIN)).andExpect(status().isOk());
    http.perform(save("", "99", "Provinsi Uji").with(ADMIN))
        .andExpect(redirectedUrl("/kelola/wilayah"))
        .andExpect(flash().attributeExists("notice"));
    http.perform(save("99", "", "Provinsi Percobaan").with(ADMIN))
        .andExpect(status().is3xxRedirection());
    assertThat(areas.find("99")).map(Area::name).contains("Provinsi Percobaan");
  }

  @Test
  void wrongAreaIsRefusedAtItsFieldsWithNothingLost() throws Exception {
    var page =
        page(save("", "32", "").param("latitude", "utara").param("longitude", "107,6").with(ADMIN));
    assertThat(page.select("#code-error, #name-error, #latitude-error")).hasSize(3);
    assertThat(page.select("#latitude").val()).isEqualTo("utara");
    assertThat(page.select("#longitude").val()).isEqualTo("107,6");
  }

  @Test
  void fileMergesByCodeOrNotAtAll() throws Exception {
    var good = "code,name,latitude,longitude\n97,Provinsi Berkas,,\n";
    http.perform(upload("code,name,latitude,longitude\n32.04,Kabupaten Bandung,,\n,x,,\n"))
        .andExpect(status().isOk());
    var page =
        Jsoup.parse(
            http.perform(upload("code,nama\n1,x\n"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.select("#file-error")).hasSize(1);
    assertThat(page.text()).contains("Kolom name tidak ada");
    http.perform(upload("code,name,latitude,longitude\n32,Jawa Barat,,\n"))
        .andExpect(
            flash().attribute("notice", "Berkas digabungkan: 0 wilayah baru, 0 diubah, 1 sama."));
    assertThat(
            Jsoup.parse(http.perform(upload(good)).andReturn().getResponse().getContentAsString())
                .text())
        .contains("zona waktu");
  }

  @Test
  void villageWithTheNameOfItsDistrictIsNotSaidTwice() throws Exception {
    var village =
        areas.listInside("32.04.32").stream()
            .filter(area -> area.name().equals("Baleendah"))
            .findFirst()
            .orElseThrow();
    assertThat(areas.describe(village.code()))
        .isEqualTo("Baleendah, Kabupaten Bandung, Jawa Barat");
    var found = page(get("/wilayah/cari").param("q", "baleendah").param("nama", "tempat"));
    var titles = found.select(".choice").eachText();
    assertThat(titles)
        .contains(
            "Baleendah, Kabupaten Bandung, Jawa Barat Kecamatan",
            "Baleendah, Kabupaten Bandung, Jawa Barat Desa atau kelurahan")
        .doesNotHaveDuplicates();
  }

  @Test
  void downloadHoldsTheWholeCountry() throws Exception {
    var csv =
        http.perform(get("/kelola/wilayah/berkas.csv").with(ADMIN))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(csv.lines().count()).isGreaterThanOrEqualTo(91_600);
    assertThat(csv).contains("32.04,Kabupaten Bandung,");
  }

  private static MockHttpServletRequestBuilder save(String original, String code, String name) {
    return post("/kelola/wilayah")
        .with(csrf())
        .param("original", original)
        .param("code", code)
        .param("name", name)
        .param("zone", "Asia/Jakarta");
  }

  private static MockMultipartHttpServletRequestBuilder upload(String csv) {
    var file =
        new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return multipart("/kelola/wilayah/berkas").file(file).with(csrf()).with(ADMIN);
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    var response = http.perform(request).andExpect(status().isOk()).andReturn().getResponse();
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }
}
