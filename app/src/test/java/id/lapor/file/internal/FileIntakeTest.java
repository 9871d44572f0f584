package id.lapor.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.file.FileOutcome;
import id.lapor.file.FileOutcome.Accepted;
import id.lapor.file.FileOutcome.Reason;
import id.lapor.file.FileOutcome.Refused;
import id.lapor.file.Files;
import id.lapor.file.Samples;
import id.lapor.file.StoredFile;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionOperations;

@ProgramTest
class FileIntakeTest {

  private static final byte[] EXE =
      ("MZ\u0090\0\u0003\0\0\0" + "\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);

  @Autowired Files files;
  @Autowired FileStore store;
  @Autowired FileStorage storage;
  @Autowired TypeDetection types;
  @Autowired Pictures pictures;
  @Autowired FileSweep sweep;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;

  @Value("${lapor.data}")
  Path data;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  static Stream<Arguments> allowed() {
    return Stream.of(
        Arguments.of("foto.JPG", Samples.jpeg(40, 20), "foto.jpg", "image/jpeg"),
        Arguments.of("foto", Samples.jpeg(40, 20), "foto.jpg", "image/jpeg"),
        Arguments.of("salah.png", Samples.jpeg(40, 20), "salah.jpg", "image/jpeg"),
        Arguments.of("foto.png", Samples.photoPng(40, 20), "foto.jpg", "image/jpeg"),
        Arguments.of(
            "gambar.png",
            Samples.encode(Samples.picture(40, 20, BufferedImage.TYPE_INT_RGB), "png"),
            "gambar.png",
            "image/png"),
        Arguments.of(
            "a.gif",
            Samples.encode(Samples.picture(40, 20, BufferedImage.TYPE_INT_RGB), "gif"),
            "a.jpg",
            "image/jpeg"),
        Arguments.of("tembus.webp", Samples.webp(), "tembus.png", "image/png"),
        Arguments.of("Surat no. 12.pdf", Samples.pdf(), "Surat no. 12.pdf", "application/pdf"),
        Arguments.of(
            "a.docx",
            Samples.ooxml("wordprocessingml.document"),
            "a.docx",
            FileType.DOCX.mediaType()),
        Arguments.of(
            "a.xlsx", Samples.ooxml("spreadsheetml.sheet"), "a.xlsx", FileType.XLSX.mediaType()),
        Arguments.of(
            "a.pptx",
            Samples.ooxml("presentationml.presentation"),
            "a.pptx",
            FileType.PPTX.mediaType()),
        Arguments.of("a.odt", Samples.openDocument("text"), "a.odt", FileType.ODT.mediaType()),
        Arguments.of(
            "a.ods", Samples.openDocument("spreadsheet"), "a.ods", FileType.ODS.mediaType()),
        Arguments.of(
            "a.doc", Samples.compound("Root Entry", "WordDocument"), "a.doc", "application/msword"),
        Arguments.of(
            "a.xls",
            Samples.compound("Root Entry", "Workbook"),
            "a.xls",
            "application/vnd.ms-excel"),
        Arguments.of(
            "a.txt",
            "Jalan rusak sejak Mei – tolong.\n".getBytes(StandardCharsets.UTF_8),
            "a.txt",
            "text/plain"),
        Arguments.of(
            "a.csv", "no;nama\n1;Jalan\n".getBytes(StandardCharsets.UTF_8), "a.csv", "text/csv"),
        Arguments.of("a.mp4", Samples.movie("isom"), "a.mp4", "video/mp4"),
        Arguments.of("a.3gp", Samples.movie("3gp4"), "a.3gp", "video/3gpp"),
        Arguments.of("a.webm", Samples.webm(), "a.webm", "video/webm"));
  }

  @ParameterizedTest(name = "{0} as {2}")
  @MethodSource("allowed")
  void takesAllowedTypesByTheirContent(
      String name, byte[] content, String keptName, String mediaType) throws IOException {
    var file = accepted(files.accept(name, new ByteArrayInputStream(content)));
    assertThat(file.mediaType()).isEqualTo(mediaType);
    assertThat(file.name()).isEqualTo(keptName);
    assertThat(file.image()).isEqualTo(mediaType.startsWith("image/"));
    var stored = bytes(files.open(file.id()));
    assertThat(stored).hasSize((int) file.bytes());
    assertThat(files.list(List.of(UUID.randomUUID(), file.id()))).containsExactly(file);
    if (file.image()) {
      assertThat(ImageIO.read(files.openThumbnail(file.id()))).isNotNull();
    } else {
      if (content[0] != 'P') {
        assertThat(stored).isEqualTo(content);
      }
      assertThatThrownBy(() -> files.openThumbnail(file.id()))
          .isInstanceOf(NoSuchElementException.class);
    }
  }

  static Stream<Arguments> disguised() {
    var html =
        "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    var svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    var zip = Samples.zip(Map.of("a.txt", "a"));
    return Stream.of(
        Arguments.of("foto.jpg", zip),
        Arguments.of("a.zip", zip),
        Arguments.of("a.docx", zip),
        Arguments.of("foto.jpg", Samples.ooxml("wordprocessingml.document")),
        Arguments.of("foto.png", html),
        Arguments.of("a.txt", html),
        Arguments.of("a.html", html),
        Arguments.of("catatan.html", "hanya teks".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("a.svg", svg),
        Arguments.of("a.txt", svg),
        Arguments.of("foto.jpg", EXE),
        Arguments.of("a.txt", EXE),
        Arguments.of("surat.pdf.exe", Samples.pdf()),
        Arguments.of("a.sh", "#!/bin/sh\nrm -rf x\n".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("a.heic", Samples.movie("heic")),
        Arguments.of(
            "a.doc", Samples.compound("Root Entry", "WordDocument", "Macros", "_VBA_PROJECT")),
        Arguments.of("a.doc", Samples.compound("Root Entry", "EncryptedPackage")),
        Arguments.of(
            "a.docx",
            Samples.zip(
                Map.of(
                    "[Content_Types].xml",
                    Samples.contentTypes(
                        "application/vnd.ms-word.document.macroEnabled.main+xml")))),
        Arguments.of(
            "a.docx",
            Samples.zip(
                Map.of(
                    "[Content_Types].xml",
                    Samples.contentTypes(FileType.DOCX.mediaType() + ".main+xml"),
                    "word/vbaProject.bin",
                    "x"))));
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("disguised")
  void refusesOtherTypesWhateverTheirName(String name, byte[] content) {
    assertThat(refusal(files.accept(name, new ByteArrayInputStream(content))))
        .isEqualTo(Reason.TYPE_NOT_ALLOWED);
  }

  @Test
  void refusesBombsAndBrokenPictures() {
    assertThat(refusal(accept("a.png", Samples.pngBomb(50_000, 50_000))))
        .isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(refusal(accept("a.webp", Samples.webpBomb()))).isEqualTo(Reason.TOO_MANY_PIXELS);
    assertThat(refusal(accept("a.docx", Samples.officeBomb(400L << 20))))
        .isEqualTo(Reason.TOO_MANY_PIXELS);
    var jpeg = Samples.jpeg(40, 20);
    assertThat(refusal(accept("a.jpg", Arrays.copyOf(jpeg, 60)))).isEqualTo(Reason.UNREADABLE);
    assertThat(refusal(accept("a.jpg", new byte[0]))).isEqualTo(Reason.EMPTY);
    var scans = new byte[jpeg.length + 2000];
    System.arraycopy(jpeg, 0, scans, 0, jpeg.length);
    for (int i = jpeg.length; i < scans.length; i += 2) {
      scans[i] = (byte) 0xff;
      scans[i + 1] = (byte) 0xda;
    }
    assertThat(refusal(accept("a.jpg", scans))).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void stopsReadingBeyondThirtyMegabytes() {
    var endless = new CountingZeros();
    assertThat(refusal(files.accept("a.mp4", endless))).isEqualTo(Reason.TOO_LARGE);
    assertThat(endless.given).isBetween(30L << 20, (30L << 20) + 65_536 * 2);
    assertThat(incoming()).isEmpty();
  }

  @Test
  void nothingIsLeftWhenTheStorageIsFull() {
    var full = new FullStorage(storage);
    var intake = new StoredFiles(types, pictures, full, store, clock);
    assertThat(refusal(intake.accept("a.jpg", new ByteArrayInputStream(Samples.jpeg(10, 10)))))
        .isEqualTo(Reason.STORAGE_FULL);
    assertThat(full.stored).isNotNull();
    assertThatThrownBy(() -> files.openThumbnail(full.stored))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(store.list(List.of(full.stored), Instant.EPOCH)).isEmpty();
    assertThat(incoming()).isEmpty();
  }

  @Test
  void sweepTakesWhatNobodyKeptAndNothingElse() throws IOException {
    var kept = accepted(accept("a.pdf", Samples.pdf()));
    var forgotten = accepted(accept("b.jpg", Samples.jpeg(10, 10)));
    var rolledBack = accepted(accept("c.pdf", Samples.pdf()));
    transactions.executeWithoutResult(_ -> files.keep(List.of(kept.id())));
    transactions.executeWithoutResult(
        status -> {
          files.keep(List.of(rolledBack.id()));
          status.setRollbackOnly();
        });
    clock.advance(Duration.ofHours(47));
    assertThat(files.list(List.of(kept.id(), forgotten.id()))).containsExactly(kept);
    sweep.sweep();
    assertThat(bytes(files.open(forgotten.id()))).isNotEmpty();
    clock.advance(Duration.ofHours(2));
    assertThat(sweep.sweep()).isGreaterThanOrEqualTo(2);
    assertThat(bytes(files.open(kept.id()))).isEqualTo(Samples.pdf());
    assertThatThrownBy(() -> files.open(forgotten.id())).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> files.openThumbnail(forgotten.id()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> files.open(rolledBack.id()))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void takesManyAtOnce() throws Exception {
    var photo = Samples.jpeg(3000, 2000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 12)
                  .mapToObj(_ -> (Callable<FileOutcome>) () -> accept("a.jpg", photo))
                  .toList());
      for (var answer : answers) {
        assertThat(accepted(answer.get()).bytes()).isPositive();
      }
    }
    assertThat(incoming()).isEmpty();
  }

  private FileOutcome accept(String name, byte[] content) {
    return files.accept(name, new ByteArrayInputStream(content));
  }

  private List<String> incoming() {
    return List.of(data.resolve("files/incoming").toFile().list());
  }

  private static StoredFile accepted(FileOutcome outcome) {
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).file();
  }

  private static Reason refusal(FileOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reason();
  }

  private static byte[] bytes(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  private static final class CountingZeros extends InputStream {
    private long given;

    @Override
    public int read() {
      given++;
      return 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      given += length;
      return length;
    }
  }

  /// Takes the thumbnail and has no room for the content.
  private static final class FullStorage implements FileStorage {
    private final FileStorage disk;
    private UUID stored;

    FullStorage(FileStorage disk) {
      this.disk = disk;
    }

    @Override
    public Path newTemp() throws IOException {
      return disk.newTemp();
    }

    @Override
    public void store(UUID id, Part part, Path temp) throws IOException {
      stored = id;
      if (part == Part.CONTENT) {
        throw new IOException("No space left on device");
      }
      disk.store(id, part, temp);
    }

    @Override
    public InputStream open(UUID id, Part part) throws IOException {
      return disk.open(id, part);
    }

    @Override
    public void delete(UUID id) throws IOException {
      disk.delete(id);
    }

    @Override
    public void clearOldTemps() throws IOException {
      disk.clearOldTemps();
    }
  }
}
