package id.lapor.desk.web;

import java.util.List;

/// What the citizen takes home.
///
/// @param code opens the report together with its number; shown this once
public record ReceiptPage(String number, String code, String title) {

  /// The code in groups of four, as it is read out and typed.
  public List<String> groups() {
    return List.of(code.split("(?<=\\G.{4})", -1));
  }
}
