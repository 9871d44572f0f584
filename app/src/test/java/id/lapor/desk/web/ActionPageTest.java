package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.ExpiredPage;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.ArchiveReason;
import id.lapor.report.EventType;
import id.lapor.report.HistoryEvent;
import id.lapor.report.ReportState;
import id.lapor.report.Reports;
import id.lapor.testing.ProgramTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ProgramTest
class ActionPageTest {

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
  void readyPhrasesMakeTheQuestion() throws Exception {
    var report = scenes.submitted("Jalan rusak entah di mana");
    desk.send(
        report,
        "kelengkapan",
        scenes.nationalAdmin(),
        request -> request.param("lacking", "PLACE", "TIME").param("text", "Terima kasih."));
    assertThat(scenes.now(report).state()).isEqualTo(ReportState.POSTPONED);
    assertThat(desk.last(report).text(HistoryEvent.Field.TEXT))
        .contains("tempat kejadiannya")
        .contains("perkiraan jam")
        .endsWith("Terima kasih.");

    var silent = scenes.submitted("Tanpa pertanyaan");
    var refused = desk.send(silent, "kelengkapan", scenes.nationalAdmin(), request -> request);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString()).select("#postpone-error")).hasSize(1);
  }

  @Test
  void archivingNeedsReasonAndExplanationAndShowsWhatTheReporterWillRead() throws Exception {
    var report = scenes.submitted("Tes tes tes");
    var without =
        desk.send(
            report,
            "pengarsipan",
            scenes.nationalAdmin(),
            request -> request.param("text", "Ini percobaan."));
    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(without.getContentAsString()).select("#archive-reason-error"))
        .hasSize(1);

    var preview =
        desk.send(
            report,
            "pengarsipan",
            scenes.nationalAdmin(),
            request ->
                request
                    .param("reason", "SPAM")
                    .param("text", "Ini percobaan.")
                    .param("preview", "true"));
    assertThat(preview.getStatus()).isEqualTo(200);
    assertThat(
            desk.form(Jsoup.parse(preview.getContentAsString()), "pengarsipan")
                .select(".notice")
                .text())
        .contains("Laporan Anda diarsipkan", "Ini percobaan.", "minta ditinjau kembali");
    assertThat(scenes.now(report).state()).isEqualTo(ReportState.SUBMITTED);

    desk.send(
        report,
        "pengarsipan",
        scenes.nationalAdmin(),
        request -> request.param("reason", "SPAM").param("text", "Ini percobaan."));
    assertThat(scenes.now(report).ending()).extracting("reason").isEqualTo(ArchiveReason.SPAM);
  }

  @Test
  void returnMergeEditProposeCloseAndReopenDoWhatTheySay() throws Exception {
    var returned = scenes.disposed("Salah alamat");
    desk.send(
        returned,
        "pengembalian",
        scenes.roadsOfficer(),
        request -> request.param("text", "Jalan nasional."));
    assertThat(scenes.now(returned).state()).isEqualTo(ReportState.RETURNED);

    var target = scenes.verified("Laporan pertama");
    var merged = scenes.verified("Laporan kedua");
    desk.send(
        merged,
        "penggabungan",
        scenes.regencyAdmin(),
        request -> request.param("into", target.number().toString()));
    assertThat(scenes.now(merged).state()).isEqualTo(ReportState.MERGED);

    var edited = scenes.verified("Judul lama");
    desk.send(
        edited,
        "suntingan",
        scenes.regencyAdmin(),
        request ->
            request
                .param("title", "Judul baru")
                .param("description", "Isi baru")
                .param("otherCategory", "roads.bridge"));
    assertThat(scenes.now(edited).content().publishedTitle()).isEqualTo("Judul baru");
    assertThat(scenes.now(edited).content().category()).isEqualTo("roads.bridge");
    assertThat(desk.open(edited, scenes.regencyAdmin()).select(".texts ins, .texts del"))
        .isNotEmpty();

    var done = scenes.followedUp("Sudah beres");
    desk.send(
        done,
        "usul-selesai",
        scenes.roadsOfficer(),
        request -> request.param("text", "Sudah diperiksa bersama."));
    assertThat(desk.last(done).type()).isEqualTo(EventType.CLOSING_PROPOSED);
    desk.send(
        scenes.now(done),
        "penutupan",
        scenes.regencyAdmin(),
        request -> request.param("text", "Selesai."));
    assertThat(scenes.now(done).state()).isEqualTo(ReportState.CLOSED);
    desk.send(
        scenes.now(done),
        "pembukaan-kembali",
        scenes.regencyAdmin(),
        request -> request.param("text", "Rusak lagi."));
    assertThat(scenes.now(done).state()).isEqualTo(ReportState.REOPENED);
  }

  @Test
  void mergeNumberThatIsNoneComesBack() throws Exception {
    var report = scenes.verified("Kembar");
    for (var typed : new String[] {"entah", "1", report.number().digits()}) {
      var answer =
          desk.send(
              report,
              "penggabungan",
              scenes.regencyAdmin(),
              request -> request.param("into", typed));
      assertThat(answer.getStatus()).as(typed).isEqualTo(422);
      var page = Jsoup.parse(answer.getContentAsString());
      assertThat(page.select("#merge-into-error")).as(typed).hasSize(1);
      assertThat(page.expectFirst("#merge-into").val()).isEqualTo(typed);
    }
  }

  @Test
  void whatOthersDidMeanwhileIsToldAndTheTextKept() throws Exception {
    var report = scenes.inProgress("Selokan mampet");
    scenes.act(
        report,
        new Action.Postpone("Selokan yang mana?"),
        DeskScenes.actor(Role.INSTITUTION_ADMIN, scenes.regency));
    scenes.act(
        report,
        new Action.Reply("Yang di depan pasar.", List.of()),
        Actor.guest().withReceiptOf(report.id()));
    var answer =
        desk.send(
            report,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request -> request.param("text", "Jawaban panjang saya").param("stand", "done"));
    assertThat(answer.getStatus()).isEqualTo(409);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select(".desk-action .notice").text())
        .contains("Berubah sementara itu", "Pelapor menanggapi");
    var form = desk.form(page, "tindak-lanjut");
    assertThat(form.expectFirst("[name=text]").text()).isEqualTo("Jawaban panjang saya");
    assertThat(form.select("[name=stand][checked]").val()).isEqualTo("done");
    assertThat(form.expectFirst("[name=version]").val())
        .isEqualTo(Integer.toString(scenes.now(report).version()));
    assertThat(scenes.now(report).state()).isNotEqualTo(ReportState.FOLLOWED_UP);
  }

  @Test
  void textOfAnActionThatIsNoLongerPossibleIsShownToCopy() throws Exception {
    var report = scenes.inProgress("Parit longsor");
    scenes.act(
        report,
        new Action.Return("Bukan kami."),
        DeskScenes.actor(Role.LIAISON_OFFICER, scenes.roads.id()));
    scenes.act(
        report,
        new Action.Archive(ArchiveReason.UNCLEAR, "Tidak jelas."),
        DeskScenes.actor(Role.INSTITUTION_ADMIN, scenes.regency));
    var answer =
        desk.send(
            report,
            "disposisi",
            scenes.regencyAdmin(),
            request ->
                request
                    .param("units", Long.toString(scenes.roads.id()))
                    .param("note", "Catatan yang lama ditulis"));
    assertThat(answer.getStatus()).isIn(409, 422);
    assertThat(Jsoup.parse(answer.getContentAsString()).expectFirst("#unsent").text())
        .isEqualTo("Catatan yang lama ditulis");
  }

  @Test
  void expiredFormComesBackFilledAndChangesNothing() throws Exception {
    var report = scenes.inProgress("Pohon tumbang");
    var answer =
        desk.send(
            report,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request ->
                request
                    .param("text", "Jawaban yang lama ditulis")
                    .param("stand", "done")
                    .header(ExpiredPage.HEADER, "1")
                    .requestAttr(ExpiredPage.ATTRIBUTE, true));
    var form = desk.form(Jsoup.parse(answer.getContentAsString()), "tindak-lanjut");
    assertThat(form.expectFirst("[name=text]").text()).isEqualTo("Jawaban yang lama ditulis");
    assertThat(form.select(".error-summary").text()).contains("sudah lama terbuka");
    assertThat(scenes.now(report).state()).isEqualTo(ReportState.IN_PROGRESS);
  }

  @Test
  void afterAnActionTheNextReportOfTheQueueOpensUnlessTheOfficerStays() throws Exception {
    var first = scenes.inProgress("Pertama di antrean");
    var second = scenes.inProgress("Kedua di antrean");
    var onward =
        desk.send(
            first,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request ->
                request.param("text", "Sudah.").param("stand", "done").param("next", "true"));
    assertThat(onward.getRedirectedUrl())
        .startsWith(DeskScenes.address(second))
        .contains("antrean=jawab");

    var staying =
        desk.send(
            second,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request -> request.param("text", "Sudah.").param("stand", "done"));
    assertThat(staying.getRedirectedUrl())
        .startsWith(DeskScenes.address(second))
        .contains("tetap=true");
    var boxes =
        desk.page(String.valueOf(staying.getRedirectedUrl()), scenes.roadsOfficer())
            .select("input[name=next]");
    assertThat(boxes).isNotEmpty().noneMatch(box -> box.hasAttr("checked"));
  }

  @Test
  void archivingNamesReasonAndTextAtOnceAndEnterDoesNotOnlyPreview() throws Exception {
    var report = scenes.verified("Diarsipkan tanpa alasan");
    var refused = desk.send(report, "pengarsipan", scenes.regencyAdmin(), request -> request);
    var page = Jsoup.parse(refused.getContentAsString());
    assertThat(page.select(".error-summary a").eachAttr("href"))
        .containsExactly("#archive-reason", "#archive");
    assertThat(page.select("#archive-error").text()).contains("Penjelasan untuk pelapor");
    var first = desk.form(page, "pengarsipan").expectFirst("button[type=submit]");
    assertThat(first.hasAttr("name")).isFalse();
    assertThat(first.text()).isEqualTo("Arsipkan laporan");
    assertThat(first.attr("tabindex")).isEqualTo("-1");
  }

  @Test
  void allUnitsCanBeTickedAndOneAloneNeedsNoLead() throws Exception {
    var report = scenes.verified("Pilih unit");
    var form = desk.form(desk.open(report, scenes.regencyAdmin()), "disposisi");
    assertThat(form.select("input[name=units]").eachAttr("value"))
        .containsExactlyInAnyOrderElementsOf(
            institutions.listBelow(scenes.regency).stream()
                .map(unit -> Long.toString(unit.id()))
                .toList());
    assertThat(form.text()).contains("Satu unit saja", "tanpa koordinator");
  }

  @Test
  void lastReportOfTheQueueLeadsBackToTheList() throws Exception {
    var only = scenes.inProgress("Sendirian di antrean");
    var answer =
        desk.send(
            only,
            "tindak-lanjut",
            scenes.roadsOfficer(),
            request ->
                request.param("text", "Sudah.").param("stand", "done").param("next", "true"));
    assertThat(answer.getRedirectedUrl()).startsWith("/meja?antrean=jawab");
  }
}
