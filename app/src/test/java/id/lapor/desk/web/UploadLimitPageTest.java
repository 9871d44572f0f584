package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.lapor.identity.Limits;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.report.Report;
import id.lapor.report.Reports;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ProgramTest
@Transactional
class UploadLimitPageTest {

  /// Accounts of this test alone, since limits outlast it.
  private static final long BUSY = 990_017;

  private static final long OTHER = 990_018;

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired Limits limits;
  @Autowired MockMvc web;
  private DeskScenes scenes;

  @BeforeEach
  void setUp() {
    scenes = new DeskScenes(reports, institutions);
  }

  private Document answer(Report report, long account) throws Exception {
    var file =
        new MockMultipartFile(
            "evidence", "catatan.txt", "text/plain", "Diperiksa.".getBytes(StandardCharsets.UTF_8));
    var page =
        web.perform(
                multipart(DeskScenes.address(report) + "/tindak-lanjut")
                    .file(file)
                    .param("version", Integer.toString(report.version()))
                    .param("text", "Sudah kami tambal.")
                    .with(csrf())
                    .with(Acting.as(account, "Iwan", Role.LIAISON_OFFICER, scenes.roads.id())))
            .andReturn()
            .getResponse();
    assertThat(page.getStatus()).isEqualTo(422);
    return Jsoup.parse(page.getContentAsString());
  }

  @Test
  void whoUploadsTooMuchIsToldBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
    while (limits.allow("upload-account", Long.toString(BUSY))) {
      // Until no more are allowed.
    }
    var report = scenes.inProgress("Lubang di tikungan");
    var refused = answer(report, BUSY);
    assertThat(refused.select("#answer-files-error").text()).contains("Terlalu banyak berkas");
    assertThat(refused.select(".error-summary a").eachAttr("href")).contains("#answer-files");
    assertThat(refused.select("#answer").val()).isEqualTo("Sudah kami tambal.");
    assertThat(refused.select("input[name=kept]")).isEmpty();

    var other = answer(report, OTHER);
    assertThat(other.select("#answer-files-error")).isEmpty();
    assertThat(other.select("input[name=kept]")).hasSize(1);
  }
}
