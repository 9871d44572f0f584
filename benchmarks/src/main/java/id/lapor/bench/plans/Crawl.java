package id.lapor.bench.plans;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Calls every list, page and document that reads reports: as the public, as officers of every role
/// in a big and a small institution, as a reporter, and as their programs.
final class Crawl {

  private static final List<String> OFFICERS =
      List.of(
          "nasional",
          "kemensos",
          "kemensos.linjamsos",
          "kemensos.pimpinan",
          "kabbandung",
          "kabbandung.pupr",
          "kabbandung.loket",
          "kabbandung.inspektorat",
          "ombudsman");
  private static final List<String> TABS =
      List.of("verifikasi", "jawab", "putusan", "menunggu", "terlambat", "semua");
  private static final List<String> QUEUES =
      List.of("TO_VERIFY", "TO_ANSWER", "WAITING", "TO_ARBITRATE", "OVERDUE");
  private static final List<String> NARROWINGS_OF_QUEUES =
      List.of(
          "area=32.04.12",
          "area=32.04.12&q=jalan",
          "category=abroad",
          "category=roads&q=pupuk",
          "kind=INFORMATION_REQUEST&q=jalan%20rusak",
          "institution=pemkab-32.04&q=jalan",
          "institution=pemkab-32.04/pupr");
  private static final List<String> ADMINISTRATION =
      List.of(
          "batas-waktu",
          "ekspor",
          "hari-libur",
          "impor",
          "impor/instansi",
          "instansi",
          "instansi?cari=dinas",
          "instansi/baru",
          "instansi/berkas.csv",
          "kategori",
          "kategori/baru",
          "kategori/berkas.csv",
          "kategori/roads.pothole",
          "wilayah",
          "wilayah?cari=cimahi",
          "wilayah/baru",
          "wilayah/32.04.12");
  private static final List<String> REFERENCE =
      List.of(
          "/api/v1/areas",
          "/api/v1/areas?q=baleendah",
          "/api/v1/areas?parent=32.04",
          "/api/v1/categories",
          "/api/v1/institutions",
          "/api/v1/institutions?q=dinas%20pekerjaan",
          "/api/v1/institutions?parent=pemkab-32.04",
          "/wilayah/cari?q=cimahi",
          "/wilayah/terdekat?lat=-6.9&lon=107.6",
          "/wilayah/32.04/isi",
          "/instansi/cari?q=dinas",
          "/lapor",
          "/daftar",
          "/pengembang");
  private static final int MONTHS = 2;

  private final Examples examples;
  private final Visitor guest;
  private final List<Visitor> officers = new ArrayList<>();
  private final List<Visitor> admins = new ArrayList<>();
  private final List<Visitor> reporters = new ArrayList<>();
  private final Deeds deeds;

  Crawl(int port, Examples examples) throws IOException, InterruptedException {
    this.examples = examples;
    this.guest = Visitor.guest(port);
    for (var login : OFFICERS) {
      officers.add(Visitor.signedIn(port, login));
    }
    admins.addAll(List.of(officers.get(0), officers.get(1), officers.get(4)));
    deeds = new Deeds(guest, officers.get(0), officers.get(4), officers.get(5));
    for (var login : List.of("siti", "yosep")) {
      reporters.add(Visitor.signedIn(port, login));
    }
  }

  int requests() {
    int sum = guest.requests();
    for (var visitor : officers) {
      sum += visitor.requests();
    }
    for (var visitor : reporters) {
      sum += visitor.requests();
    }
    return sum;
  }

  void round(int round) throws IOException, InterruptedException {
    long began = System.nanoTime();
    publicly(round);
    asOfficers(round);
    asReporters();
    exports(round);
    administration();
    reference();
    deeds.round();
    System.out.printf("Round %d: %d s%n", round + 1, (System.nanoTime() - began) / 1_000_000_000);
  }

  private void publicly(int round) throws IOException, InterruptedException {
    for (var address : List.of("/", "/sehat", "/lacak", "/laporan", "/api/v1/reports")) {
      guest.get(address);
    }
    for (var narrowing : narrowings()) {
      guest.get("/laporan?" + narrowing);
    }
    for (var narrowing : narrowingsOfPrograms()) {
      guest.get("/api/v1/reports?limit=100&" + narrowing);
    }
    for (var number : examples.numbers()) {
      guest.get("/laporan/" + number);
      if (round == 0) {
        guest.get("/api/v1/reports/" + number);
        guest.get("/api/v1/reports/" + number + "/timeline");
      }
    }
  }

  /// Each filter alone, each pair, and some of three; from the beginning and from deep inside.
  private Set<String> narrowings() {
    var single = new ArrayList<List<String>>();
    single.add(named("cari", examples.words()));
    single.add(named("jenis", List.of("pengaduan", "informasi")));
    single.add(
        named("keadaan", List.of("menunggu", "diproses", "dijawab", "selesai", "diarsipkan")));
    single.add(named("kategori", examples.categories()));
    single.add(named("wilayah", examples.areas()));
    single.add(named("instansi", examples.institutions()));
    var day = LocalDate.now(java.time.ZoneOffset.UTC);
    single.add(List.of("sejak=" + day.minusDays(3), "sampai=" + day.minusYears(4)));
    single.add(named("sesudah", examples.cursors()));
    return combined(single);
  }

  private Set<String> narrowingsOfPrograms() {
    var single = new ArrayList<List<String>>();
    single.add(named("q", examples.words()));
    single.add(named("status", List.of("SUBMITTED", "RETURNED", "CLOSED", "MERGED")));
    single.add(named("category", examples.categories()));
    single.add(named("institution", examples.institutions()));
    single.add(named("cursor", examples.cursors()));
    return combined(single);
  }

  private static Set<String> combined(List<List<String>> single) {
    var all = new LinkedHashSet<String>();
    for (int i = 0; i < single.size(); i++) {
      all.addAll(single.get(i));
      for (int j = i + 1; j < single.size(); j++) {
        for (var one : single.get(i)) {
          for (var other : single.get(j)) {
            all.add(one + "&" + other);
          }
        }
      }
    }
    return all;
  }

  private static List<String> named(String name, List<String> values) {
    return values.stream().map(value -> name + "=" + Visitor.encode(value)).toList();
  }

  private void asOfficers(int round) throws IOException, InterruptedException {
    for (var officer : officers) {
      for (var tab : TABS) {
        officer.get("/meja?antrean=" + tab);
        officer.get("/meja?antrean=" + tab + "&status=RETURNED");
        officer.get("/meja?antrean=" + tab + "&kategori=law.courts");
        officer.get("/meja?antrean=" + tab + "&wilayah=94&jenis=INFORMATION_REQUEST");
        officer.get("/meja?antrean=" + tab + "&wilayah=32.04.12");
        officer.get("/meja?antrean=" + tab + "&unit=" + examples.institutions().getLast());
        for (var cursor : tab.equals("semua") ? examples.cursors() : examples.dueCursors()) {
          officer.get("/meja?antrean=" + tab + "&setelah=" + Visitor.encode(cursor));
        }
      }
      for (var queue : QUEUES) {
        officer.get("/api/v1/queue?queue=" + queue);
        for (var word : examples.words()) {
          officer.get("/api/v1/queue?queue=" + queue + "&q=" + Visitor.encode(word));
        }
        for (var narrowing : NARROWINGS_OF_QUEUES) {
          officer.get("/api/v1/queue?queue=" + queue + "&" + narrowing);
        }
      }
      if (round == 0) {
        for (var number : examples.numbers()) {
          officer.get("/meja/laporan/" + number);
        }
      }
      officer.get("/pemberitahuan");
    }
  }

  private void asReporters() throws IOException, InterruptedException {
    for (var reporter : reporters) {
      reporter.get("/laporan-saya");
      for (var cursor : examples.cursors()) {
        reporter.get("/laporan-saya?sesudah=" + Visitor.encode(cursor));
      }
      reporter.get("/pemberitahuan");
    }
  }

  /// What the national admin administers, and how institutions administer their accounts.
  private void administration() throws IOException, InterruptedException {
    for (var admin : admins) {
      for (var address :
          List.of("/kelola", "/kelola/akun", "/kelola/akun?cari=an", "/meja/ekspor")) {
        admin.get(address);
      }
    }
    for (var address : ADMINISTRATION) {
      admins.getFirst().get("/kelola/" + address);
    }
    for (var address : List.of("/meja/laporan/baru", "/meja/cari/wilayah?q=cim")) {
      officers.get(6).get(address);
    }
  }

  private void reference() throws IOException, InterruptedException {
    for (var address : REFERENCE) {
      guest.get(address);
    }
  }

  private void exports(int round) throws IOException, InterruptedException {
    if (round > 0) {
      return;
    }
    var to = LocalDate.now(java.time.ZoneOffset.UTC).minusMonths(MONTHS);
    for (var admin : admins) {
      for (var form : List.of("csv", "riwayat")) {
        admin.get("/meja/ekspor/unduh?form=" + form + "&from=" + to.minusDays(1) + "&to=" + to);
      }
    }
  }
}
