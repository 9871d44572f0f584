package id.lapor.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.region.Areas;
import id.lapor.testing.ProgramTest;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgramTest
class InstitutionsModuleTest {

  @Autowired Institutions institutions;
  @Autowired Areas areas;
  @Autowired JdbcClient database;

  @Test
  void everyProvinceRegencyAndCityHasItsGovernment() {
    var kinds =
        institutions.listBelow(null).stream()
            .collect(Collectors.groupingBy(Institution::kind, Collectors.counting()));
    assertThat(kinds)
        .containsEntry(InstitutionKind.PROVINCE_GOVERNMENT, 38L)
        .containsEntry(InstitutionKind.REGENCY_GOVERNMENT, 416L)
        .containsEntry(InstitutionKind.CITY_GOVERNMENT, 98L);
  }

  @Test
  void everyRegencyGovernmentHasEachUsualUnit() {
    var usual =
        database
            .sql("select code from institution.unit_type where regency_name is not null")
            .query(String.class)
            .list();
    assertThat(usual).contains("DISDUKCAPIL", "PUPR", "HEALTH");
    for (var province : areas.listInside(null)) {
      for (var regency : areas.listInside(province.code())) {
        var prefix = regency.name().startsWith("Kota ") ? "pemkot-" : "pemkab-";
        var government = institutions.findByCode(prefix + regency.code()).orElseThrow();
        assertThat(institutions.listBelow(government.id()))
            .as(government.name())
            .extracting(Institution::unitType)
            .containsAll(usual);
      }
    }
  }

  @Test
  void unitHangsBelowItsGovernment() {
    var unit = institutions.findByCode("pemkab-32.04/disdukcapil").orElseThrow();
    var top = institutions.top(unit.id());
    assertThat(top.name()).isEqualTo("Pemerintah Kabupaten Bandung");
    assertThat(unit.name()).isEqualTo("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bandung");
    assertThat(unit.unit()).isTrue();
    assertThat(institutions.within(unit.id(), top.id())).isTrue();
    assertThat(institutions.within(top.id(), unit.id())).isFalse();
    assertThat(institutions.subtree(top.id())).contains(top.id(), unit.id());
    assertThat(institutions.name(null)).isEmpty();
    assertThatThrownBy(() -> institutions.get(-1)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void zoneIsThatOfTheArea() {
    assertThat(institutions.findByCode("pemprov-94").orElseThrow().zone().getId())
        .isEqualTo("Asia/Jayapura");
    assertThat(institutions.findByCode("kemensos").orElseThrow().zone().getId())
        .isEqualTo("Asia/Jakarta");
  }

  @ParameterizedTest
  @CsvSource({
    "pemkab bandung,pemkab-32.04",
    "Pemkot Bandung,pemkot-32.73",
    "disdukcapil kab bandung,pemkab-32.04/disdukcapil",
    "Dinkes Kota Bandung,pemkot-32.73/health",
    "kementerian sosial,kemensos",
    "kominfo,komdigi",
    "kementrian sosial,kemensos"
  })
  void wordsFindTheOffice(String words, String code) {
    assertThat(institutions.search(words, null, true, 5))
        .first()
        .extracting(Institution::code)
        .isEqualTo(code);
  }

  @Test
  void searchStaysWithinASubtree() {
    long bandung = institutions.findByCode("pemkab-32.04").orElseThrow().id();
    assertThat(institutions.search("dinas", bandung, true, 50))
        .isNotEmpty()
        .allMatch(node -> institutions.within(node.id(), bandung));
    assertThat(institutions.search("dinas kesehatan", null, false, 50))
        .noneMatch(Institution::unit);
  }

  @ParameterizedTest
  @CsvSource({
    ",Pemerintah Kabupaten Bandung,pemkab-32.04",
    ",PEMKAB BANDUNG,pemkab-32.04",
    ",Pemerintah Kota Jakarta Pusat,pemkot-31.71",
    ",Kementerian Hukum dan HAM,kemenkum",
    "pemkab-32.04,Dinas Sosial Kab. Bandung,pemkab-32.04/social",
    "pemkab-32.04,Dinas Pekerjaan Umum dan Penataan Ruang,pemkab-32.04/pupr",
    "pemkab-32.04,DINAS PERHUBUNGAN KABUPATEN BANDUNG,pemkab-32.04/transport",
    "pemkab-32.04,Dinas Pendidkan Kabupaten Bandung,pemkab-32.04/education"
  })
  void namesOfOtherSystemsMatch(String within, String name, String code) {
    Long top = within == null ? null : institutions.findByCode(within).orElseThrow().id();
    assertThat(institutions.match(top, name)).map(Institution::code).contains(code);
  }

  @Test
  void unknownOfficeIsAddedOnce() {
    long top = institutions.findByCode("pemkab-32.05").orElseThrow().id();
    assertThat(institutions.match(top, "Dinas Uji Coba Kabupaten Garut")).isEmpty();
    var added = institutions.addUnit(top, "Dinas Uji Coba Kabupaten Garut");
    assertThat(added.code()).isEqualTo("pemkab-32.05/dinasujicoba");
    assertThat(institutions.get(added.id())).isEqualTo(added);
    assertThat(institutions.addUnit(top, "Dinas Uji Coba Kab. Garut")).isEqualTo(added);
    assertThat(institutions.match(top, "dinas uji coba")).contains(added);
    assertThat(institutions.subtree(top)).contains(added.id());
  }
}
