package id.lapor.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.identity.Limits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Token buckets in memory, one per purpose and key; the least used are forgotten when there are
/// too many.
@Component
@EnableConfigurationProperties(RateLimits.Settings.class)
class RateLimits implements Limits {

  private static final int MOST_BUCKETS = 200_000;
  private static final int IPV6_NETWORK_BYTES = 8;

  /// How many tries in how long, by purpose.
  @ConfigurationProperties("lapor")
  record Settings(Map<String, Limit> limits) {}

  record Limit(int count, Duration per) {}

  private final Map<String, Limit> limits;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfterAccess(Duration.ofHours(24))
          .build();

  RateLimits(Settings settings, Clock clock) {
    this.limits = Map.copyOf(settings.limits());
    this.time = new ClockTime(clock);
  }

  @Override
  public boolean allow(String purpose, String key) {
    return bucket(purpose, key).tryConsume(1);
  }

  @Override
  public Duration wait(String purpose, String key) {
    return Duration.ofNanos(
        bucket(purpose, key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  @Override
  public boolean allowFrom(String purpose, String address) {
    return allow(purpose, network(address));
  }

  @Override
  public Duration waitFrom(String purpose, String address) {
    return wait(purpose, network(address));
  }

  /// What is taken for one visitor: an IPv4 address, also one written as IPv6, or the 64 bits of an
  /// IPv6 network (RFC 4291, 2.5.4). What is no address is counted as it stands.
  private static String network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK_BYTES));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private Bucket bucket(String purpose, String key) {
    var limit = limits.get(purpose);
    if (limit == null) {
      throw new IllegalArgumentException("No setting lapor.limits." + purpose);
    }
    return buckets.get(Digests.hex(purpose + " " + key), name -> fresh(limit));
  }

  private Bucket fresh(Limit limit) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(tries -> tries.capacity(limit.count()).refillGreedy(limit.count(), limit.per()))
        .build();
  }

  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
