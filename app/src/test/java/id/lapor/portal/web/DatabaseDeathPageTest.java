package id.lapor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What the writer of a report sees when the database dies while a step is saved. Not in a
/// transaction of the test, for it must be the step's own that dies.
@ProgramTest
class DatabaseDeathPageTest {

  @Autowired MockMvc server;
  @Autowired JdbcClient database;

  @AfterEach
  void letDraftsLive() {
    database.sql("drop trigger if exists die on portal.draft").update();
    database.sql("drop function if exists portal.die()").update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "deferrable initially deferred"}) // at the statement, or first at the commit
  void formComesBackWithAllThatWasTyped(String when) throws Exception {
    var browser = new Browser(server);
    var form = browser.open("/lapor");
    database
        .sql(
            """
            create function portal.die() returns trigger language plpgsql as $$
            begin
              perform pg_terminate_backend(pg_backend_pid());
              return null;
            end $$
            """)
        .update();
    database
        .sql(
            "create constraint trigger die after insert on portal.draft "
                + when
                + " for each row execute function portal.die()")
        .update();
    var typed =
        Map.of("kind", "COMPLAINT", "title", "Lampu mati", "description", "Sejak dua minggu.");
    var page = browser.send(form, "/lapor", typed);
    assertThat(page.select(".error-summary").text()).contains("belum terkirim");
    assertThat(page.select("#title").val()).isEqualTo("Lampu mati");
    assertThat(page.select("#description").text()).isEqualTo("Sejak dua minggu.");
    assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("COMPLAINT");

    letDraftsLive();
    browser.send(page, "/lapor", Map.of());
    assertThat(browser.at()).endsWith("/tempat");
  }
}
