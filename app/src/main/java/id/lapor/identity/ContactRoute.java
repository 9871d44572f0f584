package id.lapor.identity;

/// By which way a person is reached.
public enum ContactRoute {
  EMAIL,
  SMS
}
