package id.lapor.database;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells a database that is away for a while from one that does not take what it was given: the
/// first is worth another try, the second is not.
public final class Outage {

  /// `program_limit_exceeded`, such as a value that is too long for an index. Spring counts it
  /// among the resources that are away.
  private static final String LIMIT_EXCEEDED = "54";

  private Outage() {}

  /// Whether the database was away, or went away before it said what became of a transaction.
  public static boolean isBehind(RuntimeException fault) {
    return switch (fault) {
      case CannotCreateTransactionException _, TransactionSystemException _ -> true;
      case DataAccessResourceFailureException away ->
          !(NestedExceptionUtils.getMostSpecificCause(away) instanceof SQLException cause
              && String.valueOf(cause.getSQLState()).startsWith(LIMIT_EXCEEDED));
      default -> false;
    };
  }
}
