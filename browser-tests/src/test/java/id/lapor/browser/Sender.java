package id.lapor.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A citizen who sends one report after the other through the web form, without a browser, and
/// notes each receipt seen.
///
/// When the connection breaks the draft is kept, and sent again the next time.
final class Sender {

  /// @param title unlike that of any other report
  record Sent(String title, Receipt receipt) {}

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("receipt-value\">#(\\d{10})<");
  private static final Pattern CODE =
      Pattern.compile(
          "<span>(\\d{4})</span><span>(\\d{4})</span><span>(\\d{4})</span><span>(\\d{4})<");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();
  private final List<Sent> receipts = new ArrayList<>();
  private Story story = Story.pothole();
  private @Nullable String draft;

  Sender(String address) {
    this.address = address;
  }

  /// What was acknowledged so far; to be read when the sender rests.
  List<Sent> receipts() {
    return receipts;
  }

  /// Sends until told to stop or until the connection breaks.
  ///
  /// @param acknowledged gets a permit for each receipt seen
  void send(AtomicBoolean running, Semaphore acknowledged) {
    try {
      while (running.get()) {
        if (sendOnce()) {
          acknowledged.release();
        }
      }
    } catch (IOException e) {
      // The program was killed. What was not acknowledged is sent again in the next round.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Brings the report that is being written to its receipt.
  ///
  /// @return false when the program answered that it cannot at the moment
  boolean sendOnce() throws IOException, InterruptedException {
    if (draft == null) {
      var begun =
          post(
              "/lapor",
              get("/lapor").body(),
              Map.of("kind", story.kind(), "title", story.title(), "description", story.text()));
      var path = begun.uri().getPath();
      if (!path.endsWith("/tempat")) {
        return false;
      }
      draft = path.replace("/tempat", "");
      post(path, begun.body(), Map.of("address", "Tikungan sebelum jembatan"));
    }
    var review = get(draft + "/periksa");
    var page =
        TOKEN.matcher(review.body()).find() && review.uri().getPath().endsWith("/periksa")
            ? post(draft + "/periksa", review.body(), Map.of()).body()
            : review.body();
    if (page.contains("Isian ini sudah tidak ada")) {
      throw new AssertionError("A draft that had been accepted is gone: " + draft);
    }
    var number = NUMBER.matcher(page);
    var code = CODE.matcher(page);
    if (!number.find() || !code.find()) {
      return false;
    }
    var digits = code.group(1) + code.group(2) + code.group(3) + code.group(4);
    receipts.add(new Sent(story.title(), new Receipt(number.group(1), digits)));
    story = Story.pothole();
    draft = null;
    return true;
  }

  /// Opens a report with its receipt and returns the page.
  String track(Receipt receipt) throws IOException, InterruptedException {
    var form = get("/lacak").body();
    return post("/lacak", form, Map.of("nomor", receipt.number(), "kode", receipt.code())).body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  private HttpResponse<String> post(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(page);
    var pairs = new ArrayList<String>();
    fields.forEach((name, value) -> pairs.add(pair(name, value)));
    if (token.find()) {
      pairs.add(pair("_csrf", token.group(1)));
    }
    return ask(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    pairs.stream().collect(Collectors.joining("&")))));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
