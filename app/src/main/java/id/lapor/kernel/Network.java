package id.lapor.kernel;

import java.net.InetAddress;
import java.util.HexFormat;

/// What is taken for one visitor when shares are given out: an IPv4 address, also one written as
/// IPv6, or the 64 bits of an IPv6 network (RFC 4291, 2.5.4), since every household and phone has
/// that many addresses to choose from. What is no address stands for itself.
public record Network(String name) {

  private static final int IPV6_NETWORK_BYTES = 8;

  /// The network of an address.
  public static Network of(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
      return new Network(
          HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
    } catch (IllegalArgumentException e) {
      return new Network(address);
    }
  }
}
