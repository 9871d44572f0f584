package id.lapor.desk.web;

import id.lapor.desk.internal.Tab;
import id.lapor.kernel.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Where an officer is in the queue: tab, narrowing, page. It travels in the address of every page
/// and form of the desk, so that "back" and "next" always mean the list the officer came from.
///
/// @param narrowing what was asked for, by parameter; blank ones left out
/// @param cursor where the page of the list starts; null for the first
/// @param goOn whether an action leads on to the next report of the queue
public record QueueAddress(
    Tab tab, SequencedMap<String, String> narrowing, @Nullable String cursor, boolean goOn) {

  static final String KIND = "jenis";
  static final String STATE = "status";
  static final String CATEGORY = "kategori";
  static final String AREA = "wilayah";
  static final String UNIT = "unit";
  static final String FROM = "dari";
  static final String TO = "sampai";

  /// Name of the check box that every form carries.
  public static final String GO_ON = "next";

  private static final List<String> PARAMETERS =
      List.of(KIND, STATE, CATEGORY, AREA, UNIT, FROM, TO);
  private static final String TAB = "antrean";
  private static final String CURSOR = "setelah";
  private static final String STAY = "tetap";

  public QueueAddress {
    narrowing = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(narrowing));
  }

  static QueueAddress of(Fields fields, Actor actor) {
    var narrowing = new LinkedHashMap<String, String>();
    for (var parameter : PARAMETERS) {
      if (!fields.text(parameter).isBlank()) {
        narrowing.put(parameter, fields.text(parameter).strip());
      }
    }
    var cursor = fields.text(CURSOR);
    return new QueueAddress(
        Tab.choose(fields.text(TAB), actor),
        narrowing,
        cursor.isBlank() ? null : cursor,
        !fields.ticked(STAY));
  }

  /// The query part of an address, with its question mark.
  public String query() {
    var query = new StringJoiner("&", "?", "");
    query.add(TAB + "=" + tab.address());
    narrowing.forEach((name, value) -> query.add(name + "=" + encode(value)));
    if (cursor != null) {
      query.add(CURSOR + "=" + encode(cursor));
    }
    if (!goOn) {
      query.add(STAY + "=true");
    }
    return query.toString();
  }

  /// The list itself.
  public String list() {
    return "/meja" + query();
  }

  /// A report with this list beside it.
  public String report(String digits) {
    return "/meja/laporan/" + digits + query();
  }

  /// The first page of another tab, narrowed alike.
  QueueAddress at(Tab other) {
    return new QueueAddress(other, narrowing, null, goOn);
  }

  /// Another page of the same list.
  QueueAddress from(@Nullable String start) {
    return new QueueAddress(tab, narrowing, start, goOn);
  }

  /// The list without one of its narrowings.
  QueueAddress without(String parameter) {
    var fewer = new LinkedHashMap<>(narrowing);
    fewer.remove(parameter);
    return new QueueAddress(tab, fewer, null, goOn);
  }

  /// The same place, leading on after an action or not.
  QueueAddress goingOn(boolean on) {
    return new QueueAddress(tab, narrowing, cursor, on);
  }

  /// What was asked for by a parameter; empty when nothing.
  String asked(String parameter) {
    return narrowing.getOrDefault(parameter, "");
  }

  /// What a form must carry besides its visible fields to stay on this tab.
  Map<String, String> hidden() {
    return goOn ? Map.of(TAB, tab.address()) : Map.of(TAB, tab.address(), STAY, "true");
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
