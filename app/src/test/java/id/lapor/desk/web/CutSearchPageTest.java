package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.lapor.institution.Institutions;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs see of a search that was cut, and that going on finds the rest.
@ProgramTest
@Transactional
class CutSearchPageTest {

  @Autowired MockMvc web;
  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired JdbcClient database;
  @Autowired JsonMapper json;

  private final String own =
      "nilam" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);
  private int last;

  /// Many published reports, each a second older than the one before.
  private void fill(int count, ReportKind kind, ReportState state, String words) {
    database
        .sql(
            """
            with made as (
              insert into report.report (id, number, version, kind, state, title, description, published_title,
                published_description, channel, anonymous, confidential, published, submitted_at, state_since, receipt_tag)
              select 5000000000 + i, 1000000000 + i, 1, :kind, :state, 'Judul', 'Isi', :words, 'Isi', 'WEB', true, false,
                true, now() - i * interval '1 second', now(), ''
              from generate_series(:first, :last) i
              returning id, submitted_at, kind)
            insert into report.published_text (report_id, submitted_at, words, marks)
            select id, submitted_at, to_tsvector('indonesian', :words), report.marks(kind, null, null) from made
            """)
        .param("kind", kind.name())
        .param("state", state.name())
        .param("words", words)
        .param("first", last + 1)
        .param("last", last + count)
        .update();
    last += count;
  }

  /// A word that many have, a state that many have, and one old report that has both.
  private void commonApartAndRareTogether() {
    fill(1_900, ReportKind.COMPLAINT, ReportState.ARCHIVED, "Lain");
    fill(3_600, ReportKind.COMPLAINT, ReportState.IN_PROGRESS, own);
    fill(1, ReportKind.COMPLAINT, ReportState.ARCHIVED, own);
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(web.perform(get(address)).andReturn().getResponse().getContentAsString());
  }

  @Test
  void thePublicReadsWhatWasSearchedAndGoesOn() throws Exception {
    commonApartAndRareTogether();
    var cut = page("/laporan?keadaan=diarsipkan&cari=" + own);
    assertThat(cut.select(".reports")).isEmpty();
    assertThat(cut.select(".empty").text())
        .contains("Belum ada yang ditemukan", "lebih lama belum");
    var rest = page(cut.select(".empty a").attr("href"));
    assertThat(rest.select(".reports > li")).hasSize(1);
    assertThat(rest.select("main").text()).doesNotContain("lebih lama belum");
    assertThat(rest.select("main [rel=next]")).isEmpty();
  }

  @Test
  void programsGoOnByTheCursor() throws Exception {
    commonApartAndRareTogether();
    var address = "/api/v1/reports?status=ARCHIVED&q=" + own;
    fill(1_700, ReportKind.COMPLAINT, ReportState.ARCHIVED, "Lain");
    int found = 0;
    int pages = 1;
    var answer = answer(address);
    while (answer.has("next")) {
      found += answer.path("items").size();
      answer = answer(address + "&cursor=" + answer.path("next").asString());
      pages++;
    }
    assertThat(found + answer.path("items").size()).isOne();
    assertThat(pages).isGreaterThan(1);
  }

  private tools.jackson.databind.JsonNode answer(String address) throws Exception {
    var response = web.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return json.readTree(response.getContentAsString());
  }

  @Test
  void officersReadThatTheListWasSearchedInPartAndGoOn() throws Exception {
    fill(16_100, ReportKind.COMPLAINT, ReportState.CLOSED, "Lain");
    fill(1, ReportKind.INFORMATION_REQUEST, ReportState.CLOSED, "Arsip " + own);
    var scenes = new DeskScenes(reports, institutions);
    var desk = new DeskBrowser(web, reports);
    var cut = desk.page("/meja?antrean=semua&jenis=INFORMATION_REQUEST", scenes.nationalAdmin());
    assertThat(cut.select(".queue-row")).isEmpty();
    assertThat(cut.select("main").text()).contains("Baru sebagian daftar yang dicari");
    var rest = desk.page(cut.select(".empty a").attr("href"), scenes.nationalAdmin());
    assertThat(rest.select(".queue-title").eachText()).contains("Arsip " + own);
  }
}
