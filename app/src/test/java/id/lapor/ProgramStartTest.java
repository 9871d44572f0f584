package id.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgramTest
class ProgramStartTest {

  @Autowired JdbcClient database;

  @Test
  void everyModuleWithMigrationsIsMigrated(@Value("${lapor.database.modules}") String[] modules)
      throws Exception {
    for (var module : modules) {
      int scripts =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/" + module + "/V*.sql")
              .length;
      int applied =
          database
              .sql(
                  "select count(*) from "
                      + module
                      + ".migration where version is not null and success")
              .query(Integer.class)
              .single();
      assertThat(applied).as(module).isEqualTo(scripts);
    }
  }
}
