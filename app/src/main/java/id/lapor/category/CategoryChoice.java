package id.lapor.category;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `jte/category/categoryChooser.jte` shows: all categories of the day by topic, those first
/// that a text suggests. The chooser sends one parameter, the chosen code; a code that is not
/// valid on the day counts as none.
///
/// @param chosen the chosen category, or null
/// @param suggestions what the reporter's words speak of, best first
public record CategoryChoice(
    @Nullable Category chosen, List<Categories.Topic> topics, List<Category> suggestions) {

  private static final int SUGGESTIONS = 4;

  /// Offers the topics of a day and suggests categories that fit what was written.
  ///
  /// @param code what was chosen so far, or null
  /// @param text title and words of the report, from which suggestions come; may be empty
  public static CategoryChoice of(
      Categories categories, LocalDate day, @Nullable String code, String text) {
    var chosen =
        code == null ? null : categories.find(code).filter(one -> one.validOn(day)).orElse(null);
    return new CategoryChoice(
        chosen, categories.listValid(day), categories.suggest(text, SUGGESTIONS));
  }

  /// The chosen code, or null.
  public @Nullable String code() {
    return chosen == null ? null : chosen.code();
  }
}
