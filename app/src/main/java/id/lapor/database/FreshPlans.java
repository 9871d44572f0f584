package id.lapor.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Queries that PostgreSQL plans anew for the values of each call.
///
/// A statement that is sent often gets one plan for all values, which is right where every value
/// finds about as much. In lists it is not: a word that a third of the reports have needs another
/// plan than one that nobody wrote.
@Component
public class FreshPlans {

  private final JdbcClient client;

  FreshPlans(DataSource database) {
    this.client = JdbcClient.create(new Unprepared(database));
  }

  /// A query like that of a [JdbcClient].
  public JdbcClient.StatementSpec sql(String sql) {
    return client.sql(sql);
  }

  private static final class Unprepared extends JdbcTemplate {
    Unprepared(DataSource database) {
      super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
      super.applyStatementSettings(statement);
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }
}
