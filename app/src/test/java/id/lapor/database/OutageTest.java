package id.lapor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import id.lapor.testing.ProgramTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
class OutageTest {

  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Environment environment;

  @Test
  void connectionThatIsCutIsOne() {
    try (var pool = pool()) {
      var client = JdbcClient.create(pool);
      var fault =
          catchThrowableOfType(
              RuntimeException.class,
              () ->
                  new TransactionTemplate(new JdbcTransactionManager(pool))
                      .executeWithoutResult(
                          _ -> {
                            int connection =
                                client.sql("select pg_backend_pid()").query(Integer.class).single();
                            database
                                .sql("select pg_terminate_backend(?, 5000)")
                                .param(connection)
                                .query(Boolean.class)
                                .single();
                            client.sql("select 1").query(Integer.class).single();
                          }));
      assertThat(Outage.isBehind(fault)).isTrue();
    }
  }

  @Test
  void valueThatIsTooLongForAnIndexIsNone() {
    var fault =
        catchThrowableOfType(
            RuntimeException.class,
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      database.sql("create temporary table short (text text unique)").update();
                      database
                          .sql(
                              "insert into short select string_agg(md5(n::text), '') from generate_series(1, 2000) n")
                          .update();
                    }));
    assertThat(fault).isNotNull();
    assertThat(Outage.isBehind(fault)).isFalse();
  }

  @Test
  void faultOfTheProgramIsNone() {
    assertThat(Outage.isBehind(new IllegalStateException())).isFalse();
  }

  private HikariDataSource pool() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(environment.getRequiredProperty("LAPOR_DB_URL"));
    pool.setUsername(environment.getRequiredProperty("LAPOR_DB_USER"));
    pool.setPassword(environment.getRequiredProperty("LAPOR_DB_PASSWORD"));
    pool.setMaximumPoolSize(1);
    return pool;
  }
}
