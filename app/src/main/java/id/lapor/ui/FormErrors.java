package id.lapor.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form, field by field, in the user's language. Empty when all is well.
public final class FormErrors {

  private final List<Entry> entries = new ArrayList<>();

  /// One message at one field.
  public record Entry(String field, String message) {}

  /// Errors of a form that was not sent yet.
  public static FormErrors none() {
    return new FormErrors();
  }

  /// Adds a message; the first one of a field is the one shown at it.
  public FormErrors add(String field, String message) {
    entries.add(new Entry(field, message));
    return this;
  }

  /// Whether anything is wrong.
  public boolean any() {
    return !entries.isEmpty();
  }

  /// The message of a field, or null.
  public @Nullable String of(String field) {
    return entries.stream()
        .filter(e -> e.field().equals(field))
        .map(Entry::message)
        .findFirst()
        .orElse(null);
  }

  /// All messages in the order found, for the summary above the form.
  public List<Entry> entries() {
    return List.copyOf(entries);
  }
}
