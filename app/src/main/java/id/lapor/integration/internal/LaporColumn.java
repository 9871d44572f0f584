package id.lapor.integration.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of LAPOR!'s admin export that mean something here, by the names that stand in its
/// header. An export has 17 to 26 columns in any order; others are kept as they are.
public enum LaporColumn {
  TRACKING_ID("Tracking ID"),
  DATE("Tanggal Laporan Masuk"),
  TIME("Waktu Laporan Masuk"),
  REPORTER("Nama Pelapor"),
  CLASSIFICATION("Klasifikasi Laporan"),
  CATEGORY_ID("ID Kategori"),
  CATEGORY("Kategori"),
  TITLE("Judul Laporan"),
  ORIGINAL_TEXT("Isi Laporan Awal"),
  FINAL_TEXT("Isi Laporan Akhir"),
  PRIVACY("Tipe Laporan (Anonim/Rahasia)"),
  SOURCE("Sumber Laporan"),
  PARENT_OFFICE("Instansi Induk"),
  OFFICE_ID("ID Instansi Terdisposisi"),
  OFFICE("Instansi Terdisposisi"),
  STATUS("Status Laporan"),
  REASON("Alasan Tunda/Arsip"),
  PROVINCE("Provinsi"),
  REGENCY("Kota/Kabupaten"),
  DISTRICT("Kecamatan"),
  VILLAGE("Kelurahan"),
  DECREE_NUMBER("Nomor SK"),
  DECREE_ADDRESS("Url SK"),
  ANNUAL_REPORT_ADDRESS("Url Dokumen Laporan Tahunan"),
  VICE_PRESIDENT_CHANNEL("Laporan yang Masuk melalui Kanal Aduan Setwapres"),
  RATING("Rating");

  private final String header;

  LaporColumn(String header) {
    this.header = header;
  }

  /// The name in the header.
  public String header() {
    return header;
  }

  /// The column of a header cell, in any case and spacing.
  static Optional<LaporColumn> of(String cell) {
    var name = normal(cell);
    return Arrays.stream(values()).filter(column -> normal(column.header).equals(name)).findFirst();
  }

  private static String normal(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
