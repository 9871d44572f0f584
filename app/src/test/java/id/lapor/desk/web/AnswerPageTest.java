package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ProgramTest
class AnswerPageTest {

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
  void acceptanceIsOneClick() throws Exception {
    var report = scenes.disposed("Lubang di jembatan");
    var answer = desk.send(report, "penerimaan", scenes.roadsOfficer(), request -> request);
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(scenes.now(report).state()).isEqualTo(ReportState.IN_PROGRESS);
  }

  @Test
  void interimAnswerNeedsTheDateOfTheNextWord() throws Exception {
    var report = scenes.inProgress("Aspal mengelupas");
    var text = "Tim sudah ke lokasi.";
    var undated =
        desk.send(
            report,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request -> request.param("text", text).param("stand", "interim"));
    assertThat(undated.getStatus()).isEqualTo(422);
    var form = desk.form(Jsoup.parse(undated.getContentAsString()), "tindak-lanjut");
    assertThat(form.expectFirst("[name=text]").text()).isEqualTo(text);
    assertThat(form.select("#answer-promised-error")).hasSize(1);

    desk.send(
        report,
        "tindak-lanjut",
        scenes.roadsOfficer(),
        request ->
            request
                .param("text", text)
                .param("stand", "interim")
                .param(
                    "promised", LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(5).toString()));
    assertThat(desk.last(report).type()).isEqualTo(EventType.PROGRESS_REPORTED);
    assertThat(desk.last(report).text(HistoryEvent.Field.TEXT))
        .startsWith(text)
        .contains("Kabar berikutnya paling lambat");
    assertThat(scenes.now(report).state()).isEqualTo(ReportState.IN_PROGRESS);
  }

  @Test
  void answerMustSayWhereItStands() throws Exception {
    var report = scenes.inProgress("Aspal retak");
    var answer =
        desk.send(
            report,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request -> request.param("text", "Sudah kami tambal."));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select("#answer-stand-error")).hasSize(1);
  }

  @Test
  void allThatAnAnswerLacksIsNamedAtOnceAtItsFieldAndInTheSummary() throws Exception {
    var report = scenes.inProgress("Aspal terkelupas");
    var fake =
        new MockMultipartFile(
            "evidence", "foto.jpg", "image/jpeg", "bukan".getBytes(StandardCharsets.UTF_8));
    var refused =
        web.perform(
                multipart(DeskScenes.address(report) + "/tindak-lanjut")
                    .file(fake)
                    .param("version", Integer.toString(report.version()))
                    .param("text", " ")
                    .with(csrf())
                    .with(scenes.roadsOfficer()))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(refused.getContentAsString());
    assertThat(page.select(".error-summary a").eachAttr("href"))
        .containsExactly("#answer", "#answer-stand", "#answer-files")
        .allMatch(href -> page.select(href).size() == 1);
    assertThat(page.select("#answer-error").text()).contains("Jawaban untuk pelapor");
    assertThat(page.select("#answer-stand-error").text()).contains("sudah ditindaklanjuti");
    assertThat(page.select("#answer-files-error").text())
        .containsOnlyOnce("foto.jpg")
        .hasSizeLessThan(120);
    assertThat(page.select("#answer-files-help").text()).contains("30 MB", "10 berkas", "PDF");

    var undated =
        desk.send(report, "tindak-lanjut", scenes.roadsOfficer(), r -> r.param("stand", "interim"));
    assertThat(
            Jsoup.parse(undated.getContentAsString()).select(".error-summary a").eachAttr("href"))
        .containsExactly("#answer", "#answer-promised");
  }

  @Test
  void evidenceOfARefusedAnswerNeedNotBeChosenAgain() throws Exception {
    var report = scenes.inProgress("Trotoar pecah");
    var file =
        new MockMultipartFile(
            "evidence",
            "berita-acara.txt",
            "text/plain",
            "Sudah diperiksa.".getBytes(StandardCharsets.UTF_8));
    var refused =
        web.perform(
                multipart(DeskScenes.address(report) + "/tindak-lanjut")
                    .file(file)
                    .param("version", Integer.toString(report.version()))
                    .param("stand", "done")
                    .with(csrf())
                    .with(scenes.roadsOfficer()))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    var form = desk.form(Jsoup.parse(refused.getContentAsString()), "tindak-lanjut");
    var kept = form.select("input[name=kept][checked]");
    assertThat(kept).hasSize(1);
    assertThat(form.text()).contains("berita-acara.txt");

    desk.send(
        report,
        "tindak-lanjut",
        scenes.roadsOfficer(),
        request ->
            request
                .param("text", "Sudah diganti.")
                .param("stand", "done")
                .param("kept", kept.val()));
    assertThat(desk.last(report).attachments())
        .singleElement()
        .extracting("name")
        .isEqualTo("berita-acara.txt");

    var href =
        desk.open(report, scenes.roadsOfficer()).select(".desk-report a.attachment").attr("href");
    assertThat(
            web.perform(get(href).with(scenes.roadsOfficer()))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .isEqualTo("Sudah diperiksa.");
    assertThat(desk.status(href, scenes.as(Role.LIAISON_OFFICER, scenes.lights.id())))
        .isEqualTo(404);
  }
}
