package id.lapor.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the texts of a message are made of; nothing in here says who reported.
///
/// @param number digits of the report's number
/// @param title as shown to officers; empty for a confidential report, since messages pass other
///     people's servers and screens
/// @param institution the institution or unit that has it; empty for the national admin
/// @param due the day that the text speaks of, or null
/// @param words what an officer asks or explains; empty when the text quotes nothing
/// @param reason name of an archive reason, or of the party that closed; empty when neither
/// @param other digits of the report that it follows; empty when it follows none
public record Facts(
    String number,
    String title,
    String institution,
    @Nullable LocalDate due,
    String words,
    String reason,
    String other) {

  /// The facts of a message that is about no report.
  public static Facts none() {
    return new Facts("", "", "", null, "", "", "");
  }
}
