package id.lapor.browser;

import java.util.concurrent.atomic.AtomicInteger;

/// What a citizen wants to tell; each is unlike the others of the run.
record Story(String kind, String title, String text) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  static Story pothole() {
    return new Story(
        "COMPLAINT",
        "Lubang di tikungan jalan raya Ciwidey nomor " + COUNT.incrementAndGet(),
        "Sudah tiga minggu ada lubang sedalam mata kaki di tikungan menurun. Tadi malam seorang"
            + " pengendara jatuh. Mohon segera ditambal dan diberi rambu.");
  }

  Story ofKind(String other) {
    return new Story(other, title, text);
  }
}
