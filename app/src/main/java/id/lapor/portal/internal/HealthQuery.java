package id.lapor.portal.internal;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the database whether it is there.
@Component
public class HealthQuery {

  private static final int SECONDS = 2;

  private final JdbcClient database;

  HealthQuery(JdbcClient database) {
    this.database = database;
  }

  /// Whether it answers within two seconds of a connection being free.
  public boolean answers() {
    try {
      return database.sql("select true").withQueryTimeout(SECONDS).query(Boolean.class).single();
    } catch (DataAccessException away) {
      return false;
    }
  }
}
