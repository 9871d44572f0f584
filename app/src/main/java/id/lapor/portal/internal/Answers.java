package id.lapor.portal.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the steps of a report so far, exactly as typed: valid or not, nothing
/// is lost.
///
/// The component names are the names of the form fields and those of
/// [id.lapor.report.Refusal#field()], so that a
/// message finds its field.
public record Answers(Story story, Place place, Evidence evidence) {

  /// A report of which nothing is written yet.
  public static Answers none() {
    return new Answers(new Story("", "", ""), Place.none(), Evidence.none());
  }

  /// The same with another first step.
  public Answers with(Story changed) {
    return new Answers(changed, place, evidence);
  }

  /// The same with another second step.
  public Answers with(Place changed) {
    return new Answers(story, changed, evidence);
  }

  /// The same with another third step.
  public Answers with(Evidence changed) {
    return new Answers(story, place, changed);
  }

  /// Step 1: what it is about.
  ///
  /// @param kind name of a [id.lapor.report.ReportKind]
  public record Story(String kind, String title, String description) {
    public Story(@Nullable String kind, @Nullable String title, @Nullable String description) {
      this.kind = text(kind);
      this.title = text(title);
      this.description = text(description);
    }
  }

  /// Step 2: where, when, for whom. All of it may be left out.
  ///
  /// @param area code of the chosen area
  /// @param areaWords the area's name as typed by somebody who did not choose one
  /// @param institution id of the chosen institution
  /// @param institutionWords its name as typed
  /// @param category code of the chosen category
  public record Place(
      String area,
      String areaWords,
      String address,
      String latitude,
      String longitude,
      String incidentDate,
      String institution,
      String institutionWords,
      String category) {

    public Place(
        @Nullable String area,
        @Nullable String areaWords,
        @Nullable String address,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String incidentDate,
        @Nullable String institution,
        @Nullable String institutionWords,
        @Nullable String category) {
      this.area = text(area);
      this.areaWords = text(areaWords);
      this.address = text(address);
      this.latitude = text(latitude);
      this.longitude = text(longitude);
      this.incidentDate = text(incidentDate);
      this.institution = text(institution);
      this.institutionWords = text(institutionWords);
      this.category = text(category);
    }

    /// Nothing said.
    public static Place none() {
      return new Place("", "", "", "", "", "", "", "", "");
    }
  }

  /// Step 3: files, and who may know.
  ///
  /// @param anonymous `true` or empty, as a checkbox sends it
  /// @param confidential `true` or empty
  /// @param files ids of the files already accepted
  public record Evidence(
      String anonymous,
      String confidential,
      String name,
      String email,
      String phone,
      List<UUID> files) {

    public Evidence(
        @Nullable String anonymous,
        @Nullable String confidential,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<UUID> files) {
      this.anonymous = text(anonymous);
      this.confidential = text(confidential);
      this.name = text(name);
      this.email = text(email);
      this.phone = text(phone);
      this.files = files == null ? List.of() : List.copyOf(files);
    }

    /// Nothing said.
    public static Evidence none() {
      return new Evidence("", "", "", "", "", List.of());
    }

    /// The same with these files.
    public Evidence with(List<UUID> others) {
      return new Evidence(anonymous, confidential, name, email, phone, others);
    }

    /// Whether the reporter's identity is to be sealed.
    public boolean wantsAnonymity() {
      return anonymous.equals("true");
    }

    /// Whether the report is to be hidden from the public.
    public boolean wantsConfidentiality() {
      return confidential.equals("true");
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
