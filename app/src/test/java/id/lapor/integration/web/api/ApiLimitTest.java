package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.Limits;
import id.lapor.integration.web.api.ApiCast.Sent;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// How much a program may call, and what it is told of it.
@ProgramTest
class ApiLimitTest extends ApiCallers {

  @Autowired Limits limits;
  @Autowired TestClock clock;

  @Value("${lapor.limits.api-address.count}")
  int ofAddress;

  @Value("${lapor.limits.api-account.count}")
  int ofAccount;

  /// Calls come back with time.
  @BeforeEach
  void noTimePasses() {
    clock.stop();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private void useFrom(String purpose, String network, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limits.allowFrom(purpose, network)).isTrue();
    }
  }

  @Test
  void everyAnswerTellsWhatIsLeft() {
    var network = Api.network();
    var first = api.call("listAreas").from(network).send().is(200);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"address\";q=" + ofAddress + ";w=60");
    assertThat(first.header("RateLimit")).matches("\"address\";r=" + (ofAddress - 1) + ";t=\\d+");
    var wrong = api.call("getReport", "x").from(network).send().is(404);
    assertThat(wrong.header("RateLimit")).contains(";r=" + (ofAddress - 2) + ";");
    var refused = api.call("listTokens").from(network).as("lapor_x").send().is(401);
    assertThat(refused.header("RateLimit")).contains(";r=" + (ofAddress - 3) + ";");

    var member = cast.join("hitung", null, "");
    var account = api.call("listTokens").from(network).as(member.token()).send().is(200);
    assertThat(account.header("RateLimit-Policy"))
        .isEqualTo("\"account\";q=" + ofAccount + ";w=60");
    assertThat(account.header("RateLimit")).contains(";r=" + (ofAccount - 1) + ";");
    assertThat(api.call("listAreas").from(network).send().header("RateLimit"))
        .as("the account's calls are not the address's")
        .contains(";r=" + (ofAddress - 4) + ";");
  }

  @Test
  void anAddressThatCalledTooOftenWaitsAndItsNetworkWithIt() {
    useFrom("api-address", "2001:db8:ffff:1::1", ofAddress);
    var refused = api.call("listAreas").from("2001:db8:ffff:1:aaaa::9").send().is(429);
    assertThat(refused.problem()).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("RateLimit")).startsWith("\"address\";r=0;");
    assertThat(
            api.call("listAreas")
                .from("2001:db8:ffff:1::1")
                .header("Accept-Language", "en")
                .send()
                .is(429)
                .header("Content-Language"))
        .isEqualTo("en");
    api.call("listAreas").from("2001:db8:ffff:2::1").send().is(200);
    api.call("listTokens").from("2001:db8:ffff:1::1").as(cast.siti()).send().is(200);
    api.call("listTokens").from("2001:db8:ffff:1::1").as("lapor_guessed").send().is(429);
    clock.advance(Duration.ofMinutes(1));
    api.call("listAreas").from("2001:db8:ffff:1::1").send().is(200);
  }

  @Test
  void anAccountThatCalledTooOftenWaitsWhereverItCallsFrom() {
    var member = cast.join("sering", null, "");
    for (int i = 0; i < ofAccount; i++) {
      limits.allow("api-account", Long.toString(member.id()));
    }
    var network = Api.network();
    var refused = api.call("listTokens").from(network).as(member.token()).send().is(429);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    api.call("listTokens").from(network).as(cast.budi()).send().is(200);
    api.call("listAreas").from(network).send().is(200);
  }

  @Test
  void receiptCodesAreNotGuessed() {
    var sent = cast.send(cast.siti());
    var network = Api.network();
    guess(sent, network, 10);
    var right = api.call("getReport", sent.number()).from(network).receipt(sent.receipt());
    assertThat(right.send().is(429).header("Retry-After")).matches("[1-9]\\d*");
    api.call("getReport", sent.number()).from(network).as(cast.siti()).send().is(200);
    clock.advance(Duration.ofMinutes(16));
    right.send().is(200);
  }

  private void guess(Sent sent, String network, int times) {
    var wrong = "0".equals(sent.receipt().substring(0, 1)) ? "1" : "0";
    for (int i = 0; i < times; i++) {
      api.call("getReport", sent.number())
          .from(network)
          .receipt(wrong + "%015d".formatted(i))
          .send()
          .is(403);
    }
  }

  /// Numbers of public reports are public; whoever knows one must not lock its reporter out.
  @Test
  void aStrangerWhoGuessesShutsNobodyElseOut(
      @Value("${lapor.limits.receipt-report.count}") int most) {
    var sent = cast.send(null);
    for (int i = 0; i < 5; i++) {
      guess(sent, Api.network(), 10);
    }
    api.call("getReport", sent.number()).receipt(sent.receipt()).send().is(200);
    for (int i = 50; i < most; i++) {
      limits.allow("receipt-report", sent.number());
    }
    api.call("getReport", sent.number()).receipt(sent.receipt()).send().is(429);
  }

  @Test
  void receiptCodesAreNotGuessedFromOneAddress(
      @Value("${lapor.limits.receipt-address.count}") int most) {
    var network = Api.network();
    useFrom("receipt-address", network, most);
    var sent = cast.send(null);
    api.call("getReport", sent.number()).from(network).receipt(sent.receipt()).send().is(429);
    api.call("getReport", sent.number()).receipt(sent.receipt()).send().is(200);
  }

  @Test
  void guestsSendSoManyReportsAnHourFromOneAddress(
      @Value("${lapor.limits.submission-address.count}") int most) {
    var network = Api.network();
    useFrom("submission-address", network, most);
    submit(network, null, 429);
    submit(network, cast.siti(), 201);
    submit(Api.network(), null, 201);
  }

  private void submit(String network, @Nullable String token, int status) {
    api.call("submitReport")
        .from(network)
        .as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .json(cast.submission())
        .send()
        .is(status);
  }

  @Test
  void filesAreLimitedByAddress(@Value("${lapor.limits.upload-address.count}") int most) {
    var network = Api.network();
    useFrom("upload-address", network, most);
    api.call("takeFiles").from(network).file("a.txt", new byte[] {65}).send().is(429);
    Sent sent = cast.send(null);
    api.call("attachFiles", sent.number())
        .from(network)
        .receipt(sent.receipt())
        .file("a.txt", new byte[] {65})
        .send()
        .is(429);
    api.call("replyToReport", sent.number())
        .from(network)
        .receipt(sent.receipt())
        .json(Map.of("text", "Tanpa berkas."))
        .send()
        .is(200);
  }
}
