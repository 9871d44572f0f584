package id.lapor.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.identity.Limits;
import id.lapor.kernel.Network;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
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
    // Who never tried has no bucket, and asking makes none: most that is asked about is never
    // tried.
    var bucket = buckets.getIfPresent(name(purpose, key));
    return bucket == null
        ? Duration.ZERO
        : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  @Override
  public boolean allowFrom(String purpose, String address) {
    return allow(purpose, Network.of(address).name());
  }

  @Override
  public Allowance take(String purpose, String key) {
    var limit = limit(purpose);
    var probe = bucket(purpose, key).tryConsumeAndReturnRemaining(1);
    return new Allowance(
        probe.isConsumed(),
        limit.count(),
        limit.per(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  @Override
  public Allowance takeFrom(String purpose, String address) {
    return take(purpose, Network.of(address).name());
  }

  @Override
  public Duration waitFrom(String purpose, String address) {
    return wait(purpose, Network.of(address).name());
  }

  private Limit limit(String purpose) {
    var limit = limits.get(purpose);
    if (limit == null) {
      throw new IllegalArgumentException("No setting lapor.limits." + purpose);
    }
    return limit;
  }

  private Bucket bucket(String purpose, String key) {
    var limit = limit(purpose);
    return buckets.get(name(purpose, key), name -> fresh(limit));
  }

  private static String name(String purpose, String key) {
    return Digests.hex(purpose + " " + key);
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
