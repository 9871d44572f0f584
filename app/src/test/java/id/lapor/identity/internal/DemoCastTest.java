package id.lapor.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoCastTest {

  @Test
  void demoRunsOnThisMachineOnly() {
    for (var address : new String[] {"127.0.0.1", "::1", "localhost"}) {
      assertThat(DemoCast.loopback(address)).as(address).isTrue();
    }
    for (var address : new String[] {"", "0.0.0.0", "::", "192.0.2.7"}) {
      assertThat(DemoCast.loopback(address)).as(address).isFalse();
    }
  }
}
