package id.lapor.sla.internal;

import java.time.LocalDate;

/// A day off.
///
/// @param decree the decree that sets it
public record Holiday(LocalDate date, String name, Kind kind, String decree) {

  /// By whom it is a day off.
  public enum Kind {
    /// National holiday: off for everybody.
    NATIONAL,
    /// Joint leave (cuti bersama): civil servants are off, companies decide themselves.
    JOINT_LEAVE
  }
}
