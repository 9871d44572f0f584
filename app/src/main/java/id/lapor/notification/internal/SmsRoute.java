package id.lapor.notification.internal;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Routes.Result;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// SMS by the gateway, a few calls at a time.
@Component
@EnableConfigurationProperties(SmsSettings.class)
class SmsRoute {

  private static final int CALLS_AT_ONCE = 8;

  private final @Nullable SmsGateway gateway;

  @Autowired
  SmsRoute(SmsSettings settings) {
    this(settings.configured() ? new HttpSmsGateway(settings) : null);
  }

  SmsRoute(@Nullable SmsGateway gateway) {
    this.gateway = gateway;
  }

  /// Whether there is a gateway.
  boolean configured() {
    return gateway != null;
  }

  /// What became of each letter, by its id. Only when there is a gateway.
  Map<Long, Result> send(List<Letter> letters) {
    var provider = Objects.requireNonNull(gateway, "no gateway");
    var results = new ConcurrentHashMap<Long, Result>();
    var threads = Thread.ofPlatform().daemon().name("sms-", 0).factory();
    try (var calls = Executors.newFixedThreadPool(CALLS_AT_ONCE, threads)) {
      letters.forEach(
          letter -> calls.execute(() -> results.put(letter.id(), send(letter, provider))));
    }
    return results;
  }

  private static Result send(Letter letter, SmsGateway gateway) {
    try {
      gateway.send(letter.to(), letter.body());
      return new Result.Sent();
    } catch (IOException e) {
      var text = String.valueOf(e.getMessage());
      return new Result.Fault(text.startsWith("HTTP ") ? text : e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result.Fault("InterruptedException");
    } catch (RuntimeException e) {
      // An address that the settings make unusable, for one.
      return new Result.Fault(e.getClass().getSimpleName());
    }
  }
}
