package id.lapor.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/// Browser and system in two words, enough to know one's own phone in a list of sessions, too
/// little to follow anybody.
final class Device {

  private static final List<Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser", "Samsung Internet"),
          Map.entry("UCBrowser", "UC Browser"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("Chrome", "Chrome"),
          Map.entry("Safari", "Safari"));
  private static final List<Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS", "macOS"),
          Map.entry("Linux", "Linux"));

  private Device() {}

  /// Such as `Chrome, Android`; a question mark for what is not known.
  static String name(@Nullable String userAgent) {
    return first(BROWSERS, userAgent) + ", " + first(SYSTEMS, userAgent);
  }

  private static String first(List<Entry<String, String>> names, @Nullable String userAgent) {
    return names.stream()
        .filter(name -> userAgent != null && userAgent.contains(name.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse("?");
  }
}
