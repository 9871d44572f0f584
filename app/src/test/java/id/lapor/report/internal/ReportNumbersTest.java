package id.lapor.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.report.ReportNumber;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportNumbersTest {

  private final ReportNumbers numbers =
      new ReportNumbers("a key for tests only".getBytes(StandardCharsets.UTF_8));

  @Test
  void numbersHaveTenDigitsAndNeverRepeat() {
    var seen = new HashSet<Long>();
    for (long id = 1; id <= 100_000; id++) {
      var number = numbers.numberOf(id);
      assertThat(number.digits()).hasSize(10);
      assertThat(seen.add(number.value())).isTrue();
    }
  }

  @Test
  void neighboursAreFarApart() {
    long close =
        LongStream.range(1, 1_000)
            .filter(
                id ->
                    Math.abs(numbers.numberOf(id).value() - numbers.numberOf(id + 1).value())
                        < 1_000_000)
            .count();
    assertThat(close).isLessThan(10);
  }

  @Test
  void anotherKeyGivesOtherNumbers() {
    var others = new ReportNumbers("another key for tests".getBytes(StandardCharsets.UTF_8));
    assertThat(
            LongStream.range(1, 100)
                .filter(id -> numbers.numberOf(id).equals(others.numberOf(id)))
                .count())
        .isLessThan(2);
  }

  @Test
  void everySingleWrongDigitIsNoticed() {
    var right = numbers.numberOf(42).value();
    for (int position = 0; position < 10; position++) {
      long weight = (long) Math.pow(10, position);
      long digit = right / weight % 10;
      for (long wrong = 0; wrong < 10; wrong++) {
        var typed = new ReportNumber(right + (wrong - digit) * weight);
        assertThat(ReportNumbers.wellFormed(typed)).isEqualTo(wrong == digit);
      }
    }
  }

  @Test
  void swappedNeighboursAreNoticed() {
    for (long id = 1; id < 500; id++) {
      var digits = numbers.numberOf(id).digits().toCharArray();
      for (int i = 1; i < 9; i++) {
        if (digits[i] != digits[i + 1]) {
          var swapped = digits.clone();
          swapped[i] = digits[i + 1];
          swapped[i + 1] = digits[i];
          assertThat(
                  ReportNumbers.wellFormed(new ReportNumber(Long.parseLong(new String(swapped)))))
              .isFalse();
        }
      }
    }
  }

  @Test
  void numbersOfLaporNeverLookLikeOurs() {
    assertThat(ReportNumbers.wellFormed(new ReportNumber(9_197_446))).isFalse();
    assertThat(numbers.numberOf(1).value()).isGreaterThan(99_999_999L);
  }

  @Test
  void thereIsNoNumberForWhatCannotBeAnId() {
    assertThatThrownBy(() -> numbers.numberOf(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> numbers.numberOf(ReportNumbers.CAPACITY + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
