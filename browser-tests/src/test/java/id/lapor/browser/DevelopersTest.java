package id.lapor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What programmers of other systems read, and the words by which anybody finds a public report.
@BrowserTest
class DevelopersTest {

  @ParameterizedTest
  @EnumSource
  void everyOperationCanBeUnfolded(Screen screen, People people) {
    var visitor = people.citizen(screen);
    Assertions.assertThat(visitor.open("/pengembang")).isEqualTo(200);
    var operations = visitor.page.locator("details.operation > summary");
    int count = operations.count();
    Assertions.assertThat(count).isGreaterThan(20);
    for (int i = 0; i < count; i++) {
      operations.nth(i).click();
    }
    assertThat(visitor.page.locator("#submitReport .operation-example")).isVisible();
    visitor.look();
    Assertions.assertThat(visitor.open("/pengembang?bahasa=en")).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void wordsNarrowThePublicList(Screen screen, People people) {
    var story = Story.pothole();
    var number = people.citizenWithoutScript(screen).report(story).number();
    people.officer("nasional", screen).verifyAndDispose(number, "Pemerintah Kabupaten Bandung");
    var reader = people.citizenWithoutScript(screen);
    reader.open("/laporan");
    reader.type("cari", "\"" + story.title() + "\"");
    reader.press(reader.page.locator(".filters-search button"));
    reader.sees(story.title());
    assertThat(reader.page.locator("input[name=cari]")).hasValue("\"" + story.title() + "\"");
    reader.open("/laporan?cari=tidakadayangmenulisini");
    reader.doesNotSee(story.title());
  }
}
