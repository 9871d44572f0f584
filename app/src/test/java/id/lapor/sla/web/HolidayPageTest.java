package id.lapor.sla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.kernel.Role;
import id.lapor.sla.Deadlines;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Uses the years 2090 and later, which no other test looks at.
@ProgramTest
class HolidayPageTest {

  private static final RequestPostProcessor ADMIN =
      Acting.as(1, "Rina Wulandari", Role.NATIONAL_ADMIN, 1);

  @Autowired MockMvc browser;
  @Autowired Deadlines deadlines;
  @Autowired JdbcClient database;

  @Test
  void showsTheSeededYear() throws Exception {
    var page = page(get("/kelola/hari-libur?tahun=2026"));
    assertThat(page.select("tbody tr")).hasSize(25);
    assertThat(page.select("tbody").text())
        .contains("20 Maret 2026", "Cuti bersama", "SKB 1497/2025");
  }

  @Test
  void addedDayIsOffAtOnceAndOnRecord() throws Exception {
    assertThat(deadlines.isWorkingDay(LocalDate.of(2090, 1, 2))).isTrue();
    var answer =
        send(
            post("/kelola/hari-libur")
                .param("date", "2090-01-02")
                .param("name", "Hari Uji")
                .param("kind", "NATIONAL")
                .param("decree", "SKB 9/2089")
                .with(csrf()));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/kelola/hari-libur?tahun=2090");
    assertThat(deadlines.isWorkingDay(LocalDate.of(2090, 1, 2))).isFalse();

    var gone =
        send(
            post("/kelola/hari-libur/2090-01-02/penghapusan")
                .param("reason", "Salah tahun")
                .with(csrf()));
    assertThat(gone.getStatus()).isEqualTo(302);
    assertThat(deadlines.isWorkingDay(LocalDate.of(2090, 1, 2))).isTrue();
    assertThat(
            database
                .sql(
                    "select what || ' ' || coalesce(reason, '') from sla.change where detail->>'subject' like '%2090-01-02%' order by id")
                .query(String.class)
                .list())
        .containsExactly("HOLIDAY_PUT ", "HOLIDAY_REMOVED Salah tahun");
  }

  @Test
  void faultyFormKeepsWhatWasTyped() throws Exception {
    var page =
        page(
            post("/kelola/hari-libur")
                .param("date", "2026-12-25")
                .param("name", "Natal kedua")
                .param("kind", "NATIONAL")
                .param("decree", "")
                .with(csrf()));
    assertThat(page.select(".error-summary a[href=#decree]")).hasSize(1);
    assertThat(page.select("#name").val()).isEqualTo("Natal kedua");
    assertThat(page.select("#date").val()).isEqualTo("2026-12-25");
  }

  @Test
  void removalWantsAReasonAndSparesThePast() throws Exception {
    var page =
        page(post("/kelola/hari-libur/2027-12-25/penghapusan").param("reason", " ").with(csrf()));
    assertThat(page.select(".field-invalid #reason")).hasSize(1);
    assertThat(send(get("/kelola/hari-libur/2024-12-25/penghapusan")).getStatus()).isEqualTo(404);
    send(post("/kelola/hari-libur/2024-12-25/penghapusan").param("reason", "x").with(csrf()));
    assertThat(deadlines.isWorkingDay(LocalDate.of(2024, 12, 25))).isFalse();
  }

  @Test
  void fileIsTakenWholeOrNotAtAll() throws Exception {
    var faulty =
        page(
            upload(
                "date,name,kind,decree\n2091-01-01,A,NATIONAL,SKB\n2091-13-01,B,NATIONAL,SKB\n"));
    assertThat(faulty.select(".error-summary").text()).contains("Baris 3");
    assertThat(page(get("/kelola/hari-libur?tahun=2091")).select("tbody tr")).isEmpty();

    var answer =
        send(
            upload(
                "date,name,kind,decree\n2091-01-01,A,NATIONAL,SKB\n2091-01-02,B,JOINT_LEAVE,SKB\n"));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/kelola/hari-libur?tahun=2091");
    assertThat(page(get("/kelola/hari-libur?tahun=2091")).select("tbody tr")).hasSize(2);
  }

  @Test
  void switchMakesJointLeaveAWorkingDay() throws Exception {
    var jointLeave = LocalDate.of(2026, 3, 20);
    assertThat(deadlines.isWorkingDay(jointLeave)).isFalse();
    send(post("/kelola/hari-libur/cuti-bersama").param("works", "true").with(csrf()));
    try {
      assertThat(deadlines.isWorkingDay(jointLeave)).isTrue();
    } finally {
      send(post("/kelola/hari-libur/cuti-bersama").param("works", "false").with(csrf()));
    }
    assertThat(deadlines.isWorkingDay(jointLeave)).isFalse();
  }

  @Test
  void othersMayNot() throws Exception {
    var officer = Acting.as(2, "Bambang Prasetyo", Role.INSTITUTION_ADMIN, 1);
    assertThat(
            browser
                .perform(get("/kelola/hari-libur").with(officer))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(
            browser
                .perform(
                    post("/kelola/hari-libur/cuti-bersama")
                        .param("works", "true")
                        .with(csrf())
                        .with(officer))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  private static AbstractMockHttpServletRequestBuilder<?> upload(String csv) {
    var file =
        new MockMultipartFile(
            "file", "libur.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return multipart("/kelola/hari-libur/berkas").file(file).param("uploadDecree", "").with(csrf());
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser.perform(request.with(ADMIN)).andReturn().getResponse();
  }

  private Document page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    var response = send(request);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }
}
