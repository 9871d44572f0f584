package id.lapor.notification.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/// How a text is written inside another one, so that it cannot end it.
enum Escape {
  QUERY(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)),
  JSON(text -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text))),
  NONE(text -> text);

  private static final Pattern PLACE = Pattern.compile("\\{(phone|text)}");

  private final UnaryOperator<String> escape;

  Escape(UnaryOperator<String> escape) {
    this.escape = escape;
  }

  String fill(String template, String phone, String text) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    escape.apply(place.group(1).equals("phone") ? phone : text)));
  }
}
