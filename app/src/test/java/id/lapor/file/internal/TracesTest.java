package id.lapor.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {

  private static final String AUTHOR = "Zulkarnaen Uji";
  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\"><dc:creator>"
          + AUTHOR
          + "</dc:creator></cp:coreProperties>";

  @TempDir Path folder;

  @Test
  void pdfKeepsItsPagesAndLosesWhoMadeIt() throws IOException {
    var cleaned = clean(pdf(false), FileType.PDF, true);
    try (var pdf = Loader.loadPDF(cleaned)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
      assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
      var page = pdf.getPage(0);
      assertThat(page.getAnnotations().getFirst().getContents()).isEqualTo("Catatan");
      assertThat(page.getAnnotations().getFirst().getCOSObject().containsKey(COSName.T)).isFalse();
      var name = page.getResources().getXObjectNames().iterator().next();
      var photo = page.getResources().getXObject(name);
      assertThat(latin(photo.getStream().getCOSObject().createRawInputStream().readAllBytes()))
          .doesNotContain("KameraRahasia");
    }
    assertThat(latin(cleaned)).doesNotContain(AUTHOR, "KameraRahasia");
  }

  @Test
  void pdfThatCannotBeCleanedStaysAsItIs() throws IOException {
    for (var file : new byte[][] {pdf(true), signed(), Samples.pdf(), bomb(), twice()}) {
      assertThat(clean(file, FileType.PDF, false)).isEqualTo(file);
    }
  }

  @Test
  void officeFileLosesItsPropertiesAndWhatCamerasWrote() throws IOException {
    var cleaned = clean(docx("word/document.xml", "<w:p>Isi</w:p>"), FileType.DOCX, true);
    var file = Files.write(folder.resolve("cleaned.docx"), cleaned);
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(text(zip, "docProps/core.xml")).contains("coreProperties");
      assertThat(text(zip, "word/document.xml")).isEqualTo("<w:p>Isi</w:p>");
      for (var entry : zip.stream().toList()) {
        assertThat(text(zip, entry.getName())).doesNotContain(AUTHOR, "KameraRahasia");
      }
      assertThat(ImageIO.read(zip.getInputStream(zip.getEntry("word/media/1.jpeg")))).isNotNull();
    }
  }

  @Test
  void officeFileWithCommentsOrCorrectionsStillNamesPeople() throws IOException {
    clean(docx("word/comments.xml", "<w:comment/>"), FileType.DOCX, false);
    clean(docx("word/document.xml", "<w:ins w:author=\"" + AUTHOR + "\"/>"), FileType.DOCX, false);
  }

  @Test
  void openDocumentKeepsItsTypeUnpackedInFront() throws Exception {
    var cleaned = clean(Samples.openDocument("text"), FileType.ODT, true);
    assertThat(OfficePackage.type(Files.write(folder.resolve("a.odt"), cleaned)))
        .contains(FileType.ODT);
  }

  @Test
  void movieLosesPlaceAndDeviceAndNothingMoves() throws IOException {
    var place = box("©xyz", bytes("-6.9147+107.6098/"));
    var movie =
        join(
            box("ftyp", bytes("isom\0\0\0\0isommp41")),
            box("mdat", bytes("PIKSEL-PIKSEL")),
            box(
                "moov",
                join(
                    track("vide"),
                    box("meta", bytes("com.apple.quicktime.location.ISO6709 -6.9147+107.6098/")),
                    box("udta", join(place, box("©mak", bytes("KameraRahasia")))))));
    var cleaned = clean(movie, FileType.MP4, true);
    assertThat(cleaned).hasSameSizeAs(movie);
    assertThat(latin(cleaned))
        .contains("PIKSEL-PIKSEL", "vide")
        .doesNotContain("6.9147", "KameraRahasia", "Rekaman Zulkarnaen");
  }

  @Test
  void movieWithAnotherTrackOrDamageMayTellMore() throws IOException {
    var head = box("ftyp", bytes("isom\0\0\0\0isommp41"));
    var place = box("udta", box("©xyz", bytes("-6.9147+107.6098/")));
    var tracked = join(head, box("moov", join(track("meta"), place)));
    assertThat(latin(clean(tracked, FileType.MP4, false))).doesNotContain("6.9147");
    var broken = join(head, new byte[] {0x7f, 0, 0, 0, 'm', 'o', 'o', 'v'});
    clean(broken, FileType.MP4, false);
  }

  private byte[] clean(byte[] content, FileType type, boolean cleaned) throws IOException {
    var source = Files.write(folder.resolve("source"), content);
    var target = folder.resolve("target");
    assertThat(Traces.remove(source, type, target)).isEqualTo(cleaned);
    return Files.readAllBytes(target);
  }

  private static byte[] pdf(boolean encrypted) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      pdf.getDocumentInformation().setAuthor(AUTHOR);
      pdf.getDocumentInformation().setCreationDate(new GregorianCalendar(2026, Calendar.MAY, 1));
      pdf.getDocumentCatalog()
          .setMetadata(
              new PDMetadata(
                  pdf, new ByteArrayInputStream(AUTHOR.getBytes(StandardCharsets.UTF_8))));
      var photo = JPEGFactory.createFromByteArray(pdf, Samples.jpegWithExif(40, 20, 1));
      try (var content = new PDPageContentStream(pdf, page)) {
        content.drawImage(photo, 10, 10);
      }
      var note = new PDAnnotationText();
      note.setTitlePopup(AUTHOR);
      note.setContents("Catatan");
      note.setRectangle(new PDRectangle(10, 10));
      page.getAnnotations().add(note);
      if (encrypted) {
        pdf.protect(new StandardProtectionPolicy("pemilik", "", new AccessPermission()));
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] signed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var pdf = Loader.loadPDF(pdf(false))) {
      var signature = new PDSignature();
      signature.setName(AUTHOR);
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      pdf.addSignature(signature, content -> new byte[8]);
      pdf.saveIncremental(out);
    }
    return out.toByteArray();
  }

  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 210; i++) {
        deflater.write(zeros);
      }
    }
    return withStream(packed.toByteArray());
  }

  private static byte[] twice() throws IOException {
    var inner = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(inner)) {
      deflater.write(new byte[100_000]);
    }
    var outer = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(outer)) {
      deflater.write(inner.toByteArray());
    }
    return withStream(outer.toByteArray());
  }

  private static byte[] withStream(byte[] packed) throws IOException {
    return join(
        pdf(false),
        bytes("9 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n"),
        packed,
        bytes("\nendstream endobj\n%%EOF\n"));
  }

  private static byte[] docx(String part, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("docProps/core.xml"));
      zip.write(CORE.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("docProps/app.xml"));
      zip.write(bytes("<Properties><Manager>" + AUTHOR + "</Manager></Properties>"));
      zip.putNextEntry(new ZipEntry("word/media/1.jpeg"));
      zip.write(Samples.jpegWithExif(40, 20, 1));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] track(String handler) {
    var name = bytes("\0\0\0\0\0\0\0\0" + handler + "\0\0\0\0\0\0\0\0\0\0\0\0Rekaman Zulkarnaen\0");
    return box("trak", box("mdia", box("hdlr", name)));
  }

  private static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(bytes(type))
        .put(content)
        .array();
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return latin(zip.getInputStream(zip.getEntry(name)).readAllBytes());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
