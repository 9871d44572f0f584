package id.lapor.notification.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the SMS provider's HTTP interface wants to be called (`lapor.sms.*`). In `url` and `body`,
/// `{phone}` and `{text}` are put in, escaped as the place asks for: in the address and in a form
/// as a query part, in JSON as a string's inside.
///
/// @param url null when there is no provider; messages are kept then
/// @param headers sent with each call, such as the key and `Content-Type`
/// @param timeout for the whole call
@ConfigurationProperties("lapor.sms")
record SmsSettings(
    @Nullable String url,
    @DefaultValue("POST") String method,
    @DefaultValue Map<String, String> headers,
    @DefaultValue("") String body,
    @DefaultValue("10s") Duration timeout) {

  SmsSettings {
    headers = Map.copyOf(headers);
  }

  boolean configured() {
    return url != null && !url.isBlank();
  }

  URI address(String phone, String text) {
    return URI.create(Escape.QUERY.fill(String.valueOf(url), phone, text));
  }

  String content(String phone, String text) {
    var type =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return (type.contains("json")
            ? Escape.JSON
            : type.contains("form") ? Escape.QUERY : Escape.NONE)
        .fill(body, phone, text);
  }
}
