package id.lapor.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hides personal data in texts that the public reads: phone numbers, e-mail addresses, NIK and
/// account numbers.
///
/// Amounts of money, dates and numbers of reports stay readable. The original text is kept for
/// those who may see it.
public final class Masking {

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+-]{1,64}+@[\\p{L}0-9-]{1,63}+(?:\\.[\\p{L}0-9-]{1,63}+){1,8}+");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![#\\p{L}\\d.,/-])\\+?\\(?\\d(?:[ .\\-()/]{0,2}\\d){7,24}(?![\\d])");
  private static final Pattern MONEY = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}([-./ ])\\d{1,2}\\1\\d{4}|\\d{4}([-./])\\d{1,2}\\2\\d{1,2}");
  private static final Pattern MONEY_BEFORE = Pattern.compile("(?i)(?:rp|idr)\\.?\\s*$");

  /// Fewer digits than this are no number of a person; most texts have fewer.
  private static final int FEWEST = 8;

  private static final int NIK_DIGITS = 16;

  private Masking() {}

  /// The text with personal data replaced by what it was, in brackets.
  public static String mask(String text) {
    var withoutEmail =
        text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll("[surel disamarkan]");
    if (withoutEmail.chars().filter(c -> c >= '0' && c <= '9').limit(FEWEST).count() < FEWEST) {
      return withoutEmail;
    }
    var digits = DIGITS.matcher(withoutEmail);
    var masked = new StringBuilder();
    while (digits.find()) {
      var found = digits.group();
      var before = withoutEmail.substring(0, digits.start());
      digits.appendReplacement(masked, Matcher.quoteReplacement(replacement(found, before)));
    }
    return digits.appendTail(masked).toString();
  }

  private static String replacement(String found, String before) {
    var plain = found.strip();
    if (MONEY.matcher(plain).matches()
        || DATE.matcher(plain).matches()
        || MONEY_BEFORE.matcher(before).find()) {
      return found;
    }
    var onlyDigits = found.replaceAll("\\D", "");
    if (onlyDigits.length() == NIK_DIGITS) {
      return "[NIK disamarkan]";
    }
    boolean phone =
        found.startsWith("+62") || onlyDigits.startsWith("62") || onlyDigits.startsWith("0");
    return phone && onlyDigits.length() <= 15 ? "[nomor telepon disamarkan]" : "[nomor disamarkan]";
  }
}
