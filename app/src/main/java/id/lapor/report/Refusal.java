package id.lapor.report;

/// Why an action is not possible; shown in the user's language (`report.refusal.…`) beside
/// [#field()].
public enum Refusal {
  /// Not in this state.
  NOT_NOW(""),
  /// Not by this party.
  NOT_YOURS(""),
  /// It was never verified, so it cannot be disposed or answered.
  VERIFY_FIRST(""),
  /// Several units handle it jointly; only the lead unit may do this.
  LEAD_ONLY(""),
  TITLE_MISSING("title"),
  TITLE_TOO_LONG("title"),
  DESCRIPTION_MISSING("description"),
  DESCRIPTION_TOO_LONG("description"),
  TEXT_MISSING("text"),
  TEXT_TOO_LONG("text"),
  CATEGORY_UNKNOWN("category"),
  CLASS_MISSING("complaintClass"),
  AREA_UNKNOWN("area"),
  LOCATION_OUTSIDE_INDONESIA("location"),
  INCIDENT_DATE_IN_FUTURE("incidentDate"),
  INCIDENT_DATE_TOO_OLD("incidentDate"),
  INSTITUTION_UNKNOWN("institution"),
  UNITS_OF_DIFFERENT_INSTITUTIONS("institution"),
  NOT_IN_YOUR_INSTITUTION("institution"),
  EMAIL_INVALID("email"),
  PHONE_INVALID("phone"),
  NAME_TOO_LONG("name"),
  FILE_UNKNOWN("files"),
  TOO_MANY_FILES("files"),
  /// The reporter is anonymous, and what tells who made a file cannot be taken out of it.
  FILE_TELLS_AUTHOR("files"),
  RATING_OUT_OF_RANGE("rating"),
  /// Stars are the reporter's.
  RATING_BY_REPORTER_ONLY("rating"),
  ALREADY_RATED("rating"),
  /// That it expired only the system says, that it was withdrawn only the reporter.
  REASON_NOT_YOURS("reason"),
  REOPENING_TOO_LATE(""),
  RETURNED_TOO_OFTEN(""),
  MERGE_TARGET_UNKNOWN("into"),
  MERGE_WITH_ITSELF("into");

  private final String field;

  Refusal(String field) {
    this.field = field;
  }

  /// The form field it belongs to; empty for the whole form.
  public String field() {
    return field;
  }
}
