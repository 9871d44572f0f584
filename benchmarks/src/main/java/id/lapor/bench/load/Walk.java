package id.lapor.bench.load;

import java.util.concurrent.atomic.AtomicLong;

/// One report on its way, as the one who drives it knows it.
final class Walk {

  /// Letters only, since long numbers are masked in published texts.
  static final int SERIAL_LENGTH = 14;

  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1_000_000L);

  private final byte[] serial = letters(NEXT.getAndIncrement());
  byte[] number = new byte[0];
  byte[] receiptCode = new byte[0];
  int version;

  /// What no other report has: part of its title and of its key.
  byte[] serial() {
    return serial;
  }

  /// The version that the caller saw last, as text.
  byte[] versionBytes() {
    return Template.bytes(Integer.toString(version));
  }

  private static byte[] letters(long value) {
    var letters = new byte[SERIAL_LENGTH];
    long rest = value;
    for (int i = SERIAL_LENGTH - 1; i >= 0; i--) {
      letters[i] = (byte) ('a' + rest % 26);
      rest /= 26;
    }
    return letters;
  }
}
