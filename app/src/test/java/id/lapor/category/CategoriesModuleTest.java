package id.lapor.category;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProgramTest
class CategoriesModuleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Categories categories;

  @Test
  void topicsHoldTheirCategoriesInOrder() {
    var topics = categories.listValid(TODAY);
    assertThat(topics)
        .hasSizeGreaterThan(25)
        .first()
        .extracting(t -> t.topic().code())
        .isEqualTo("roads");
    assertThat(topics.getFirst().categories()).extracting(Category::code).contains("roads.pothole");
    assertThat(categories.subtree("roads")).contains("roads", "roads.pothole");
    assertThat(categories.subtree("roads.pothole")).containsExactly("roads.pothole");
  }

  @Test
  void endedCategoryIsKnownButNotOffered() {
    var covid = categories.find("covid").orElseThrow();
    var lastDay = Objects.requireNonNull(covid.validTo());
    assertThat(categories.listValid(lastDay)).extracting(t -> t.topic().code()).contains("covid");
    assertThat(categories.listValid(lastDay.plusDays(1)))
        .extracting(t -> t.topic().code())
        .doesNotContain("covid");
    assertThat(categories.suggest("corona", 5)).extracting(Category::code).doesNotContain("covid");
  }

  @Test
  void describesInTheLanguage() {
    assertThat(categories.describe("roads.pothole", Locale.of("id")))
        .isEqualTo("Jalan dan Jembatan – Jalan rusak dan berlubang");
    assertThat(categories.describe("roads.pothole", Locale.ENGLISH))
        .isEqualTo("Roads and bridges – Damaged roads and potholes");
    assertThat(categories.describe(null, Locale.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Jalan depan pasar bolong sudah dua motor jatuh aspal mengelupas,roads.pothole",
    "Pengemis dan manusia silver di perempatan,order.beggars",
    "Got mampet dan saluran air tersumbat,waterworks.drainage"
  })
  void suggestsFromACitizensWords(String text, String code) {
    assertThat(categories.suggest(text, 3)).extracting(Category::code).contains(code);
  }

  @Test
  void namesAreSearchedByPartsInTwoLanguages() {
    assertThat(categories.search("jalan rusak", Locale.of("id"), 5))
        .first()
        .extracting(Category::code)
        .isEqualTo("roads.pothole");
    assertThat(categories.search("pothol", Locale.ENGLISH, 5))
        .extracting(Category::code)
        .containsExactly("roads.pothole");
    assertThat(categories.search("bang", Locale.ENGLISH, 50))
        .as("an Indonesian name, by its middle")
        .extracting(Category::code)
        .contains("roads.pothole");
    assertThat(categories.search("bolong", Locale.of("id"), 5))
        .as("a keyword that stands in no name")
        .extracting(Category::code)
        .contains("roads.pothole");
    assertThat(categories.search("lampu", Locale.of("id"), 5))
        .as("a part of a keyword")
        .extracting(Category::code)
        .contains("roads.lighting");
    assertThat(categories.search("covid", Locale.of("id"), 50))
        .extracting(Category::code)
        .doesNotContain("covid");
    assertThat(categories.search("a", Locale.of("id"), 7)).hasSize(7);
    assertThat(categories.search("--", Locale.of("id"), 7)).isEmpty();
  }

  @Test
  void suggestsNothingForEmptyWords() {
    assertThat(categories.suggest("", 3)).isEmpty();
    assertThat(categories.suggest("dan yang di", 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "110,,other",
    ",Topik Lainnya,other",
    "928,whatever,roads",
    ",KESETARAAN GENDER DAN SOSIAL INKLUSIF,protection"
  })
  void exportsMatchByNumberOrName(String id, String name, String code) {
    assertThat(categories.match(id, name)).map(Category::code).contains(code);
  }

  @Test
  void unknownExportCategoryMatchesNothing() {
    assertThat(categories.match("0", null)).isEmpty();
    assertThat(categories.match(null, null)).isEmpty();
  }
}
