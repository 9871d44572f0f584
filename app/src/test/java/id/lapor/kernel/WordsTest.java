package id.lapor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void caseAccentsAndPunctuationFallAway() {
    assertThat(Words.of(" Kab. BANDUNG-Barat ").list()).containsExactly("kab", "bandung", "barat");
    assertThat(Words.of("Ima'an").compact()).isEqualTo("imaan");
    assertThat(Words.of("Café").spaced()).isEqualTo(" cafe ");
    assertThat(Words.of("…").empty()).isTrue();
  }

  @Test
  void distanceCountsLettersAndStopsAtTheLimit() {
    assertThat(Words.distance("baleendah", "baleendah", 2)).isZero();
    assertThat(Words.distance("balendah", "baleendah", 2)).isEqualTo(1);
    assertThat(Words.distance("bandung", "surabaya", 2)).isEqualTo(3);
    assertThat(Words.distance("", "abc", 2)).isEqualTo(3);
  }
}
