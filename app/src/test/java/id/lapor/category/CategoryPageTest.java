package id.lapor.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@ProgramTest
class CategoryPageTest {

  private static final UserRequestPostProcessor ADMIN = user("admin").roles("NATIONAL_ADMIN");

  @Autowired MockMvc http;
  @Autowired Categories categories;

  @Test
  void adminSeesTopicsAndWhatIsBelow() throws Exception {
    assertThat(page(get("/kelola/kategori").with(ADMIN)).select("tbody").text())
        .contains("Jalan dan Jembatan");
    var roads = page(get("/kelola/kategori").param("dalam", "roads").with(ADMIN));
    assertThat(roads.select("h1").text()).isEqualTo("Jalan dan Jembatan");
    assertThat(roads.select("tbody").text()).contains("roads.pothole").doesNotContain("water.");
    assertThat(
            page(get("/kelola/kategori").param("q", "bolong").with(ADMIN)).select("tbody").text())
        .contains("roads.pothole");
  }

  @Test
  void adminAddsAndChangesACategory() throws Exception {
    http.perform(
            save("", "sp4n.trial")
                .param("keywords", "kata uji coba\nxyzzy")
                .param("sensitive", "true")
                .with(ADMIN))
        .andExpect(redirectedUrl("/kelola/kategori?dalam=sp4n"));
    var added = categories.find("sp4n.trial").orElseThrow();
    assertThat(added.keywords()).containsExactly("kata uji coba", "xyzzy");
    assertThat(added.sensitive()).isTrue();
    assertThat(categories.suggest("ada xyzzy di sini", 1)).containsExactly(added);
    http.perform(
            save("sp4n.trial", "")
                .param("keywords", "xyzzy")
                .param("validTo", "2020-01-01")
                .with(ADMIN))
        .andExpect(status().is3xxRedirection());
    assertThat(categories.find("sp4n.trial").orElseThrow().sensitive()).isFalse();
    assertThat(categories.suggest("ada xyzzy di sini", 1)).isEmpty();
  }

  @Test
  void wrongCategoryIsRefusedAtItsFieldsWithNothingLost() throws Exception {
    var page =
        page(
            post("/kelola/kategori")
                .with(csrf())
                .param("code", "roads")
                .param("nameId", "Nama saja")
                .param("validFrom", "2026-05-02")
                .param("validTo", "2026-05-01")
                .with(ADMIN));
    assertThat(page.select("#code-error, #nameEn-error, #validTo-error")).hasSize(3);
    assertThat(page.select("#nameId").val()).isEqualTo("Nama saja");
  }

  @Test
  void downloadCanBeMergedAgainWithoutAChange() throws Exception {
    var csv =
        http.perform(get("/kelola/kategori/berkas.csv").with(ADMIN)).andReturn().getResponse();
    http.perform(upload(csv.getContentAsString(StandardCharsets.UTF_8)))
        .andExpect(
            flash().attribute("notice", Matchers.containsString("0 kategori baru, 0 diubah")));
  }

  @Test
  void fileWithMistakesChangesNothing() throws Exception {
    var head =
        "code,parent_code,name_id,name_en,keywords,default_class,unit_type,sensitive,emergency,valid_from,valid_to\n";
    for (var row :
        new String[] {
          "Roads,,A,B,,,,,,,", "x.y,no-topic,A,B,,,,,,,",
              "roads,water,A,B,,,,,,,\nwater,roads,A,B,,,,,,,",
          "x,,A,B,,MAYBE,,,,,", "x,,A,B,,,,perhaps,,,", "x,,A,B,,,,,,2026-02-30,"
        }) {
      var answer =
          http.perform(upload(head + row + "\n"))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse();
      assertThat(Jsoup.parse(answer.getContentAsString()).select("#file-error")).as(row).hasSize(1);
    }
    assertThat(categories.find("roads").orElseThrow().nameId()).isEqualTo("Jalan dan Jembatan");
  }

  private static MockHttpServletRequestBuilder save(String original, String code) {
    return post("/kelola/kategori")
        .with(csrf())
        .param("original", original)
        .param("code", code)
        .param("parent", "sp4n")
        .param("nameId", "Uji coba")
        .param("nameEn", "Trial");
  }

  private static MockMultipartHttpServletRequestBuilder upload(String csv) {
    var file =
        new MockMultipartFile("file", "a.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return multipart("/kelola/kategori/berkas").file(file).with(csrf()).with(ADMIN);
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    var response = http.perform(request).andExpect(status().isOk()).andReturn().getResponse();
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }
}
