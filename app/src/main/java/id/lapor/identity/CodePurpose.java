package id.lapor.identity;

/// What a one-time code or link is for; the message that carries it says so.
public enum CodePurpose {
  SIGN_IN,
  REGISTER,
  NEW_PASSWORD,
  CONFIRM_CONTACT,
  /// A link, sent to an officer by an admin.
  SET_PASSWORD,
  /// A link, printed at the first start.
  FIRST_ADMIN
}
