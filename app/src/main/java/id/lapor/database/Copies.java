package id.lapor.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Sends rows with PostgreSQL's COPY, in the caller's transaction.
@Component
public class Copies {

  private static final int BUFFER = 1 << 16;

  private final JdbcTemplate jdbc;

  Copies(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Sends all rows; none is fine, too.
  public void send(CopyRows rows) {
    var text = rows.text();
    if (text.isEmpty()) {
      return;
    }
    jdbc.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                        "copy " + rows.target() + " from stdin", new StringReader(text), BUFFER);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
