package id.lapor.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.lapor.category.Categories;
import id.lapor.kernel.CsvTable;
import id.lapor.region.Areas;
import id.lapor.testing.ProgramTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How many of the names in a real export of the national system are understood. The export is not
/// part of the project: without the folder of shared data beside it the test is skipped.
@ProgramTest
class ExportNamesModuleTest {

  private static final String EXPORT =
      "shared/data/complaints/lapor_export_kab_bandung_2024_20cols.csv";

  @Autowired Areas areas;
  @Autowired Institutions institutions;
  @Autowired Categories categories;

  @Test
  void mostNamesOfAnExportAreUnderstood() throws IOException {
    var rows = rows();
    assertThat(share(rows, "Provinsi", row -> province(row))).isGreaterThan(0.99);
    assertThat(share(rows, "Kota/Kabupaten", row -> regency(row))).isGreaterThan(0.99);
    assertThat(
            share(
                rows,
                "Instansi Induk",
                row -> institutions.match(null, row.text("Instansi Induk"))))
        .as("some rows name a district's office there, which is not known before the import")
        .isGreaterThan(0.95);
    assertThat(
            share(
                rows,
                "Kategori",
                row -> categories.match(row.text("ID Kategori"), row.text("Kategori"))))
        .isGreaterThan(0.9);
    assertThat(share(rows, "Kecamatan", row -> anyDistrict(row))).isGreaterThan(0.9);
    long top = institutions.findByCode("pemkab-32.04").orElseThrow().id();
    assertThat(
            share(
                rows,
                "Instansi Terdisposisi",
                row -> institutions.match(top, row.text("Instansi Terdisposisi"))))
        .isGreaterThan(0.4);
  }

  private Optional<String> province(CsvTable.Row row) {
    return areas.match(null, row.text("Provinsi")).map(area -> area.code());
  }

  private Optional<String> regency(CsvTable.Row row) {
    return province(row)
        .flatMap(code -> areas.match(code, row.text("Kota/Kabupaten")))
        .map(area -> area.code());
  }

  /// The reporter's own choice of regency is often the neighbour's, so the district is looked for
  /// in the province.
  private Optional<String> anyDistrict(CsvTable.Row row) {
    return province(row).stream()
        .flatMap(code -> areas.listInside(code).stream())
        .flatMap(regency -> areas.match(regency.code(), row.text("Kecamatan")).stream())
        .map(area -> area.code())
        .findFirst();
  }

  private static double share(
      List<CsvTable.Row> rows, String column, Function<CsvTable.Row, Optional<?>> match) {
    var filled = rows.stream().filter(row -> !row.text(column).isEmpty()).toList();
    long hits = filled.stream().filter(row -> match.apply(row).isPresent()).count();
    return (double) hits / filled.size();
  }

  private static List<CsvTable.Row> rows() throws IOException {
    var file =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve(EXPORT))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(file.isPresent(), "No export beside the project; nothing to compare with");
    try (var reader = Files.newBufferedReader(file.orElseThrow())) {
      return CsvTable.read(reader, Set.of("Provinsi")).rows();
    }
  }
}
