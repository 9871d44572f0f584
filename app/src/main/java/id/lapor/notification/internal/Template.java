package id.lapor.notification.internal;

/// What can be told; the texts are the message keys `notification.<key>.subject`, `.text` and, for
/// reporters and one-time codes, `.sms`.
enum Template {
  SUBMITTED("submitted", Audience.REPORTER),
  VERIFIED("verified", Audience.REPORTER),
  POSTPONED("postponed", Audience.REPORTER),
  RETURNED("returned", Audience.REPORTER),
  DISPOSED("disposed", Audience.REPORTER),
  ACCEPTED("accepted", Audience.REPORTER),
  PROGRESS("progress", Audience.REPORTER),
  FOLLOWED_UP("followedUp", Audience.REPORTER),
  CLOSING_PROPOSED("closingProposed", Audience.REPORTER),
  CLOSING_REMINDER("closingReminder", Audience.REPORTER),
  CLOSED("closed", Audience.REPORTER),
  ARCHIVED("archived", Audience.REPORTER),
  REOPENED("reopened", Audience.REPORTER),
  APPEALED("appealed", Audience.REPORTER),
  WITHDRAWN("withdrawn", Audience.REPORTER),
  MERGED("merged", Audience.REPORTER),
  DESK_NEW("deskNew", Audience.OFFICER_BY_MAIL),
  DESK_RETURNED("deskReturned", Audience.OFFICER_BY_MAIL),
  DESK_REOPENED("deskReopened", Audience.OFFICER_BY_MAIL),
  DESK_DISPUTED("deskDisputed", Audience.OFFICER_BY_MAIL),
  DESK_REPLIED("deskReplied", Audience.OFFICER),
  DESK_CLOSING_PROPOSED("deskClosingProposed", Audience.OFFICER),
  DESK_WITHDRAWN("deskWithdrawn", Audience.OFFICER),
  CODE_SIGN_IN("codeSignIn", Audience.CODE),
  CODE_REGISTER("codeRegister", Audience.CODE),
  CODE_NEW_PASSWORD("codeNewPassword", Audience.CODE),
  CODE_CONFIRM_CONTACT("codeConfirmContact", Audience.CODE),
  CODE_SET_PASSWORD("codeSetPassword", Audience.CODE),
  CODE_FIRST_ADMIN("codeFirstAdmin", Audience.CODE);

  private final String key;
  private final Audience audience;

  Template(String key, Audience audience) {
    this.key = key;
    this.audience = audience;
  }

  String key() {
    return key;
  }

  Audience audience() {
    return audience;
  }

  /// Whom a text is written for, which decides by what it is sent.
  enum Audience {
    /// By e-mail or else SMS, and as a notice to an account.
    REPORTER,
    /// As a notice.
    OFFICER,
    /// As a notice and by e-mail: what starts a clock.
    OFFICER_BY_MAIL,
    /// By the one route that was asked for.
    CODE
  }
}
