package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A report on its way through the offices and back to its reporter.
@BrowserTest
class HandlingTest {

  private static final String INSTITUTION = "Pemerintah Kabupaten Bandung";
  private static final String UNIT = "Dinas Pekerjaan Umum";
  private static final String REPORTER = "Wartini Sembunyi";

  @ParameterizedTest
  @EnumSource
  void aReportGoesFromItsReporterToTheUnitAndBackUntilItIsSolved(Screen screen, People people) {
    var reporter = people.citizenWithoutScript(screen);
    var story = Story.pothole();
    reporter.tell(story);
    reporter.goOn();
    reporter.page.check("#anonymous");
    reporter.type("name", REPORTER);
    reporter.goOn();
    var receipt = reporter.send();
    var number = receipt.number();
    var guest = people.citizenWithoutScript(screen);
    Assertions.assertThat(guest.open("/laporan/" + number)).isEqualTo(404);

    var national = people.officer("nasional", screen);
    national.open("/meja");
    national.verifyAndDispose(number, INSTITUTION);
    national.doesNotSee(REPORTER);
    var admin = people.officer("kabbandung", screen);
    admin.open("/meja");
    admin.disposeToUnit(number, UNIT);
    var liaison = people.officer("kabbandung.pupr", screen);
    liaison.open("/meja");
    liaison.accept(number);
    liaison.answer(number, "Lubang sudah kami tambal tadi pagi.");
    liaison.sees("Pelapor anonim");
    liaison.doesNotSee(REPORTER);

    reporter.track(receipt);
    reporter.sees("Lubang sudah kami tambal tadi pagi.");
    assertThat(reporter.page.locator("img[alt*='sesudah.jpg']")).hasCount(1);
    reporter.answer("sanggahan", "Tambalannya terbuka lagi sesudah hujan.");
    reporter.sees("Kami catat bahwa masalahnya belum selesai.");
    reporter.sees("Ditanggapi oleh Pelapor");

    liaison.answer(number, "Kami aspal ulang dengan campuran panas.");
    reporter.reload();
    reporter.sees("Kami aspal ulang dengan campuran panas.");
    reporter.unfold("penyelesaian").locator("label.rating-choice").last().click();
    reporter.answer("penyelesaian", "Sekarang mulus, terima kasih.");
    reporter.sees("Laporan ditutup sebagai selesai.");
    reporter.sees("Nilai 5 dari 5");

    guest.open("/laporan");
    assertThat(guest.page.locator("main a[href='/laporan/" + number + "']")).hasCount(1);
    guest.open("/laporan/" + number);
    guest.sees("Selesai");
    guest.sees("Lubang sudah kami tambal tadi pagi.");
    guest.sees("dari Anonim");
    guest.doesNotSee(REPORTER);
    guest.doesNotSee("Wartini");
  }

  @ParameterizedTest
  @EnumSource
  void aConfidentialReportIsNeverPublic(Screen screen, People people) {
    var reporter = people.citizenWithoutScript(screen);
    var story = Story.pothole();
    var number = reporter.reportConfidentially(story).number();
    people.officer("nasional", screen).verifyAndDispose(number, INSTITUTION);
    var guest = people.citizenWithoutScript(screen);
    guest.open("/laporan");
    guest.doesNotSee(story.title());
    Assertions.assertThat(guest.open("/laporan/" + number)).isEqualTo(404);
    guest.doesNotSee(story.title());
    guest.open("/lacak?nomor=" + number);
    guest.sees("Nomor ini tidak dapat dibuka tanpa kode.");
  }

  @ParameterizedTest
  @EnumSource
  void theSecondOfTwoOfficersIsToldAndKeepsTheText(Screen screen, People people) {
    var number = people.citizen(screen).report(Story.pothole()).number();
    people.officer("nasional", screen).verifyAndDispose(number, INSTITUTION);
    var admin = people.officer("kabbandung", screen);
    admin.disposeToUnit(number, UNIT);
    var liaison = people.officer("kabbandung.pupr", screen);
    liaison.openReport(number);
    liaison.writeAnswer("Sudah kami tambal kemarin sore.");
    admin.accept(number);

    liaison.send("tindak-lanjut");
    liaison.sees("Berubah sementara itu");
    liaison.sees("menerima dan mulai memproses laporan ini.");
    assertThat(liaison.page.locator("#answer")).hasValue("Sudah kami tambal kemarin sore.");
    assertThat(liaison.page.locator("#aksi-tindak-lanjut input[name=kept]")).isChecked();
    liaison.send("tindak-lanjut");
    liaison.sees("sudah dikirim");
    liaison.seesState("Ditindaklanjuti oleh Instansi");
  }

  @ParameterizedTest
  @EnumSource
  void aPostponedReportGoesOnWhenTheReporterReplies(Screen screen, People people) {
    var reporter = people.citizenWithoutScript(screen);
    var receipt = reporter.report(Story.pothole());
    var national = people.officer("nasional", screen);
    national.openReport(receipt.number());
    national.unfold("kelengkapan").locator("input[value=PLACE]").check();
    national.type("postpone", "Di sisi jalan yang mana?");
    national.send("kelengkapan");
    national.seesState("Menunggu Kelengkapan Informasi");

    reporter.track(receipt);
    reporter.sees("Di sisi jalan yang mana?");
    reporter.page.setInputFiles("#balasan-upload", Photo.named("letak.jpg"));
    reporter.answer("balasan", "Sisi kiri dari arah kota.");
    reporter.sees("Belum Terverifikasi");
    national.openReport(receipt.number());
    national.sees("Sisi kiri dari arah kota.");
  }

  @ParameterizedTest
  @EnumSource
  void anArchivedReportCanBeAppealed(Screen screen, People people) {
    var reporter = people.citizenWithoutScript(screen);
    var receipt = reporter.report(Story.pothole());
    var national = people.officer("nasional", screen);
    national.openReport(receipt.number());
    national.unfold("pengarsipan").locator("input[value=DUPLICATE]").check();
    national.send("pengarsipan");
    national.sees("perlu diperbaiki");
    assertThat(national.page.locator("#aksi-pengarsipan input[value=DUPLICATE]")).isChecked();
    national.type("archive", "Lubang yang sama sudah dilaporkan tetangga Anda.");
    national.send("pengarsipan");
    national.seesState("Diarsipkan");

    reporter.track(receipt);
    reporter.sees("Sudah pernah disampaikan");
    reporter.sees("Lubang yang sama sudah dilaporkan tetangga Anda.");
    reporter.answer("banding", "Ini lubang lain, dua ratus meter lebih ke utara.");
    reporter.sees("Dibuka Kembali");
    national.openReport(receipt.number());
    national.sees("Ini lubang lain, dua ratus meter lebih ke utara.");
  }

  @ParameterizedTest
  @EnumSource
  void aReporterMayWithdraw(Screen screen, People people) {
    var reporter = people.citizenWithoutScript(screen);
    var receipt = reporter.report(Story.pothole());
    reporter.track(receipt);
    reporter.answer("pencabutan", "Sudah ditambal warga sendiri.");
    reporter.sees("Laporan sudah dicabut.");
    reporter.sees("Diarsipkan");
  }

  @ParameterizedTest
  @EnumSource
  void afterTheSecondReturnTheNationalAdminDecides(Screen screen, People people) {
    var number = people.citizenWithoutScript(screen).report(Story.pothole()).number();
    var national = people.officer("nasional", screen);
    national.verifyAndDispose(number, INSTITUTION);
    var reason = "Ruas ini bukan jalan kabupaten.";
    var regency = people.officer("kabbandung", screen);
    regency.act(number, "pengembalian", "return", reason);
    national.dispose(number, "Pemerintah Provinsi Jawa Barat");
    people.officer("jabar", screen).act(number, "pengembalian", "return", "Bukan jalan provinsi.");
    national.openReport(number);
    national.seesState("Bukan Wewenang");
    national.sees("Putuskan siapa yang menangani");
    national.dispose(number, INSTITUTION);
    national.sees("Keputusan ini mengikat.");
    regency.openReport(number);
    assertThat(regency.page.locator("#aksi-pengembalian")).hasCount(0);
    assertThat(regency.page.locator("#aksi-disposisi")).hasCount(1);
  }
}
