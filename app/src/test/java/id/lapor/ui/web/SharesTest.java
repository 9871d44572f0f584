package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Network;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SharesTest {

  private final Shares shares = new Shares(4, 2);

  @Test
  void oneNetworkTakesNoMoreThanItsShareWhenHalfAreTaken() {
    assertThat(shares.enter(Network.of("192.0.2.1"))).isNotNull();
    assertThat(shares.enter(Network.of("192.0.2.1"))).isNotNull();
    assertThat(shares.enter(Network.of("192.0.2.1"))).isNull();
    assertThat(shares.enter(Network.of("192.0.2.2"))).isNotNull();
    assertThat(shares.enter(Network.of("192.0.2.3"))).isNotNull();
    assertThat(shares.enter(Network.of("192.0.2.4"))).isNull();
  }

  @Test
  void oneNetworkTakesMoreThanItsShareWhileThereIsRoom() {
    var roomy = new Shares(6, 1);
    for (int taken = 0; taken < 3; taken++) {
      assertThat(roomy.enter(Network.of("192.0.2.1"))).isNotNull();
    }
    assertThat(roomy.enter(Network.of("192.0.2.1"))).isNull();
    assertThat(roomy.enter(Network.of("192.0.2.2"))).isNotNull();
  }

  @Test
  void aPlaceGivenBackIsFreeForAnyone() {
    var first = Objects.requireNonNull(shares.enter(Network.of("192.0.2.1")));
    assertThat(shares.enter(Network.of("192.0.2.1"))).isNotNull();
    first.close();
    assertThat(shares.enter(Network.of("192.0.2.1"))).isNotNull();
    assertThat(shares.enter(Network.of("192.0.2.2"))).isNotNull();
  }

  @Test
  void aHouseholdIsOneNetwork() {
    assertThat(Network.of("2001:db8:1:2:3::4")).isEqualTo(Network.of("2001:db8:1:2:ffff::1"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
    assertThat(Network.of("unknown")).isEqualTo(new Network("unknown"));
  }
}
