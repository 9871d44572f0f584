package id.lapor.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ends a call of a program with a problem; becomes the answer at the edge and is not logged.
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient List<Wrong> wrong;
  private final transient Map<String, Object> more = new LinkedHashMap<>();
  private @Nullable Duration after;

  /// A problem that its title explains.
  public ProblemException(Problem problem) {
    this(problem, List.of());
  }

  /// A problem with what is wrong field by field.
  public ProblemException(Problem problem, List<Wrong> wrong) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.wrong = List.copyOf(wrong);
  }

  /// A wrong field of a request.
  ///
  /// @param field its name, nested ones with dots; empty for the whole request
  /// @param code stable, for programs
  /// @param messageKey key of the text for people
  /// @param arguments of that text
  public record Wrong(String field, String code, String messageKey, List<Object> arguments) {

    /// Something that must be there and is not; null when it is.
    public static @Nullable Wrong missing(boolean missing, String field) {
      return missing ? new Wrong(field, "REQUIRED", "ui.problem.field.required", List.of()) : null;
    }

    /// A text of more characters than there may be; null when it is not.
    public static @Nullable Wrong tooLong(@Nullable String text, int most, String field) {
      return text != null && text.codePointCount(0, text.length()) > most
          ? new Wrong(field, "TOO_LONG", "ui.problem.field.tooLong", List.of(most))
          : null;
    }
  }

  /// Refuses when any of these is wrong.
  ///
  /// @param found null where nothing is wrong
  public static void refuse(@Nullable Wrong... found) {
    var wrong = Arrays.stream(found).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    if (!wrong.isEmpty()) {
      throw new ProblemException(Problem.INVALID, wrong);
    }
  }

  /// Says when to try again.
  public ProblemException after(Duration wait) {
    after = wait;
    return this;
  }

  /// Adds a member to the problem document.
  public ProblemException with(String member, Object value) {
    more.put(member, value);
    return this;
  }

  /// Further members of the problem document.
  public Map<String, Object> more() {
    return Collections.unmodifiableMap(more);
  }

  /// What kind.
  public Problem problem() {
    return problem;
  }

  /// The wrong fields.
  public List<Wrong> wrong() {
    return wrong;
  }

  /// When to try again, or null.
  public @Nullable Duration after() {
    return after;
  }
}
