package id.lapor.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HealthQueryTest {

  @Test
  void databaseThatIsAwayIsNotHealthy() {
    // Port 1 is nobody's.
    assertThat(health(1).answers()).isFalse();
  }

  @Test
  void databaseThatStandsStillIsNotHealthy() throws Exception {
    // Takes connections and never says a word.
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      long before = System.nanoTime();
      assertThat(health(silent.getLocalPort()).answers()).isFalse();
      assertThat(System.nanoTime() - before).isLessThan(8_000_000_000L);
      // The question still hangs, on a thread that holds up no other.
      assertThat(Thread.getAllStackTraces().keySet())
          .anySatisfy(thread -> assertThat(thread.getName()).isEqualTo("health"));
    }
  }

  private static HealthQuery health(int port) {
    return new HealthQuery(
        JdbcClient.create(
            new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/lapor")));
  }
}
