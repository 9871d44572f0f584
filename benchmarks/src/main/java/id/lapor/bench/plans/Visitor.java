package id.lapor.bench.plans;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser and, when signed in, a token for programs.
final class Visitor {

  private static final String PASSWORD = "lapor-demo-1708";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"token\" *: *\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String site;
  private final String name;
  private @Nullable String token;
  private int requests;

  private Visitor(int port, String name) {
    this.site = "http://localhost:" + port;
    this.name = name;
  }

  static Visitor guest(int port) {
    return new Visitor(port, "guest");
  }

  static Visitor signedIn(int port, String login) throws IOException, InterruptedException {
    var visitor = new Visitor(port, login);
    var form = FORM_TOKEN.matcher(visitor.get("/masuk"));
    if (!form.find()) {
      throw new IOException("No form token on /masuk");
    }
    visitor.send(
        visitor
            .request("/masuk")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf=" + encode(form.group(1)) + "&login=" + login + "&password=" + PASSWORD))
            .build(),
        302);
    var token =
        TOKEN.matcher(
            visitor.post(
                "/api/v1/tokens",
                "{\"userName\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}",
                "plans",
                201));
    if (token.find()) {
      visitor.token = token.group(1);
    }
    return visitor;
  }

  int requests() {
    return requests;
  }

  String get(String address) throws IOException, InterruptedException {
    return send(signed(address).build(), 200);
  }

  String post(String address, String json, String key, int expected)
      throws IOException, InterruptedException {
    var request =
        signed(address)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(json));
    return send(request.build(), expected);
  }

  /// Acts on a report as it stood in that version.
  ///
  /// @param receipt code of the receipt, or "" for who has none
  String act(String address, String json, int version, String receipt)
      throws IOException, InterruptedException {
    var request =
        signed(address)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (!receipt.isEmpty()) {
      request.header("Receipt-Code", receipt);
    }
    return send(request.build(), 200);
  }

  /// What somebody with a receipt reads.
  String get(String address, String receipt) throws IOException, InterruptedException {
    return send(request(address).header("Receipt-Code", receipt).build(), 200);
  }

  String upload(String address, String name, byte[] content)
      throws IOException, InterruptedException {
    var head =
        "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: image/png\r\n\r\n";
    var request =
        request(address)
            .header("Content-Type", "multipart/form-data; boundary=limit")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--limit--\r\n")));
    return send(request.build(), 201);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder signed(String address) {
    var request = request(address);
    if (token != null && address.startsWith("/api/")) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(site + address));
  }

  /// Takes redirections and refusals as they come: what counts are the statements. A fault does
  /// not.
  private String send(HttpRequest request, int expected) throws IOException, InterruptedException {
    requests++;
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 500) {
      throw new IOException(request.uri() + " answered " + response.statusCode());
    }
    if (response.statusCode() != expected) {
      System.out.printf("%s %s answered %d%n", name, request.uri(), response.statusCode());
    }
    return response.body();
  }
}
