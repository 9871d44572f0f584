package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lapor.integration.internal.LaporExport.Fault;
import id.lapor.integration.internal.LaporExport.Parsed;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Party;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaporExportTest {

  private static final String GARUT = "Pemerintah Kabupaten Garut";

  @Test
  void everyValueFindsItsPlaceInAnyOrderOfColumns() throws IOException {
    for (var file : List.of(sample().csv(), sample().xlsx())) {
      var row = onlyRow(file);
      assertThat(row.number()).isEqualTo(new ReportNumber(7_282_582));
      assertThat(row.submittedAt()).isEqualTo(Instant.parse("2026-01-03T07:05:09Z"));
      assertThat(row.kind()).isEqualTo(ReportKind.COMPLAINT);
      assertThat(row.complaintClass()).isEqualTo(ComplaintClass.NON_SUPERVISORY);
      assertThat(row.texts().title()).isEqualTo("Jalan berlubang di depan pasar");
      assertThat(row.texts().original()).contains("\nHubungi 0812-7000-1111.");
      assertThat(row.texts().last()).isEqualTo("Ada lubang besar, sudah dua minggu.");
      assertThat(row.channel()).isEqualTo(Channel.WEB);
      assertThat(row.status().state()).isEqualTo(ReportState.CLOSED);
      assertThat(row.status().by()).isEqualTo(Party.SYSTEM);
      assertThat(row.names().office()).isEqualTo("Dinas Pekerjaan Umum dan Penataan Ruang");
      assertThat(row.anonymous()).isFalse();
      assertThat(row.others())
          .containsEntry("Catatan Sendiri", "kolom asing")
          .containsEntry("Sumber Laporan", "Website - pemerintah-kabupaten-Garut")
          .doesNotContainKeys("Nama Pelapor", "Judul Laporan", "Isi Laporan Awal");
    }
  }

  private static SampleExport sample() {
    return new SampleExport(GARUT).row(7_282_582);
  }

  @Test
  void headingsTellWhoseExportItIs() throws IOException {
    var export = new LaporExport();
    SheetFile.read(sample().csv(), export::accept);
    assertThat(export.started()).isTrue();
    assertThat(export.institution()).isEqualTo(GARUT);
    assertThat(export.madeOn()).isEqualTo("2026-02-01");
  }

  @ParameterizedTest
  @CsvSource({
    "29 May 2023, 04:05:34, 2023-05-28T21:05:34Z",
    "29 Mei 2023, 04:05:34, 2023-05-28T21:05:34Z",
    "3 Agustus 2025, 08.30, 2025-08-03T01:30:00Z",
    "03 Okt 2024, , 2024-10-02T17:00:00Z",
    "2024-12-31, 23:59:59, 2024-12-31T16:59:59Z",
    "2024-12-31T07:00, , 2024-12-31T00:00:00Z",
    "2024-12-31 07:00:01, , 2024-12-31T00:00:01Z",
    "2024-12-31T00:00, 1899-12-31T07:00:01, 2024-12-31T00:00:01Z",
    "31/12/2024, 07:00:00, 2024-12-31T00:00:00Z",
  })
  void datesOfManyFormsAreRead(String date, @Nullable String time, Instant moment) {
    assertThat(LaporTime.moment(date, time == null ? "" : time)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kemarin", "31 Foo 2024", "31 Feb 2024", "2024-13-01", "12/31/2024"})
  void whatIsNoDateIsRefused(String date) {
    assertThat(LaporTime.moment(date, "")).isEmpty();
  }

  @Test
  void realExcelDatesAreRead() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "test", null)) {
      var sheet = book.newWorksheet("x");
      var header =
          List.of(
              "Tracking ID",
              "Tanggal Laporan Masuk",
              "Judul Laporan",
              "Isi Laporan Awal",
              "Status Laporan");
      for (int c = 0; c < header.size(); c++) {
        sheet.value(3, c, header.get(c));
      }
      sheet.value(4, 0, 123);
      sheet.value(4, 1, LocalDateTime.of(2026, 1, 3, 14, 5, 9));
      sheet.style(4, 1).format("d mmm yyyy hh:mm:ss").set();
      sheet.value(4, 2, "Judul");
      sheet.value(4, 3, "Isi");
      sheet.value(4, 4, "Terverifikasi");
      sheet.finish();
    }
    assertThat(onlyRow(file.toByteArray()).submittedAt())
        .isEqualTo(Instant.parse("2026-01-03T07:05:09Z"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Belum Terverifikasi, SUBMITTED, -, -",
        "Terverifikasi, VERIFIED, -, -",
        "Terdisposisi ke Dinas Sosial, DISPOSED, -, -",
        "Diproses, IN_PROGRESS, -, -",
        "Ditindaklanjuti oleh Instansi, FOLLOWED_UP, -, -",
        "Ditanggapi oleh Pelapor, REPORTER_REPLIED, -, -",
        "Menunggu Kelengkapan Informasi, POSTPONED, -, -",
        "Ditutup oleh Sistem, CLOSED, SYSTEM, -",
        "ditutup  oleh admin, CLOSED, INSTITUTION_ADMIN, -",
        "Ditutup oleh Pelapor, CLOSED, REPORTER, -",
        "Diarsipkan oleh Sistem, ARCHIVED, SYSTEM, EXPIRED",
        "Diarsipkan oleh Pelapor, ARCHIVED, REPORTER, WITHDRAWN",
        "Diarsipkan oleh Admin, ARCHIVED, INSTITUTION_ADMIN, NOT_RELEVANT",
        "Konten Terblokir, ARCHIVED, NATIONAL_ADMIN, OFFENSIVE",
      })
  void statusesMeanStates(
      String words, ReportState state, @Nullable Party by, @Nullable ArchiveReason reason) {
    var row = onlyRow(new SampleExport(GARUT).row(1, "Status Laporan", words).csv());
    assertThat(row.status().state()).isEqualTo(state);
    assertThat(row.status().by()).isEqualTo(by);
    assertThat(row.status().reason()).isEqualTo(reason);
    assertThat(row.status().words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Website, WEB", "Android - pemerintah-kota-bandung, MOBILE_APP", "ios, MOBILE_APP", "SMS, SMS",
    "Hotline Service, PHONE", "Tatap Muka, COUNTER", "Instagram, SOCIAL_MEDIA",
        "Whatsapp, WHATSAPP",
    "Email Instansi, EMAIL", "Pos Surat, LETTER", "Kanal Baru, WEB"
  })
  void sourcesMeanChannels(String source, Channel channel) {
    assertThat(onlyRow(new SampleExport(GARUT).row(1, "Sumber Laporan", source).csv()).channel())
        .isEqualTo(channel);
  }

  @Test
  void hiddenTextsMakeAReportConfidential() {
    var row =
        onlyRow(
            new SampleExport(GARUT)
                .row(
                    1,
                    "Judul Laporan",
                    "[isi disembunyikan: laporan rahasia]",
                    "Isi Laporan Awal",
                    "[isi disembunyikan: laporan rahasia]",
                    "Isi Laporan Akhir",
                    "[isi disembunyikan: laporan rahasia]",
                    "Tipe Laporan (Anonim/Rahasia)",
                    "Anonim|Rahasia")
                .csv());
    assertThat(row.anonymous()).isTrue();
    assertThat(row.confidential()).isTrue();
    assertThat(row.texts().title()).isEqualTo("Laporan rahasia");
    assertThat(row.texts().hidden()).isTrue();
  }

  @Test
  void faultyRowsAreNamedAndTheOthersGoOn() {
    var parsed =
        parse(
            new SampleExport(GARUT)
                .row(1)
                .row(2, "Tanggal Laporan Masuk", "kapan-kapan")
                .row(3, "Status Laporan", "Entah")
                .row(4, "Klasifikasi Laporan", "Lain-lain")
                .row(5, "Tracking ID", "4821093715")
                .row(6, "Tracking ID", "")
                .csv());
    assertThat(parsed.getFirst().parsed()).isInstanceOf(Parsed.Row.class);
    assertThat(parsed.subList(1, 6))
        .extracting(
            LaporExport.Line::number, LaporExport.Line::trackingId, LaporExport.Line::parsed)
        .containsExactly(
            tuple(7L, "2", new Parsed.Faulty(Fault.DATE)),
            tuple(8L, "3", new Parsed.Faulty(Fault.STATUS)),
            tuple(9L, "4", new Parsed.Faulty(Fault.CLASSIFICATION)),
            tuple(10L, "4821093715", new Parsed.Faulty(Fault.NUMBER)),
            tuple(11L, "", new Parsed.Faulty(Fault.NUMBER)));
  }

  @Test
  void semicolonsAndMissingColumnsAreNoticed() throws IOException {
    var export = new LaporExport();
    SheetFile.read(
        "x;y\nTracking ID;Status Laporan\n1;Selesai\n".getBytes(StandardCharsets.UTF_8),
        export::accept);
    assertThat(export.started()).isTrue();
    assertThat(export.missing())
        .containsExactlyInAnyOrder("Tanggal Laporan Masuk", "Judul Laporan", "Isi Laporan Awal");
  }

  private static LaporRow onlyRow(byte[] file) {
    var parsed = parse(file);
    assertThat(parsed).hasSize(1);
    return ((Parsed.Row) parsed.getFirst().parsed()).row();
  }

  private static List<LaporExport.Line> parse(byte[] file) {
    var export = new LaporExport();
    var parsed = new ArrayList<LaporExport.Line>();
    try {
      SheetFile.read(file, cells -> export.accept(cells).ifPresent(parsed::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parsed;
  }
}
