package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.Channel;
import id.lapor.report.Party;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ProgramTest
class IntakePageTest {

  private static final String ADDRESS = "/meja/laporan/baru";

  @Autowired MockMvc web;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  private DeskScenes scenes;
  private DeskBrowser desk;

  @BeforeEach
  void prepare() {
    scenes = new DeskScenes(reports, institutions);
    desk = new DeskBrowser(web, reports);
  }

  @Test
  void citizenAtTheCounterGetsAReceiptThatOpensTheReport() throws Exception {
    var answer = send(Map.of("area", "qqqqqq", "name", "Mbah Karto", "phone", "0812 3456 7890"));
    assertThat(answer.getStatus()).isEqualTo(422);
    answer = send(Map.of("name", "Mbah Karto", "phone", "0812 3456 7890"));
    assertThat(answer.getStatus()).isEqualTo(201);
    var values = Jsoup.parse(answer.getContentAsString()).select(".receipt-value");
    var number = ReportNumber.parse(values.get(0).text()).orElseThrow();
    var code = values.get(1).text();
    assertThat(reports.proveReceipt(number, code, Actor.guest())).isPresent();

    var view = reports.get(number, Actor.ofSystem());
    assertThat(view.report().content().channel()).isEqualTo(Channel.PHONE);
    assertThat(view.report().handling().institutionId()).isEqualTo(scenes.regency);
    assertThat(view.timeline().getFirst().party()).isEqualTo(Party.INTAKE_OPERATOR);
    assertThat(view.timeline().getFirst().actorId()).isEqualTo(904);
    assertThat(view.reporter())
        .extracting("name", "phone")
        .containsExactly("Mbah Karto", "+6281234567890");
  }

  @Test
  void sameFormTwiceIsOneReport() throws Exception {
    var key = UUID.randomUUID().toString();
    var first =
        Jsoup.parse(send(Map.of("key", key)).getContentAsString()).select(".receipt-value").text();
    var second =
        Jsoup.parse(send(Map.of("key", key)).getContentAsString()).select(".receipt-value").text();
    assertThat(first).isNotEmpty().isEqualTo(second);
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() throws Exception {
    var answer =
        send(
            Map.of(
                "title",
                " ",
                "phone",
                "12",
                "area",
                "Sukamaju",
                "address",
                "Dekat masjid",
                "anonymous",
                "true"));
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("#area-error").text()).contains("Sukamaju");
    assertThat(page.select(".lookup-found input[name=areaCode]").size()).isGreaterThan(1);
    assertThat(page.expectFirst("#address").val()).isEqualTo("Dekat masjid");
    assertThat(page.expectFirst("#description").text()).isEqualTo(DeskScenes.STORY);
    assertThat(page.select("#anonymous[checked]")).hasSize(1);

    var chosen = page.expectFirst(".lookup-found input[name=areaCode]").val();
    var further = send(Map.of("title", " ", "phone", "12", "area", "Sukamaju", "areaCode", chosen));
    var again = Jsoup.parse(further.getContentAsString());
    assertThat(again.select("#title-error, #phone-error")).hasSize(2);
    assertThat(again.select(".error-summary a").eachAttr("href"))
        .allMatch(href -> !again.select(href).isEmpty());
    assertThat(again.select("input[name=areaCode][checked]").val()).isEqualTo(chosen);
  }

  @Test
  void onlyOperatorsAndAdminsEnterReportsOfOthers() throws Exception {
    for (var role : Role.values()) {
      boolean may =
          role == Role.INTAKE_OPERATOR
              || role == Role.INSTITUTION_ADMIN
              || role == Role.NATIONAL_ADMIN;
      assertThat(desk.status(ADDRESS, scenes.as(role, scenes.regency)))
          .as(role.name())
          .isEqualTo(may ? 200 : 404);
      assertThat(
              desk.page("/meja", scenes.as(role, scenes.regency)).select("a[href=" + ADDRESS + "]"))
          .as(role.name())
          .hasSize(may ? 1 : 0);
    }
    assertThat(desk.status(ADDRESS, Acting.as(905, "Warga"))).isEqualTo(403);
  }

  @Test
  void whoReportedIsNotKeptOnTheOfficesDevice() throws Exception {
    var page = desk.page(ADDRESS, scenes.as(Role.INTAKE_OPERATOR, scenes.regency));
    for (var field : List.of("name", "phone", "email", "anonymous")) {
      assertThat(page.select("form[data-draft] [data-draft-skip] [name=" + field + "]"))
          .as(field)
          .hasSize(1);
    }
    assertThat(page.select("[data-draft-skip] [name=description]")).isEmpty();
  }

  @Test
  void indexOfAdministrationShowsToEachAdminWhatTheyMay() throws Exception {
    var page = desk.page("/kelola", scenes.nationalAdmin());
    assertThat(page.select(".way a").eachAttr("href"))
        .contains(
            "/kelola/akun",
            "/kelola/kategori",
            "/kelola/hari-libur",
            "/kelola/batas-waktu",
            "/kelola/impor");
    var own = desk.page("/kelola", scenes.as(Role.INSTITUTION_ADMIN, scenes.regency));
    assertThat(own.select(".way a").eachAttr("href"))
        .containsExactly("/kelola/akun", "/meja/ekspor");
    assertThat(desk.status("/kelola", scenes.as(Role.LEADER, scenes.regency))).isEqualTo(403);
  }

  private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
    var request =
        multipart(ADDRESS)
            .param("key", fields.getOrDefault("key", UUID.randomUUID().toString()))
            .param("kind", "COMPLAINT")
            .param("channel", "PHONE")
            .param("title", fields.getOrDefault("title", "Lampu jalan padam"))
            .param("description", DeskScenes.STORY)
            .param("institution", Long.toString(scenes.regency));
    fields.forEach(
        (name, value) -> {
          if (!name.equals("key") && !name.equals("title")) {
            request.param(name, value);
          }
        });
    return web.perform(request.with(csrf()).with(scenes.as(Role.INTAKE_OPERATOR, scenes.regency)))
        .andReturn()
        .getResponse();
  }
}
