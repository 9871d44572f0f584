package id.lapor.report.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import id.lapor.category.Categories;
import id.lapor.institution.Institutions;
import id.lapor.region.Areas;
import id.lapor.report.Refusal;
import id.lapor.report.Report.Place;
import id.lapor.report.Submission;
import id.lapor.report.Submission.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a submission must be like to be accepted. Asks for little: only kind, title and story are
/// needed.
@Component
class SubmissionRules {

  /// Most files of one message.
  static final int MOST_FILES = 10;

  private static final int LONGEST_NAME = 100;

  /// RFC 5321, 4.5.3.1.3, without the angle brackets.
  private static final int LONGEST_EMAIL = 254;

  private static final int OLDEST_INCIDENT_YEARS = 10;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

  private final Areas areas;
  private final Institutions institutions;
  private final Categories categories;

  SubmissionRules(Areas areas, Institutions institutions, Categories categories) {
    this.areas = areas;
    this.institutions = institutions;
    this.categories = categories;
  }

  List<Refusal> refusals(Submission submission, LocalDate today) {
    var found = new ArrayList<Refusal>();
    ActionRules.title(submission.title(), found);
    ActionRules.description(submission.description(), found);
    if (submission.category() != null
        && categories.find(submission.category()).filter(c -> c.validOn(today)).isEmpty()) {
      found.add(Refusal.CATEGORY_UNKNOWN);
    }
    place(submission.place(), found);
    date(submission.incidentDate(), today, found);
    if (submission.institutionId() != null
        && !takes(institutions, submission.institutionId(), today)) {
      found.add(Refusal.INSTITUTION_UNKNOWN);
    }
    contact(submission.contact(), found);
    if (submission.files().size() > MOST_FILES) {
      found.add(Refusal.TOO_MANY_FILES);
    }
    return found;
  }

  /// Whether a node takes reports on a day: it exists then, and so does its institution.
  static boolean takes(Institutions institutions, long id, LocalDate day) {
    return institutions.find(id).filter(node -> node.validOn(day)).isPresent()
        && institutions.top(id).validOn(day);
  }

  private void place(Place place, List<Refusal> found) {
    if (place.areaCode() != null && areas.find(place.areaCode()).isEmpty()) {
      found.add(Refusal.AREA_UNKNOWN);
    }
    var latitude = place.latitude();
    var longitude = place.longitude();
    if ((latitude == null) != (longitude == null)
        || (latitude != null
            && longitude != null
            && areas.nearest(latitude, longitude, 2).isEmpty())) {
      found.add(Refusal.LOCATION_OUTSIDE_INDONESIA);
    }
    if (place.address() != null
        && Texts.longer(Texts.clean(place.address()), Texts.LONGEST_TITLE * 2)) {
      found.add(Refusal.TEXT_TOO_LONG);
    }
  }

  private static void date(@Nullable LocalDate incident, LocalDate today, List<Refusal> found) {
    if (incident == null) {
      return;
    }
    if (incident.isAfter(today)) {
      found.add(Refusal.INCIDENT_DATE_IN_FUTURE);
    } else if (incident.isBefore(today.minusYears(OLDEST_INCIDENT_YEARS))) {
      found.add(Refusal.INCIDENT_DATE_TOO_OLD);
    }
  }

  private static void contact(Contact contact, List<Refusal> found) {
    var email = optional(contact.email());
    if (email != null && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      found.add(Refusal.EMAIL_INVALID);
    }
    var phone = optional(contact.phone());
    if (phone != null && phone(phone).isEmpty()) {
      found.add(Refusal.PHONE_INVALID);
    }
    var name = optional(contact.name());
    if (name != null && Texts.longer(name, LONGEST_NAME)) {
      found.add(Refusal.NAME_TOO_LONG);
    }
  }

  /// The contact with blanks as null and the phone number in E.164.
  static Contact normalized(Contact contact) {
    var phone = optional(contact.phone());
    return new Contact(
        optional(contact.name()),
        optional(contact.email()),
        phone == null ? null : phone(phone).orElse(phone),
        contact.accountId(),
        contact.ofAccount());
  }

  static @Nullable String optional(@Nullable String typed) {
    var clean = Texts.clean(typed);
    return Texts.blank(clean) ? null : clean;
  }

  /// 08…, 62…, +62…, with spaces, dots and dashes; numbers of other countries with their prefix.
  private static Optional<String> phone(String typed) {
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(typed, "ID");
      return numbers.isPossibleNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
