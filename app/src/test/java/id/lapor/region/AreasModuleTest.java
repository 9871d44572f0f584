package id.lapor.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgramTest
class AreasModuleTest {

  @Autowired Areas areas;
  @Autowired JdbcClient database;

  @Test
  void wholeCountryIsLoaded() {
    var counts =
        database
            .sql(
                "select level, count(*) as n from region.area where code !~ '^99' group by level order by level")
            .query((row, n) -> Map.entry(row.getInt("level"), row.getInt("n")))
            .list();
    assertThat(counts)
        .containsExactly(
            Map.entry(1, 38), Map.entry(2, 514), Map.entry(3, 7285), Map.entry(4, 83762));
  }

  @Test
  void childrenAreListedByName() {
    assertThat(areas.listInside(null)).hasSize(38).first().extracting(Area::name).isEqualTo("Aceh");
    assertThat(areas.listInside("32")).hasSize(27);
    assertThat(areas.listInside("32.04"))
        .extracting(Area::name)
        .contains("Baleendah", "Ciparay")
        .isSorted();
    assertThat(areas.listInside("32.04.32")).isNotEmpty().allMatch(area -> area.level() == 4);
    assertThat(areas.listInside("no")).isEmpty();
  }

  @Test
  void pathLeadsFromProvinceToVillage() {
    var village = areas.search("andir baleendah", 1).getFirst();
    assertThat(areas.path(village.code()))
        .extracting(Area::name)
        .containsExactly("Jawa Barat", "Kabupaten Bandung", "Baleendah", "Andir");
    assertThat(areas.describe(village.code()))
        .isEqualTo("Andir, Baleendah, Kabupaten Bandung, Jawa Barat");
    assertThat(areas.describe("32.99.99")).isEqualTo("32.99.99");
    assertThat(areas.findAll(List.of("32", village.code(), "77.77")))
        .containsOnlyKeys("32", village.code());
  }

  @ParameterizedTest
  @CsvSource({
    "11,Asia/Jakarta",
    "61.71,Asia/Jakarta",
    "64,Asia/Makassar",
    "51.71,Asia/Makassar",
    "91.71,Asia/Jayapura"
  })
  void zoneIsThatOfTheProvince(String code, String zone) {
    assertThat(areas.find(code).orElseThrow().zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "baleendah bandung, Baleendah",
    "kab. bandung, Kabupaten Bandung",
    "Kota Bandung, Kota Bandung",
    "BANDUNG, Kabupaten Bandung",
    "bandung bar, Kabupaten Bandung Barat",
    "kec baleendah, Baleendah",
    "bale endah, Baleendah",
    "balendah, Baleendah",
    "jawa timur, Jawa Timur",
    "desa cibeureum kertasari, Cibeureum",
    "yogyakarta kota, Kota Yogyakarta"
  })
  void wordsFindTheArea(String words, String name) {
    assertThat(areas.search(words, 5)).isNotEmpty().first().extracting(Area::name).isEqualTo(name);
  }

  @Test
  void searchKeepsItsLimitAndRefusesSingleLetters() {
    assertThat(areas.search("suka", 7)).hasSize(7);
    assertThat(areas.search("a", 7)).isEmpty();
    assertThat(areas.search("% _", 7)).isEmpty();
    assertThat(areas.search("zzqqxx", 7)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    ",JAWA BARAT,32",
    ",DKI Jakarta,31",
    ",D.I. Yogyakarta,34",
    ",Prov. Kepulauan Riau,21",
    "32,Bandung,32.04",
    "32,Kota Bandung,32.73",
    "32,KAB. BANDUNG BARAT,32.17",
    "32,Cimahi,32.77",
    "31,Jakarta Timur,31.75",
    "32.04,BALE ENDAH,32.04.32",
    "32.04,Kecamatan Baleendah,32.04.32",
    "32.04,Balendah,32.04.32"
  })
  void namesOfOtherSystemsMatch(String parent, String name, String code) {
    assertThat(areas.match(parent, name)).map(Area::code).contains(code);
  }

  @Test
  void unknownNamesMatchNothing() {
    assertThat(areas.match("32.04", "CIPEUNDEUY")).isEmpty();
    assertThat(areas.match("32", "Surabaya")).isEmpty();
    assertThat(areas.match(null, " - ")).isEmpty();
  }

  @Test
  void nearestAreaOfAPoint() {
    assertThat(areas.nearest(-6.9218, 107.6071, 2)).map(Area::code).contains("32.73");
    assertThat(areas.nearest(3.01, 97.54, 3)).map(Area::code).contains("11.01.01");
    assertThat(areas.nearest(3.01, 97.54, 2)).map(Area::code).contains("11.01");
    assertThat(areas.nearest(-6.9218, 107.6071, 1)).map(Area::code).contains("32");
    assertThat(areas.nearest(51.5, -0.1, 3)).isEmpty();
    assertThat(areas.nearest(-11.4, 100.0, 3)).as("open sea").isEmpty();
    assertThat(areas.nearest(Double.NaN, 107, 3)).isEmpty();
  }
}
