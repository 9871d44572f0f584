package id.lapor.desk.internal;

import static id.lapor.desk.internal.WordDiff.Fate.ADDED;
import static id.lapor.desk.internal.WordDiff.Fate.KEPT;
import static id.lapor.desk.internal.WordDiff.Fate.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.desk.internal.WordDiff.Fate;
import id.lapor.desk.internal.WordDiff.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void replacedWordStandsAsRemovedThenAdded() {
    assertThat(WordDiff.between("hubungi 0812 3456 segera", "hubungi [telepon] segera"))
        .containsExactly(
            new Part(KEPT, "hubungi "),
            new Part(REMOVED, "0812 3456"),
            new Part(ADDED, "[telepon]"),
            new Part(KEPT, " segera"));
  }

  @Test
  void sameTextHasNoChange() {
    assertThat(WordDiff.between("jalan rusak", "jalan rusak"))
        .containsExactly(new Part(KEPT, "jalan rusak"));
    assertThat(WordDiff.between("", "")).isEmpty();
  }

  @Test
  void wordsPutInAtBothEndsAreFound() {
    assertThat(WordDiff.between("lubang besar", "Ada lubang besar sekali"))
        .containsExactly(
            new Part(ADDED, "Ada "), new Part(KEPT, "lubang besar"), new Part(ADDED, " sekali"));
  }

  @Test
  void partsGiveBackBothTexts() {
    var before = "Si Budi (NIK 3204…) memukul\nadik saya, tiap malam! Tolong.";
    var after = "Seseorang memukul\nadik saya tiap malam. Mohon ditolong.";
    var parts = WordDiff.between(before, after);
    assertThat(without(parts, ADDED)).isEqualTo(before);
    assertThat(without(parts, REMOVED)).isEqualTo(after);
    assertThat(parts).anyMatch(part -> part.fate() == KEPT && part.text().contains("adik saya"));
  }

  @Test
  void textsTooLongToCompareAreReplacedWhole() {
    var before = "a ".repeat(3000) + "x";
    var after = "b ".repeat(3000) + "y";
    var parts = WordDiff.between(before, after);
    assertThat(without(parts, ADDED)).isEqualTo(before);
    assertThat(without(parts, REMOVED)).isEqualTo(after);
  }

  private static String without(List<Part> parts, Fate fate) {
    return parts.stream()
        .filter(part -> part.fate() != fate)
        .map(Part::text)
        .collect(Collectors.joining());
  }
}
