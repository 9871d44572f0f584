package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hubungi saya 0812-3456-7890 ya | Hubungi saya [nomor telepon disamarkan] ya
          WA +62 812 3456 7890 | WA [nomor telepon disamarkan]
          WA 6281234567890. | WA [nomor telepon disamarkan].
          telepon (022) 1234567 | telepon [nomor telepon disamarkan]
          NIK 3204123456780001 | NIK [NIK disamarkan]
          NIK: 3204 1234 5678 0001, atas nama saya | NIK: [NIK disamarkan], atas nama saya
          rekening 1234567890123 | rekening [nomor disamarkan]
          surat ke warga.desa+1@contoh.co.id saja | surat ke [surel disamarkan] saja
          """)
  void personalDataIsHidden(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Biaya Rp 1.500.000.000 untuk jalan",
        "Biaya Rp 150000000",
        "1.250.000.000 rupiah",
        "Laporan #1234567890 yang lalu",
        "Tanggal 22-11-2026 pukul 10.30",
        "Tanggal 2026-11-22",
        "Lampu nomor 12 mati sejak 2024",
        "Jalan Raya KM 12, RT 03/RW 09"
      })
  void whatIsNotPersonalStaysReadable(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @Test
  void aLongTextWithoutAnythingToHideTakesNoTime() {
    var text = "a".repeat(100_000);
    assertThat(Masking.mask(text)).isEqualTo(text);
  }
}
