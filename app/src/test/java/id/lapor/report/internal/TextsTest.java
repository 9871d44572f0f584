package id.lapor.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void aFamilyOfFourIsOneCharacter() {
    assertThat(Texts.longer(FAMILY.repeat(10), 10)).isFalse();
    assertThat(Texts.longer(FAMILY.repeat(11), 10)).isTrue();
  }

  @Test
  void plainTextIsCountedExactly() {
    assertThat(Texts.longer("a".repeat(10_000), 10_000)).isFalse();
    assertThat(Texts.longer("a".repeat(10_001), 10_000)).isTrue();
  }

  @Test
  void endlessCombiningMarksDoNotPassAsOneCharacter() {
    assertThat(Texts.longer("a" + "\u0301".repeat(5_000), 150)).isTrue();
  }

  @Test
  void whatCannotBeSeenIsTakenOut() {
    assertThat(Texts.clean("ja\u0000lan \u202erusak\u202c\u200b\ufeff\r\nparah  "))
        .isEqualTo("jalan rusak\nparah");
  }

  @Test
  void loneSurrogatesAreTakenOutAndEmojiStay() {
    assertThat(Texts.clean("a\ud83db " + FAMILY)).isEqualTo("ab " + FAMILY);
  }

  @Test
  void arabicAndJoinersStay() {
    assertThat(Texts.clean("السلام عليكم")).isEqualTo("السلام عليكم");
    assertThat(Texts.clean("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
  }

  @Test
  void zeroWidthCharactersAloneAreNothing() {
    assertThat(Texts.blank(Texts.clean("\u200b\u200d\u2060 \u00a0\ufeff"))).isTrue();
    assertThat(Texts.blank(Texts.clean("."))).isFalse();
  }

  @Test
  void aMissingTextIsEmpty() {
    assertThat(Texts.clean(null)).isEmpty();
  }
}
