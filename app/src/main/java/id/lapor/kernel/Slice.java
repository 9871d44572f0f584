package id.lapor.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One keyset page of a list: its rows, and where the next page starts. Nothing counts the whole
/// list.
///
/// @param next cursor of the following page, or null at the end
/// @param cut whether looking for rows was broken off before the page was full: what else there is,
///     the following pages tell
public record Slice<T>(List<T> rows, @Nullable String next, boolean cut) {

  public Slice {
    rows = List.copyOf(rows);
  }

  /// A page that is as full as it can be.
  public Slice(List<T> rows, @Nullable String next) {
    this(rows, next, false);
  }

  /// The first `limit` of the rows, which were read one more than wanted to learn whether there is
  /// a next page.
  public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
    if (oneMore.size() <= limit) {
      return new Slice<>(oneMore, null);
    }
    var rows = oneMore.subList(0, limit);
    return new Slice<>(rows, cursor.apply(rows.getLast()));
  }
}
