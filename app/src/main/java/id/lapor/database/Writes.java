package id.lapor.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The write statements of one transaction, sent to PostgreSQL together in one round trip just
/// before commit.
///
/// An action touches several modules (the report's row, its history, deadlines, messages). Each
/// module adds its statements here instead of sending them one by one, so that the number of round
/// trips does not grow with the number of modules. A statement added here is not visible to reads
/// of the same transaction until [#flush()].
@Component
public class Writes {

  private final JdbcTemplate jdbc;

  Writes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds one statement with its parameters; `Instant` and enum values are converted.
  ///
  /// @throws IllegalStateException outside a transaction
  public void add(String sql, @Nullable Object... parameters) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Writes need a transaction");
    }
    buffer().statements.add(new Statement(sql.strip(), parameters));
  }

  /// Sends what was added so far. Called by itself before commit; call it only to read your own
  /// writes.
  public void flush() {
    var buffer = (Buffer) TransactionSynchronizationManager.getResource(this);
    if (buffer == null || buffer.statements.isEmpty()) {
      return;
    }
    var statements = List.copyOf(buffer.statements);
    buffer.statements.clear();
    var sql = String.join(";\n", statements.stream().map(Statement::sql).toList());
    jdbc.execute(
        sql,
        (PreparedStatement prepared) -> {
          bind(prepared, statements);
          return prepared.execute();
        });
  }

  private static void bind(PreparedStatement prepared, List<Statement> statements)
      throws SQLException {
    int index = 1;
    for (var statement : statements) {
      for (var parameter : statement.parameters()) {
        prepared.setObject(index++, sqlValue(parameter));
      }
    }
  }

  /// The value as the PostgreSQL driver takes it.
  public static @Nullable Object sqlValue(@Nullable Object value) {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case null, default -> value;
    };
  }

  private Buffer buffer() {
    var bound = (Buffer) TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return bound;
    }
    var fresh = new Buffer();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  @SuppressWarnings("ArrayRecordComponent") // passed through, never compared
  private record Statement(String sql, @Nullable Object[] parameters) {}

  private final class Buffer implements TransactionSynchronization {
    private final List<Statement> statements = new ArrayList<>();

    /// A transaction of its own inside this one gets a buffer of its own.
    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Writes.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Writes.this, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      Writes.this.flush();
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Writes.this);
    }
  }
}
