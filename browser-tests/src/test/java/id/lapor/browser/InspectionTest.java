package id.lapor.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The inspection that every other test relies on does find what is wrong.
@BrowserTest
class InspectionTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFieldWithoutLabelIsFound(boolean script, People people) {
    var citizen = open(script, people);
    citizen.page.setContent(page("<h1>Lapor</h1><input type='text'>"));
    assertThatThrownBy(citizen::look).hasMessageContaining("label");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPageWiderThanThePhoneIsFound(boolean script, People people) {
    var citizen = open(script, people);
    citizen.page.setContent(page("<h1>Lapor" + "lapor".repeat(200) + "</h1>"));
    assertThatThrownBy(citizen::look).hasMessageContaining("width");
  }

  private static Citizen open(boolean script, People people) {
    var citizen = script ? people.citizen(Screen.PHONE) : people.citizenWithoutScript(Screen.PHONE);
    citizen.open("/");
    return citizen;
  }

  private static String page(String content) {
    return "<!DOCTYPE html><html lang='id'><head><title>Lapor</title></head><body><main>"
        + content
        + "</main></body></html>";
  }
}
