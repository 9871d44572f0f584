package id.lapor.notification.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/// How a text is written inside another one, so that it cannot end it.
enum Escape {
  QUERY,
  JSON,
  NONE;

  private static final Pattern PLACE = Pattern.compile("\\{(phone|text)}");

  String fill(String template, String phone, String text) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(escape(place.group(1).equals("phone") ? phone : text)));
  }

  private String escape(String text) {
    return switch (this) {
      case QUERY -> URLEncoder.encode(text, StandardCharsets.UTF_8);
      case JSON -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
      case NONE -> text;
    };
  }
}
