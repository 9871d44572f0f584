package id.lapor.integration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.institution.Institutions;
import id.lapor.integration.internal.FileImport;
import id.lapor.integration.internal.SampleExport;
import id.lapor.kernel.Role;
import id.lapor.testing.Acting;
import id.lapor.testing.ProgramTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProgramTest
class ImportExportPageTest {

  private static final RequestPostProcessor NATIONAL =
      Acting.as(1, "Rina Wulandari", Role.NATIONAL_ADMIN, 1);
  private static final String CIAMIS = "Pemerintah Kabupaten Ciamis";

  @Autowired MockMvc browser;
  @Autowired Institutions institutions;
  @Autowired FileImport runs;

  private long ciamis;

  @BeforeEach
  void cast() {
    ciamis = institutions.findByCode("pemkab-32.07").orElseThrow().id();
  }

  @Test
  void uploadedFileIsImportedAndItsResultDownloaded() throws Exception {
    var address =
        upload(
            new SampleExport(CIAMIS)
                .row(2_000_001)
                .row(2_000_002, "Status Laporan", "Entah")
                .csv());
    assertThat(page(address).select("meta[http-equiv=refresh]")).hasSize(1);
    runs.runWaiting();

    var done = page(address);
    assertThat(done.select("meta[http-equiv=refresh]")).isEmpty();
    assertThat(done.select(".figure-value").eachText()).containsExactly("1", "0", "0", "1");
    var result = body(get(address + "/hasil.csv"));
    assertThat(result)
        .contains("6,2000001,Baru,")
        .contains("7,2000002,Ditolak,Statusnya tidak dikenal");
    assertThat(page("/kelola/impor").select("tbody tr")).isNotEmpty();
  }

  @Test
  void uploadWithoutFileSaysSo() throws Exception {
    var response = send(multipart("/kelola/impor").with(csrf()));
    assertThat(
            Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8))
                .select(".error-summary a[href=#file]"))
        .hasSize(1);
  }

  @Test
  void unknownOfficeIsToldOnItsPage() throws Exception {
    upload(
        new SampleExport(CIAMIS)
            .row(2_000_003, "Instansi Terdisposisi", "Kantor Percobaan Ciamis")
            .csv());
    runs.runWaiting();
    var link =
        page("/kelola/impor/instansi")
            .select("a:containsOwn(Kantor Percobaan Ciamis)")
            .attr("href");
    assertThat(link).matches("/kelola/impor/instansi/[0-9]+");

    var found =
        Jsoup.parse(
            body(
                post(link)
                    .param("office.kata", "dinas sosial")
                    .param("office.cari", "1")
                    .with(csrf())));
    assertThat(found.select("input[type=radio][name=office]").eachAttr("value"))
        .contains("pemkab-32.07/social");
    var faulty = Jsoup.parse(body(post(link).param("office.kata", "").with(csrf())));
    assertThat(faulty.select(".error-summary")).hasSize(1);

    var told = send(post(link).param("office", "pemkab-32.07/social").with(csrf()));
    assertThat(told.getRedirectedUrl()).isEqualTo("/kelola/impor/instansi");
    assertThat(send(get(link)).getStatus()).isEqualTo(404);
  }

  @Test
  void exportHasTheColumnsOfLaporAndNoAnonymousName() throws Exception {
    upload(
        new SampleExport(CIAMIS)
            .row(2_000_004, "Judul Laporan", "=1+1", "Nama Pelapor", "Ujang Percobaan")
            .row(
                2_000_005,
                "Tipe Laporan (Anonim/Rahasia)",
                "Anonim",
                "Nama Pelapor",
                "Rahasia Sekali")
            .csv());
    runs.runWaiting();
    var csv = body(get("/kelola/ekspor/unduh?form=csv&from=2026-01-01&to=2026-01-31"));
    assertThat(csv).doesNotContain("Rahasia Sekali");
    var named = record(csv, "2000004");
    assertThat(named.get("Nama Pelapor")).isEqualTo("Ujang Percobaan");
    assertThat(named.get("Judul Laporan")).isEqualTo("'=1+1");
    assertThat(named.get("Tanggal Laporan Masuk")).isEqualTo("3 Jan 2026");
    assertThat(named.get("Waktu Laporan Masuk")).isEqualTo("14:05:09");
    assertThat(named.get("ID Kategori")).isEqualTo("1397");
    assertThat(named.get("Kota/Kabupaten")).isEqualTo("Garut");
    assertThat(named.get("Status Laporan")).isEqualTo("Ditutup oleh Sistem");
    assertThat(record(csv, "2000005").get("Nama Pelapor")).isEqualTo("Anonim");

    var history = body(get("/kelola/ekspor/unduh?form=riwayat&from=2026-01-01&to=2026-01-31"));
    assertThat(history).contains("2000004,1,3 Jan 2026,14:05:09,Laporan masuk,Pelapor");
    assertThat(body(get("/kelola/ekspor/unduh?form=csv&from=2026-02-01&to=2026-02-02")))
        .doesNotContain("2000004");
  }

  @Test
  void exportedWorkbookCanBeImportedAgain() throws Exception {
    upload(new SampleExport(CIAMIS).row(2_000_006).csv());
    runs.runWaiting();
    var file =
        send(get("/kelola/ekspor/unduh?form=xlsx&from=2026-01-01&to=2026-01-31"))
            .getContentAsByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("Laporan", "Riwayat");
    }
    var address = upload(file);
    runs.runWaiting();
    assertThat(body(get(address + "/hasil.csv"))).contains("2000006");
    assertThat(page(address).select(".lead").text()).contains("Selesai");
  }

  @Test
  void institutionAdminExportsItsOwnOnly() throws Exception {
    upload(new SampleExport(CIAMIS).row(2_000_007).csv());
    runs.runWaiting();
    var own = Acting.as(3, "Asep Hidayat", Role.INSTITUTION_ADMIN, ciamis);
    var other =
        Acting.as(
            4,
            "Dewi Lestari",
            Role.INSTITUTION_ADMIN,
            institutions.findByCode("pemkab-32.08").orElseThrow().id());
    var liaison = Acting.as(5, "Bambang Prasetyo", Role.LIAISON_OFFICER, ciamis);
    var address = "/meja/ekspor/unduh?form=csv";
    assertThat(
            browser.perform(get(address).with(own)).andReturn().getResponse().getContentAsString())
        .contains("2000007");
    assertThat(
            browser
                .perform(get(address).with(other))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .doesNotContain("2000007");
    assertThat(browser.perform(get(address).with(liaison)).andReturn().getResponse().getStatus())
        .isEqualTo(403);
    assertThat(
            browser.perform(get("/kelola/ekspor").with(own)).andReturn().getResponse().getStatus())
        .isEqualTo(403);
    assertThat(
            browser.perform(get("/kelola/impor").with(own)).andReturn().getResponse().getStatus())
        .isEqualTo(403);
  }

  @Test
  void scriptNeedsTheTokenOfTheDataFolder(@Value("${lapor.data}") String data) throws Exception {
    var file =
        new MockMultipartFile(
            "file", "e.csv", "text/csv", new SampleExport(CIAMIS).row(2_000_008).csv());
    var token = Files.readString(Path.of(data, "keys", "import-token"));
    assertThat(status(multipart("/api/v1/imports").file(file))).isEqualTo(401);
    assertThat(status(multipart("/api/v1/imports").file(file).header("Authorization", "Bearer x")))
        .isEqualTo(401);

    var taken =
        browser
            .perform(
                multipart("/api/v1/imports").file(file).header("Authorization", "Bearer " + token))
            .andReturn()
            .getResponse();
    assertThat(taken.getStatus()).isEqualTo(202);
    assertThat(taken.getContentAsString()).contains("\"state\":\"WAITING\"");
    runs.runWaiting();
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return browser.perform(request).andReturn().getResponse().getStatus();
  }

  private String upload(byte[] content) throws Exception {
    var file = new MockMultipartFile("file", "C:\\ekspor.csv", "text/csv", content);
    var address = send(multipart("/kelola/impor").file(file).with(csrf())).getRedirectedUrl();
    assertThat(address).matches("/kelola/impor/[0-9]+");
    return String.valueOf(address);
  }

  private static CSVRecord record(String csv, String trackingId) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(csv.substring(1)))) {
      List<CSVRecord> records = parser.getRecords();
      return records.stream()
          .filter(row -> row.get("Tracking ID").equals(trackingId))
          .findFirst()
          .orElseThrow();
    }
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(body(get(address)));
  }

  private String body(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    var response = send(request);
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return browser.perform(request.with(NATIONAL)).andReturn().getResponse();
  }
}
