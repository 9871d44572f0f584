package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What the writer of a report sees when the database dies while it is written down. Not in a
/// transaction of the test, for it must be the program's own that dies.
@ProgramTest
class DatabaseDeathPageTest {

  private static final String AT_THE_STATEMENT = "not deferrable";
  private static final String AT_THE_COMMIT = "deferrable initially deferred";

  @Autowired MockMvc server;
  @Autowired JdbcClient database;

  @BeforeEach
  void prepareDeath() {
    database
        .sql(
            """
            create function public.die() returns trigger language plpgsql as $$
            begin
              perform pg_terminate_backend(pg_backend_pid());
              return null;
            end $$
            """)
        .update();
  }

  @AfterEach
  void takeItAway() {
    database.sql("drop function if exists public.die() cascade").update();
  }

  @Test
  void firstStepComesBackWithAllThatWasTyped() throws Exception {
    var browser = new Browser(server);
    var form = browser.open("/lapor");
    dieAtNextRowOf("portal.draft", AT_THE_STATEMENT);
    var typed =
        Map.of("kind", "COMPLAINT", "title", "Lampu mati", "description", "Sejak dua minggu.");
    var page = browser.send(form, "/lapor", typed);
    assertThat(page.select(".error-summary").text()).contains("belum terkirim");
    assertThat(page.select("#title").val()).isEqualTo("Lampu mati");
    assertThat(page.select("#description").text()).isEqualTo("Sejak dua minggu.");
    assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("COMPLAINT");

    takeItAway();
    browser.send(page, "/lapor", Map.of());
    assertThat(browser.at()).endsWith("/tempat");
  }

  /// In both cases the transaction cannot be ended: its commit fails, or the rollback after the
  /// statement that failed.
  @ParameterizedTest
  @ValueSource(strings = {AT_THE_STATEMENT, AT_THE_COMMIT})
  void reportThatCouldNotBeSentComesBackAndIsSentOnce(String when) throws Exception {
    var browser = new Browser(server);
    var review = SubmitPageTest.toReview(browser, Map.of("name", "Siti Rahmawati"));
    dieAtNextRowOf("report.report", when);
    var page = browser.send(review, "/periksa", Map.of());
    assertThat(page.select(".error-summary").text()).contains("belum terkirim");
    assertThat(page.select(".review").text())
        .contains("Lampu jalan mati di depan pasar", "Siti Rahmawati");

    takeItAway();
    page = browser.send(page, "/periksa", Map.of());
    assertThat(SubmitPageTest.code(page)).matches("[0-9]{16}");
  }

  private void dieAtNextRowOf(String table, String when) {
    database
        .sql(
            "create constraint trigger die after insert on %s %s for each row execute function public.die()"
                .formatted(table, when))
        .update();
  }
}
