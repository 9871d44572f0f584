package id.lapor.desk.web;

import java.util.Arrays;
import java.util.List;

/// Ready words for what reports most often lack, so that asking costs one tick (`desk.phrase.…`).
public enum Phrase {
  PLACE,
  TIME,
  EVIDENCE,
  SERVICE,
  STORY,
  REFERENCE;

  /// The phrases of these names, in the order they are offered.
  static List<Phrase> named(List<String> names) {
    return Arrays.stream(values()).filter(phrase -> names.contains(phrase.name())).toList();
  }
}
