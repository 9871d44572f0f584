package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Route;
import id.lapor.notification.internal.Routes.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsRouteTest {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(
              call.getRequestMethod()
                  + " "
                  + call.getRequestURI()
                  + " "
                  + call.getRequestHeaders().getFirst("X-Key")
                  + " "
                  + body);
          call.sendResponseHeaders(body.contains("+62800") ? 503 : 200, -1);
          call.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private SmsRoute route(String path, String type, String body) {
    return new SmsRoute(
        new SmsSettings(
            "http://127.0.0.1:" + server.getAddress().getPort() + path,
            "POST",
            Map.of("X-Key", "k", "Content-Type", type),
            body,
            Duration.ofSeconds(5)));
  }

  private static Letter letter(long id, String to) {
    return new Letter(id, Route.SMS, to, "", "Halo \"Bu\"\n{phone} & selesai?");
  }

  @Test
  void callsTheProviderAsConfigured() {
    var route = route("/sms", "application/json", "{\"to\":\"{phone}\",\"text\":\"{text}\"}");
    var results = route.send(List.of(letter(1, "+62811"), letter(2, "+62800")));
    assertThat(results.get(1L)).isInstanceOf(Result.Sent.class);
    assertThat(results.get(2L)).isEqualTo(new Result.Fault("HTTP 503"));
    assertThat(calls)
        .contains(
            "POST /sms k {\"to\":\"+62811\",\"text\":\"Halo \\\"Bu\\\"\\n{phone} & selesai?\"}");
  }

  @Test
  void callsAFewAtATimeOnThreadsOfItsOwn() {
    var calling = new AtomicInteger();
    var most = new AtomicInteger();
    var virtual = new AtomicBoolean();
    var route =
        new SmsRoute(
            (phone, text) -> {
              most.accumulateAndGet(calling.incrementAndGet(), Math::max);
              virtual.compareAndSet(false, Thread.currentThread().isVirtual());
              calling.decrementAndGet();
            });
    var letters = IntStream.range(0, 200).mapToObj(id -> letter(id, "+62811")).toList();
    assertThat(route.send(letters).values()).hasSize(200).hasOnlyElementsOfType(Result.Sent.class);
    assertThat(most.get()).isBetween(1, 8);
    assertThat(virtual).isFalse();
  }

  @Test
  void escapesForAddressesAndForms() {
    var route = route("/sms?to={phone}", "application/x-www-form-urlencoded", "t={text}");
    assertThat(route.send(List.of(letter(1, "+62811"))).get(1L)).isInstanceOf(Result.Sent.class);
    assertThat(calls)
        .containsExactly("POST /sms?to=%2B62811 k t=Halo+%22Bu%22%0A%7Bphone%7D+%26+selesai%3F");
  }
}
