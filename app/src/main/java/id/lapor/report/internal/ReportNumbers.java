package id.lapor.report.internal;

import id.lapor.report.ReportNumber;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the ten digits of a report's number from its id: unique, always ten digits, the last a
/// check digit, and telling neither how many reports there are nor what the next one is.
///
/// The id goes through a keyed permutation of 100,000,000–999,999,999 (a Feistel network over 2^30
/// values, repeated until it falls into the range), then the check digit of Damm is added.
public final class ReportNumbers {

  /// How many reports the numbers are enough for.
  public static final long CAPACITY = 900_000_000L;

  private static final long FIRST = 100_000_000L;
  private static final int HALF_BITS = 15;
  private static final int HALF_MASK = (1 << HALF_BITS) - 1;
  private static final int ROUNDS = 6;

  private static final String[] DAMM = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
  };

  private final SecretKeySpec key;

  /// @param key secret bytes; with another key ids give other numbers
  public ReportNumbers(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /// The number of a report.
  ///
  /// @param id 1 to [#CAPACITY]
  public ReportNumber numberOf(long id) {
    if (id < 1 || id > CAPACITY) {
      throw new IllegalArgumentException("No number for report " + id);
    }
    long value = id - 1;
    do {
      value = permute(value);
    } while (value >= CAPACITY);
    long payload = FIRST + value;
    return new ReportNumber(payload * 10 + checkDigit(payload));
  }

  /// Whether a number is one of ours: ten digits whose check digit fits. Tells typing errors from
  /// unknown numbers.
  public static boolean wellFormed(ReportNumber number) {
    long payload = number.value() / 10;
    return payload >= FIRST && checkDigit(payload) == number.value() % 10;
  }

  private long permute(long value) {
    int left = (int) (value >> HALF_BITS) & HALF_MASK;
    int right = (int) value & HALF_MASK;
    for (int round = 0; round < ROUNDS; round++) {
      int mixed = left ^ (roundFunction(round, right) & HALF_MASK);
      left = right;
      right = mixed;
    }
    return ((long) left << HALF_BITS) | right;
  }

  private int roundFunction(int round, int half) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putInt(round).putInt(half).array()))
          .getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    }
  }

  private static int checkDigit(long payload) {
    int interim = 0;
    for (char digit : Long.toString(payload).toCharArray()) {
      interim = DAMM[interim].charAt(digit - '0') - '0';
    }
    return interim;
  }
}
