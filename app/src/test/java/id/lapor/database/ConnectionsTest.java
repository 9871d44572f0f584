package id.lapor.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.lapor.testing.ProgramTest;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgramTest
class ConnectionsTest {

  @Autowired DataSource database;

  @Test
  void aServerThatVanishedIsNotWaitedForForEver() throws SQLException {
    try (var connection = database.getConnection()) {
      assertThat(connection.getNetworkTimeout())
          .isEqualTo(Math.toIntExact(Duration.ofMinutes(10).toMillis()));
    }
    assertThat(database.unwrap(HikariDataSource.class).getDataSourceProperties())
        .containsEntry("tcpKeepAlive", "true");
  }
}
