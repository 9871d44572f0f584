package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.ui.FormErrors;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The forms beside a report.
///
/// @param version what the officer saw; an action on another version is not carried out
/// @param address where the officer is in the queue
/// @param forms what can be done now, the likeliest first
/// @param errors of the form that was sent
/// @param changes what others did since the officer opened the report; empty when nothing
/// @param unsent text that was sent with an action which is no longer possible, or null
public record ActionsPage(
    String digits,
    int version,
    QueueAddress address,
    List<Form> forms,
    FormErrors errors,
    List<String> changes,
    @Nullable String unsent) {

  /// Nothing to do for this officer.
  public boolean none() {
    return forms.isEmpty();
  }

  /// One form.
  ///
  /// @param words the middle part of the message keys of its words
  /// @param open whether it stands unfolded
  /// @param main whether its button is the page's main one
  /// @param choices what it offers to choose from
  public record Form(
      ActionKind kind,
      String title,
      String words,
      ActionForm typed,
      boolean open,
      boolean main,
      Choices choices) {
    /// The id of a field.
    public String field(String name) {
      return kind.field(name);
    }
  }

  /// What a form offers; parts that a form does not need are empty.
  ///
  /// @param categories likely categories by code
  /// @param topics the full tree
  /// @param classed whether the report gets a class at all
  /// @param national whether it goes to institutions (else to units)
  /// @param likely likely destinations by id
  /// @param all all units by id
  /// @param found institutions like the words that were typed, by id
  /// @param more whether the words find others, too
  /// @param stands interim or final, whichever answers are possible now
  /// @param preview what the reporter would read, or null
  public record Choices(
      SequencedMap<String, String> categories,
      List<Categories.Topic> topics,
      boolean classed,
      boolean national,
      SequencedMap<String, String> likely,
      SequencedMap<String, String> all,
      SequencedMap<String, String> found,
      boolean more,
      SequencedMap<String, String> stands,
      @Nullable String preview) {}
}
