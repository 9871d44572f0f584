package id.lapor.desk.web;

import id.lapor.file.StoredFile;
import id.lapor.report.Channel;
import id.lapor.report.ReportKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an operator typed for a citizen.
///
/// @param key makes sending it twice one report
/// @param area the words for the area
/// @param areaCode the area chosen among those found; blank when none was
/// @param institution id of the operator's institution it goes straight to; null for the national
///   admin
/// @param files files that were accepted already
public record IntakeForm(
    String key,
    @Nullable ReportKind kind,
    @Nullable Channel channel,
    String title,
    String description,
    String category,
    String area,
    String areaCode,
    String address,
    @Nullable LocalDate incidentDate,
    @Nullable Long institution,
    Reporter reporter,
    boolean confidential,
    List<StoredFile> files) {

  /// The channels by which somebody else's report reaches an operator.
  static final Set<Channel> CHANNELS =
      EnumSet.of(
          Channel.COUNTER,
          Channel.PHONE,
          Channel.LETTER,
          Channel.WHATSAPP,
          Channel.SMS,
          Channel.EMAIL,
          Channel.SOCIAL_MEDIA);

  public IntakeForm {
    files = List.copyOf(files);
  }

  /// Who reports, as typed.
  public record Reporter(String name, String phone, String email, boolean anonymous) {}

  /// An empty form: a complaint of somebody who stands at the counter, for the operator's own
  /// institution.
  static IntakeForm blank(@Nullable Long institution) {
    return new IntakeForm(
        UUID.randomUUID().toString(),
        ReportKind.COMPLAINT,
        Channel.COUNTER,
        "",
        "",
        "",
        "",
        "",
        "",
        null,
        institution,
        new Reporter("", "", "", false),
        false,
        List.of());
  }

  static IntakeForm read(Fields fields, List<StoredFile> files) {
    return new IntakeForm(
        fields.text("key"),
        fields.choice(ReportKind.class, "kind"),
        fields.choice(Channel.class, "channel"),
        fields.text("title"),
        fields.text("description"),
        fields.text("category"),
        fields.text("area"),
        fields.text("areaCode"),
        fields.text("address"),
        fields.day("incidentDate"),
        fields.number("institution"),
        new Reporter(
            fields.text("name"),
            fields.text("phone"),
            fields.text("email"),
            fields.ticked("anonymous")),
        fields.ticked("confidential"),
        files);
  }
}
