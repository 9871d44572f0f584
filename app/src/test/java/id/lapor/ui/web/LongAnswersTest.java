package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProgramTest
class LongAnswersTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private boolean isLong(String method, String path, @Nullable String query) {
    var request = new MockHttpServletRequest(method, path);
    request.setQueryString(query);
    return new LongAnswers(controllers).test(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/laporan/1234567890/lampiran/5f0c",
        "/meja/laporan/1234567890/lampiran/5f0c",
        "/api/v1/reports/1234567890/attachments/5f0c",
        "/kelola/ekspor/unduh",
        "/meja/ekspor/unduh"
      })
  void filesAndExportsAreLong(String path) {
    assertThat(isLong("GET", path, null)).isTrue();
    assertThat(isLong("GET", path, "x=kecil")).isTrue();
    assertThat(isLong("POST", path, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/laporan/1234567890",
        "/laporan/1234567890/lampiran/5f0c/kecil",
        "/meja/ekspor",
        "/api/v1/reports/1234567890"
      })
  void pagesAndThumbnailsAreNot(String path) {
    assertThat(isLong("GET", path, null)).isFalse();
  }

  @Test
  void aThumbnailAtTheAddressOfItsFileIsNot() {
    var file = "/meja/laporan/1234567890/lampiran/5f0c";
    assertThat(isLong("GET", file, "kecil")).isFalse();
    assertThat(isLong("GET", file, "kecil=&antrean=x")).isFalse();
    assertThat(isLong("GET", file, "kecilan")).isTrue();
  }
}
