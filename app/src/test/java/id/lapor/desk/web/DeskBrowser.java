package id.lapor.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.lapor.kernel.Actor;
import id.lapor.report.HistoryEvent;
import id.lapor.report.Report;
import id.lapor.report.Reports;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What an officer does at the desk, in a test.
final class DeskBrowser {

  private final MockMvc web;
  private final Reports reports;

  DeskBrowser(MockMvc web, Reports reports) {
    this.web = web;
    this.reports = reports;
  }

  /// Opens a report that the officer handles.
  Document open(Report report, RequestPostProcessor officer) throws Exception {
    return page(DeskScenes.address(report), officer);
  }

  /// Opens a page that must be there.
  Document page(String address, RequestPostProcessor officer) throws Exception {
    var answer = web.perform(get(address).with(officer)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  int status(String address, RequestPostProcessor officer) throws Exception {
    return web.perform(get(address).with(officer)).andReturn().getResponse().getStatus();
  }

  /// Sends a form as it stands beside the report in the version given.
  MockHttpServletResponse send(
      Report report,
      String path,
      RequestPostProcessor officer,
      UnaryOperator<MockHttpServletRequestBuilder> fill)
      throws Exception {
    var request =
        post(DeskScenes.address(report) + "/" + path)
            .param("version", Integer.toString(report.version()));
    return web.perform(fill.apply(request).with(csrf()).with(officer)).andReturn().getResponse();
  }

  /// The form of an action on a page.
  Element form(Document page, String path) {
    return page.expectFirst(".desk-action form[action*=/" + path + "?]");
  }

  /// The newest fact of a report's history.
  HistoryEvent last(Report report) {
    return reports.get(report.number(), Actor.ofSystem()).timeline().getLast();
  }
}
