package id.lapor.identity;

/// Why an account was not made or changed. [#field] names the form field the message belongs to.
public enum AccountRefusal {
  NAME_MISSING("name"),
  NAME_LONG("name"),
  LOGIN_UNREADABLE("login"),
  LOGIN_TAKEN("login"),
  CONTACT_MISSING("contact"),
  CONTACT_UNREADABLE("contact"),
  EMAIL_UNREADABLE("email"),
  EMAIL_TAKEN("email"),
  PHONE_UNREADABLE("phone"),
  /// No SMS is sent to its country.
  PHONE_ABROAD("phone"),
  PHONE_TAKEN("phone"),
  PASSWORD_SHORT("password"),
  PASSWORD_LONG("password"),
  PASSWORD_COMMON("password"),
  PASSWORD_OWN_NAME("password"),
  ROLE_MISSING("role"),
  ROLE_NOT_YOURS("role"),
  INSTITUTION_MISSING("institution"),
  INSTITUTION_NOT_YOURS("institution"),
  DATES_REVERSED("validTo"),
  ACCOUNT_NOT_YOURS(""),
  /// Somebody must remain who can administer.
  LAST_NATIONAL_ADMIN("");

  private final String field;

  AccountRefusal(String field) {
    this.field = field;
  }

  /// The form field at which it is shown; empty for the whole form.
  public String field() {
    return field;
  }
}
