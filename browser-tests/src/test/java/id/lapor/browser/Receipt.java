package id.lapor.browser;

/// What a reporter takes home.
///
/// @param number 10 digits
/// @param code 16 digits
record Receipt(String number, String code) {}
