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

  /// All that was sent, in words: the same for the same request, also when the account that sends
  /// it has another phone number by then.
  public String asSent() {
    return contact.ofAccount() ? withoutContact().toString() : toString();
  }

  private Submission withoutContact() {
    return new Submission(
        key,
        kind,
        title,
        description,
        category,
        place,
        incidentDate,
        institutionId,
        anonymous,
        confidential,
        new Contact(null, null, null, contact.accountId(), true),
        files,
        channel);
  }

  /// Who reports and how to reach them, as far as they say.
  ///
  /// @param name as the reporter wants to be called, or null
  /// @param email where to write, or null
  /// @param phone in E.164, or as typed before the door normalises it; null when none
  /// @param accountId the signed-in account, or null for a guest
  /// @param ofAccount whether name and addresses are those of the account, since none were sent
  public record Contact(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Long accountId,
      boolean ofAccount) {

    /// As it was sent.
    public Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Long accountId) {
      this(name, email, phone, accountId, false);
    }

    /// Nothing left.
    public static Contact none() {
      return new Contact(null, null, null, null);
    }
  }
}
