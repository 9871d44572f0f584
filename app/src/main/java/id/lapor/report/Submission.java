package id.lapor.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reporter sends in.
///
/// @param key makes sending it twice one report: the web form's draft id or the API's
///     `Idempotency-Key`
/// @param institutionId named by the reporter: the report goes straight there; null for the
///     national admin
/// @param contact who reports and how to reach them; sealed when `anonymous`
public record Submission(
    String key,
    ReportKind kind,
    String title,
    String description,
    @Nullable String category,
    Report.Place place,
    @Nullable LocalDate incidentDate,
    @Nullable Long institutionId,
    boolean anonymous,
    boolean confidential,
    Contact contact,
    List<UUID> files,
    Channel channel) {

  public Submission {
    files = List.copyOf(files);
  }

  /// Who reports and how to reach them, as far as they say.
  ///
  /// @param name as the reporter wants to be called, or null
  /// @param email where to write, or null
  /// @param phone in E.164, or as typed before the door normalises it; null when none
  /// @param accountId the signed-in account, or null for a guest
  public record Contact(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Long accountId) {

    /// Nothing left.
    public static Contact none() {
      return new Contact(null, null, null, null);
    }
  }
}
