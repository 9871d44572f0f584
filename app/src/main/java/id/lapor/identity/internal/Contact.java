package id.lapor.identity.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import id.lapor.identity.ContactRoute;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address or a phone number as people write it, brought into the one form that is
/// stored.
///
/// Tolerant on purpose: `0812-3456-7890`, `62 812…` and `+62…` are the same phone. Only what cannot
/// be reached at all is refused; whether it is theirs is proven by a code.
public record Contact(Kind kind, String value) {

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
  private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().\\-]{5,24}");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /// Which of the two.
  public enum Kind {
    EMAIL,
    PHONE
  }

  /// The contact in what was typed, if there is one.
  public static Optional<Contact> parse(String typed) {
    var text = typed.strip();
    return text.contains("@") ? email(text) : phone(text);
  }

  static Optional<Contact> email(String typed) {
    var text = typed.strip();
    return text.length() <= 254 && EMAIL.matcher(text).matches()
        ? Optional.of(new Contact(Kind.EMAIL, text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  static Optional<Contact> phone(String typed) {
    var text = typed.strip();
    if (!PHONE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      var number = NUMBERS.parse(text, "ID");
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(new Contact(Kind.PHONE, NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }

  /// How it is reached.
  public ContactRoute route() {
    return kind == Kind.EMAIL ? ContactRoute.EMAIL : ContactRoute.SMS;
  }

  /// What an account is looked up by: a contact in its stored form, or an officer's login as typed.
  public static String login(String typed) {
    return parse(typed).map(Contact::value).orElse(typed.strip());
  }
}
