package id.lapor.integration.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that is being taken over or was.
///
/// @param fault why it failed, told by `integration.run.fault.<fault>`; null unless it did
/// @param faultDetail the missing columns, or null
/// @param institution whose export it is, as the headings name it
public record ImportRun(
    long id,
    String fileName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    State state,
    @Nullable Fault fault,
    @Nullable String faultDetail,
    @Nullable String institution,
    int added,
    int changed,
    int unchanged,
    int refused) {

  /// How far it is.
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /// Why a whole file cannot be taken over.
  public enum Fault {
    /// Neither xlsx nor CSV.
    NOT_READABLE,
    /// No row begins with `Tracking ID`.
    NO_HEADER,
    COLUMNS_MISSING,
    /// A fault of the program; it is in its log.
    BROKEN
  }

  /// Rows read so far.
  public int rows() {
    return added + changed + unchanged + refused;
  }

  /// Whether nothing more will happen.
  public boolean over() {
    return state == State.DONE || state == State.FAILED;
  }
}
