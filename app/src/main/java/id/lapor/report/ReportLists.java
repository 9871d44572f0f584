package id.lapor.report;

import id.lapor.kernel.Actor;
import id.lapor.kernel.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door to lists of reports. All are keyset-paged; none counts.
///
/// A cursor that no list gave starts a list anew; who would rather refuse it asks first whether it
/// is [#known].
public interface ReportLists {

  /// Public reports, newest first.
  Slice<Row> listPublic(Filter filter, @Nullable String cursor, int limit);

  /// Open reports that wait for the actor's roles, by what is due first.
  Slice<Row> listQueue(Queue queue, Actor actor, Filter filter, @Nullable String cursor, int limit);

  /// All reports that the actor's roles may see, newest first.
  Slice<Row> listInScope(Actor actor, Filter filter, @Nullable String cursor, int limit);

  /// The reports of an account, across channels, newest first.
  Slice<Row> listOfAccount(long accountId, @Nullable String cursor, int limit);

  /// Whether a list gave the cursor.
  boolean known(String cursor);

  /// What an officer wants to see.
  enum Queue {
    /// Waits for a verification or disposition by the actor.
    TO_VERIFY,
    /// Waits for an answer by the actor's units.
    TO_ANSWER,
    /// Waits for the reporter.
    WAITING,
    /// Returned twice or more: the national admin decides.
    TO_ARBITRATE,
    /// Open and past its due time.
    OVERDUE
  }

  /// Narrowing; null or empty parts do not narrow.
  ///
  /// @param areaCode the area with all areas in it
  /// @param category the category with all below it
  /// @param institutionId the institution or unit
  /// @param words that the published text has, in any order and form; reports that are not
  ///     published are never found by words
  record Filter(
      @Nullable ReportKind kind,
      Set<ReportState> states,
      @Nullable String category,
      @Nullable String areaCode,
      @Nullable Long institutionId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String words) {

    public Filter {
      states = Set.copyOf(states);
    }

    /// Everything.
    public static Filter all() {
      return new Filter(null, Set.of(), null, null, null, null, null, null);
    }
  }

  /// One line of a list.
  ///
  /// @param title the published title for the public, the shown one for others
  /// @param excerpt the first words of the shown story
  record Row(
      ReportNumber number,
      ReportKind kind,
      @Nullable ComplaintClass complaintClass,
      ReportState state,
      String title,
      String excerpt,
      @Nullable String category,
      @Nullable String areaCode,
      @Nullable Long institutionId,
      List<Long> unitIds,
      boolean anonymous,
      boolean confidential,
      Channel channel,
      int returns,
      Instant submittedAt,
      @Nullable DueStep step,
      @Nullable Instant dueAt) {

    public Row {
      unitIds = List.copyOf(unitIds);
    }
  }
}
