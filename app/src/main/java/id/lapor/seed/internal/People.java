package id.lapor.seed.internal;

import id.lapor.report.Submission.Contact;
import java.util.List;
import java.util.Locale;

/// Who reports. Names are put together by chance; addresses and numbers are of ranges that nobody
/// has (`.example`, numbers that begin with 0800-0).
///
/// @param citizens accounts of citizens that are there already; a few reports are theirs
record People(Phrases phrases, List<Contact> citizens) {

  private static final double OF_CITIZENS = 0.002;

  Contact contact(Phrases.Scene scene) {
    var chance = scene.chance();
    if (chance.happens(OF_CITIZENS) && !citizens.isEmpty()) {
      return chance.pick(citizens);
    }
    if (chance.happens(0.04)) {
      return Contact.none();
    }
    var first = phrases.say("first", scene);
    var last = phrases.say("last", scene);
    boolean byMail = chance.happens(0.6);
    boolean byPhone = !byMail || chance.happens(0.3);
    return new Contact(
        first + " " + last,
        byMail
            ? (first + "." + last + chance.between(1, 9_999)).toLowerCase(Locale.ROOT)
                + "@warga.example"
            : null,
        byPhone ? "+628000" + chance.between(1_000_000, 9_999_999) : null,
        null);
  }

  String address(Phrases.Scene scene) {
    var chance = scene.chance();
    return "%s No. %d, RT %02d/RW %02d"
        .formatted(
            phrases.say("street", scene),
            chance.between(1, 180),
            chance.between(1, 12),
            chance.between(1, 14));
  }
}
