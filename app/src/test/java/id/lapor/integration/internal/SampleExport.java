package id.lapor.integration.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/// An export in the form of LAPOR!'s, written by ourselves, row by row and cell by cell.
public final class SampleExport {

  private final String institution;
  private final List<Map<String, String>> rows = new ArrayList<>();

  /// @param institution whose export it is
  public SampleExport(String institution) {
    this.institution = institution;
  }

  /// Adds a row with these cells changed from the usual ones: column, value, column, value…
  public SampleExport row(long trackingId, String... cells) {
    var row = new LinkedHashMap<String, String>();
    row.put("Tracking ID", Long.toString(trackingId));
    row.put("Tanggal Laporan Masuk", "3 Jan 2026");
    row.put("Waktu Laporan Masuk", "14:05:09");
    row.put("Nama Pelapor", "Sari Dewi");
    row.put("Klasifikasi Laporan", "Pengaduan Tidak Berkadar Pengawasan");
    row.put("ID Kategori", "1397");
    row.put("Kategori", "Jalan Berlubang");
    row.put("Judul Laporan", "Jalan berlubang di depan pasar");
    row.put("Isi Laporan Awal", "Ada lubang besar, sudah dua minggu.\nHubungi 0812-7000-1111.");
    row.put("Isi Laporan Akhir", "Ada lubang besar, sudah dua minggu.");
    row.put("Tipe Laporan (Anonim/Rahasia)", "");
    row.put("Sumber Laporan", "Website - pemerintah-kabupaten-Garut");
    row.put("Instansi Induk", institution);
    row.put("Instansi Terdisposisi", "Dinas Pekerjaan Umum dan Penataan Ruang");
    row.put("Status Laporan", "Ditutup oleh Sistem");
    row.put("Alasan Tunda/Arsip", "");
    row.put("Provinsi", "Jawa Barat");
    row.put("Kota/Kabupaten", "Garut");
    row.put("Catatan Sendiri", "kolom asing");
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /// The file with headings above and the columns in an order of its own.
  List<List<String>> table(long seed) {
    var columns =
        new ArrayList<>(rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList());
    columns.remove("Tracking ID");
    Collections.shuffle(columns, new Random(seed));
    columns.addFirst("Tracking ID");
    var table = new ArrayList<List<String>>();
    table.add(List.of("Judul Laporan", "", "Laporan Ringkas"));
    table.add(List.of());
    table.add(List.of("Nama Instansi", institution));
    table.add(List.of("Tanggal Generate", "2026-02-01"));
    table.add(columns);
    rows.forEach(
        row -> table.add(columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
    return table;
  }

  /// As CSV.
  public byte[] csv() {
    var text = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var row : table(1)) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// As a workbook, with real numbers for the tracking ids and text for the rest.
  public byte[] xlsx() {
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "test", null)) {
      var sheet = book.newWorksheet("Laporan");
      var table = table(2);
      for (int r = 0; r < table.size(); r++) {
        for (int c = 0; c < table.get(r).size(); c++) {
          var cell = table.get(r).get(c);
          if (c == 0 && cell.matches("[0-9]+")) {
            sheet.value(r, c, Long.valueOf(cell));
          } else if (!cell.isEmpty()) {
            sheet.value(r, c, cell);
          }
        }
      }
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
