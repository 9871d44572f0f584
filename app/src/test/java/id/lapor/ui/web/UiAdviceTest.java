package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@ProgramTest
class UiAdviceTest {

  @Autowired UiAdvice advice;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  private MockHttpServletRequest arrived(String path) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    ServletRequestPathUtils.parseAndCache(request);
    assertThat(controllers.getHandler(request)).as(path).isNotNull();
    return request;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/reports", "/api/v1/categories", "/sehat"})
  void whatAnswersProgramsDoesNotPayForPages(String path) throws Exception {
    assertThat(advice.ui(arrived(path))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/lapor", "/laporan", "/error"})
  void everyPageHasItsHelper(String path) throws Exception {
    assertThat(advice.ui(arrived(path))).isNotNull();
  }

  @Test
  void aPageThatIsDrawnOutsideOfAControllerHasIt() {
    assertThat(advice.ui(new MockHttpServletRequest("GET", "/lapor"))).isNotNull();
  }
}
