package id.lapor.identity.web;

import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the operator when there must be a proxy, since visitors come by TLS, and it is not asked
/// for their addresses: then all share one limit of everything.
@Component
class ProxyWarning {

  private final boolean blind;

  ProxyWarning(
      @Value("${lapor.address}") String address,
      @Value("${server.forward-headers-strategy}") String strategy) {
    this.blind = address.startsWith("https:") && strategy.equalsIgnoreCase("none");
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (blind) {
      LoggerFactory.getLogger(ProxyWarning.class)
          .warn(
              "The public address is https, and visitors' addresses are not taken from the proxy:"
                  + " all share its address and its limits. Set LAPOR_FORWARD_HEADERS=native");
    }
  }
}
