package id.lapor.notification.internal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Any provider with an HTTP interface, described by [SmsSettings].
final class HttpSmsGateway implements SmsGateway {

  private final SmsSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  HttpSmsGateway(SmsSettings settings) {
    this.settings = settings;
  }

  @Override
  public void send(String phone, String text) throws IOException, InterruptedException {
    var body = settings.content(phone, text);
    var request =
        HttpRequest.newBuilder(settings.address(phone, text))
            .timeout(settings.timeout())
            .method(
                settings.method(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    settings.headers().forEach(request::header);
    var answer = http.send(request.build(), BodyHandlers.discarding());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("HTTP " + answer.statusCode());
    }
  }
}
