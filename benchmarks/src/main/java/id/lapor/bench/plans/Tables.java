package id.lapor.bench.plans;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/// The tables that grow with the number of reports.
final class Tables {

  /// Smaller ones are read whole by any sensible plan.
  static final long FEWEST_ROWS = 5_000;

  private Tables() {}

  /// @param fewestRows of what is judged; -1 for all, even before their rows were counted
  static Set<String> big(Server server, long fewestRows) throws SQLException, IOException {
    var big = new TreeSet<String>();
    for (var row :
        server.rows(
            """
            select n.nspname || '.' || c.relname, c.reltuples::bigint
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relname <> 'migration'
              and (n.nspname in ('report', 'notification', 'file', 'portal', 'identity')
                or n.nspname = 'sla' and c.relname = 'deadline')
            order by 1
            """)) {
      if (Long.parseLong(row.get(1)) >= fewestRows) {
        big.add(row.getFirst());
        System.out.printf("%-28s %,12d rows%n", row.getFirst(), Long.parseLong(row.get(1)));
      }
    }
    return big;
  }
}
