package id.lapor.bench.plans;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/// The tables that grow with the number of reports.
final class Tables {

  /// Smaller ones are read whole by any sensible plan.
  private static final int FEWEST_ROWS = 5_000;

  private Tables() {}

  static Set<String> big(Server server) throws SQLException, IOException {
    var big = new TreeSet<String>();
    for (var row :
        server.rows(
            """
            select n.nspname || '.' || c.relname, c.reltuples::bigint
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('report', 'sla', 'notification', 'file')
            order by 1
            """)) {
      if (Long.parseLong(row.get(1)) >= FEWEST_ROWS) {
        big.add(row.getFirst());
        System.out.printf("%-28s %,12d rows%n", row.getFirst(), Long.parseLong(row.get(1)));
      }
    }
    return big;
  }
}
