package id.lapor.category;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door to categories. Reads come from memory; a change is seen at once in this program and
/// within a minute in other copies.
public interface Categories {

  Optional<Category> find(String code);

  /// The topics with their categories that are valid on a day, in the tree's order.
  List<Topic> listValid(LocalDate day);

  /// A topic and what is below it.
  record Topic(Category topic, List<Category> categories) {}

  /// The name with that of its topic: `Jalan dan jembatan – Jalan berlubang`; empty for null or
  /// unknown.
  String describe(@Nullable String code, Locale locale);

  /// `code` and the codes below it.
  List<String> subtree(String code);

  /// The categories whose names or keywords occur in a text that a citizen wrote, best first.
  List<Category> suggest(String text, int limit);

  /// The categories valid today in whose Indonesian name, or name in the language, all the words
  /// occur, also as parts; then those in whose keywords words begin so; then what
  /// the words suggest.
  List<Category> search(String words, Locale locale, int limit);

  /// The category that a LAPOR! export means by its id or name.
  Optional<Category> match(@Nullable String laporId, @Nullable String laporName);
}
