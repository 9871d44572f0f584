package id.lapor.notification.internal;

import id.lapor.notification.Facts;
import id.lapor.report.ReportNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes texts of templates and facts, at the moment of sending or showing. Every text may use:
/// `{0}` number, `{1}` title, `{2}` link, `{3}` institution, `{4}` day, `{5}` quoted words, `{6}`
/// reason or who closed, `{7}` the other report's number, or a word
/// for one that is not public.
@Component
public class Wording {

  private final MessageSource messages;
  private final String address;

  Wording(MessageSource messages, @Value("${lapor.address}") String address) {
    this.messages = messages;
    this.address = address.replaceAll("/+$", "");
  }

  /// One line.
  public String subject(String template, Facts facts, Locale locale) {
    return text(template, "subject", facts, "", locale);
  }

  String body(String template, Facts facts, String link, Locale locale) {
    // Where nothing is quoted, an empty paragraph would be left.
    return text(template, "text", facts, link, locale).replaceAll("\n{3,}", "\n\n")
        + "\n\n"
        + messages.getMessage("notification.signature", new Object[] {address}, locale);
  }

  String sms(String template, Facts facts, String link, Locale locale) {
    return text(template, "sms", facts, link, locale);
  }

  /// Where a reporter continues: with an account at the report itself, else by number and receipt
  /// code.
  String reporterLink(Facts facts, boolean account) {
    return address + (account ? "/laporan/" : "/lacak?nomor=") + facts.number();
  }

  String officerLink(Facts facts) {
    return address + "/meja/laporan/" + facts.number();
  }

  /// A one-time code as the text shows it: codes as they are, paths as addresses.
  String code(String code) {
    return code.startsWith("/") ? address + code : code;
  }

  private String text(String template, String part, Facts facts, String link, Locale locale) {
    return messages.getMessage(
        "notification." + template + "." + part,
        new Object[] {
          facts.number().isEmpty() ? "" : number(facts.number()),
          facts.title().isEmpty()
              ? messages.getMessage("notification.title.confidential", null, locale)
              : facts.title(),
          link,
          facts.institution().isEmpty()
              ? messages.getMessage("notification.institution.national", null, locale)
              : facts.institution(),
          day(facts.due(), locale),
          facts.words(),
          facts.reason().isEmpty()
              ? ""
              : messages.getMessage(
                  "notification." + template + ".reason." + facts.reason(), null, locale),
          facts.other().isEmpty()
              ? messages.getMessage("notification.other.hidden", null, locale)
              : number(facts.other())
        },
        locale);
  }

  private static String number(String digits) {
    return new ReportNumber(Long.parseLong(digits)).toString();
  }

  private String day(@Nullable LocalDate day, Locale locale) {
    return day == null
        ? messages.getMessage("notification.day.open", null, locale)
        : DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }
}
