package id.lapor.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The questions that pages put to the 83,762 villages never read the whole table.
@ProgramTest
class AreaStoreTest {

  @Autowired JdbcClient database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select code from region.area where parent_code = '32.04.32' order by name, code",
        "select code from region.area where code = any(array['32.04.32.1001', '32.04.32.1002'])",
        "select code from region.area where code > '32' order by code limit 100",
        """
        select code from region.area
        where level = 4 and (words like '% andir%' or words like '% bandung%')
          and words || around like '% andir%' and words || around like '% bandung%'
        order by words = ' andir bandung ' desc, length(words), code limit 8
        """,
        """
        select code from region.area
        where level = 4 and words operator(public.%) 'cibereum'
        order by public.similarity(words, 'cibereum') desc, code limit 8
        """
      })
  void everyQuestionUsesAnIndex(String sql) {
    database.sql("analyze region.area").update();
    var plan = String.join("\n", database.sql("explain " + sql).query(String.class).list());
    assertThat(plan).contains("Index").doesNotContain("Seq Scan");
  }
}
