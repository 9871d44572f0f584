package id.lapor.bench.plans;

import java.util.Comparator;
import java.util.List;

/// Which statements would grow with the database.
///
/// @param most rows of big tables, or pages, that one statement may read
record Judgement(List<PlanLog.Statement> statements, long most) {

  private static final int TOLD = 25;
  private static final int WIDTH = 400;

  /// Prints the statements that read most, then what is wrong.
  ///
  /// @return whether nothing is
  boolean tell() {
    System.out.printf("%,d statements%n%nThose that read most:%n", statements.size());
    statements.stream()
        .sorted(
            Comparator.comparingLong((PlanLog.Statement s) -> Math.max(s.rows(), s.pages()))
                .reversed())
        .limit(TOLD)
        .forEach(Judgement::tell);
    var wrong =
        statements.stream()
            .filter(s -> !s.whole().isEmpty() || s.rows() > most || s.pages() > most)
            .toList();
    if (wrong.isEmpty()) {
      System.out.println("\nNo statement reads a big table whole or more than " + most + " rows.");
      return true;
    }
    System.out.printf("%n%d statements do not hold:%n", wrong.size());
    wrong.forEach(Judgement::tell);
    return false;
  }

  private static void tell(PlanLog.Statement one) {
    System.out.printf(
        "%n%,d rows, %,d pages, %.1f ms at worst, seen %,d times%s%n  %s%n  plan: %s%n  with: %s%n",
        one.rows(),
        one.pages(),
        one.milliseconds(),
        one.times(),
        one.whole().isEmpty() ? "" : ", READS WHOLE " + one.whole(),
        one.sql().length() > WIDTH ? brief(one.sql()) : one.sql(),
        String.join(", ", one.nodes()),
        one.parameters());
  }

  /// The middle says more than the list of columns at the beginning.
  private static String brief(String sql) {
    int from = Math.max(0, sql.indexOf(" from "));
    return "…" + sql.substring(from, Math.min(sql.length(), from + 3 * WIDTH));
  }
}
