package id.lapor.ui;

/// The signed-in account as the page head shows it; implemented by the principal of the session.
public interface Viewer {

  /// The display name.
  String name();

  /// Whether the account works at an institution and has the desk.
  boolean officer();

  /// Whether the account administers accounts or reference data.
  boolean admin();

  /// How many notices are unread.
  int unread();
}
