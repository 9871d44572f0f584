package id.lapor.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HealthQueryTest {

  @Test
  void databaseThatIsAwayIsNotHealthy() {
    // Port 1 is nobody's.
    var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/lapor");
    assertThat(new HealthQuery(JdbcClient.create(away)).answers()).isFalse();
  }
}
