package id.lapor.region.web;

import id.lapor.region.Area;
import id.lapor.region.Areas;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an admin typed about one area, as typed.
///
/// @param original the code of the area that is changed; empty for a new one
public record AreaForm(
    @Nullable String original,
    @Nullable String code,
    @Nullable String name,
    @Nullable String latitude,
    @Nullable String longitude,
    @Nullable String zone) {

  private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

  public AreaForm {
    original = plain(original);
    code = plain(code);
    name = plain(name);
    latitude = plain(latitude);
    longitude = plain(longitude);
    zone = plain(zone);
  }

  static AreaForm of(Area area) {
    return new AreaForm(
        area.code(),
        area.code(),
        area.name(),
        text(area.latitude()),
        text(area.longitude()),
        area.zone().getId());
  }

  /// Whether a new area is typed.
  public boolean adding() {
    return text(original).isEmpty();
  }

  /// What is wrong with it.
  FormErrors check(Areas areas, Ui ui) {
    var errors = FormErrors.none();
    var wanted = text(code);
    if (!CODE.matcher(wanted).matches()) {
      errors.add("code", ui.text("region.form.code.wrong"));
    } else if (adding() && areas.find(wanted).isPresent()) {
      errors.add("code", ui.text("region.form.code.taken"));
    } else if (Area.levelOf(wanted) > 1
        && areas.find(wanted.substring(0, wanted.lastIndexOf('.'))).isEmpty()) {
      errors.add("code", ui.text("region.form.code.parent"));
    }
    if (text(name).isEmpty() || text(name).length() > 120) {
      errors.add("name", ui.text("region.form.name.wrong"));
    }
    if (wrong(latitude, 90)) {
      errors.add("latitude", ui.text("region.form.latitude.wrong"));
    }
    if (wrong(longitude, 180)) {
      errors.add("longitude", ui.text("region.form.longitude.wrong"));
    }
    if (text(latitude).isEmpty() != text(longitude).isEmpty()) {
      errors.add(
          text(latitude).isEmpty() ? "latitude" : "longitude", ui.text("region.form.point.half"));
    }
    return errors;
  }

  /// The area it describes; call it only after [#check] found nothing.
  Area area() {
    return new Area(
        text(code), text(name), ZoneId.of(text(zone)), degrees(latitude), degrees(longitude));
  }

  private static boolean wrong(@Nullable String typed, int most) {
    try {
      var degrees = degrees(typed);
      return degrees != null && !(Math.abs(degrees) <= most);
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static @Nullable Double degrees(@Nullable String typed) {
    return text(typed).isEmpty() ? null : Double.valueOf(text(typed).replace(',', '.'));
  }

  private static String text(@Nullable Object value) {
    return value instanceof Double degrees
        ? String.format(Locale.ROOT, "%.5f", degrees)
        : value == null ? "" : value.toString();
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
