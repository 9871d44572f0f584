package id.lapor.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "foto.jpg, foto.jpg",
    "C:\\Users\\Siti\\foto.JPG, foto.jpg",
    "../../etc/passwd.jpg, passwd.jpg",
    "foto\u202egpj.exe.jpg, fotogpj.exe.jpg",
    "'', lampiran.jpg",
    ".jpg, lampiran.jpg",
    "Surat no. 12, Surat no. 12.jpg",
    "'a\r\nSet-Cookie: x.jpg', aSet-Cookie x.jpg"
  })
  void isSafeToShowAndSave(String given, String kept) {
    assertThat(FileName.of(given).as(FileType.JPEG)).isEqualTo(kept);
  }
}
