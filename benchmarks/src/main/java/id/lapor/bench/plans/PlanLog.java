package id.lapor.bench.plans;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plans in the server's log, the worst of each statement.
final class PlanLog {

  private final JsonMapper json = new JsonMapper();
  private final Set<String> big;
  private final Map<String, Statement> statements = new LinkedHashMap<>();

  PlanLog(Set<String> big) {
    this.big = big;
  }

  /// One statement with the worst that was seen of it.
  ///
  /// @param rows rows of big tables that were read, those that did not fit included
  /// @param pages of 8 KB
  /// @param nodes what the plan is made of
  /// @param whole big tables that were read from beginning to end
  record Statement(
      String sql,
      int times,
      long rows,
      long pages,
      double milliseconds,
      Set<String> nodes,
      Set<String> whole,
      String parameters) {

    Statement worse(Statement other) {
      var allWhole = new TreeSet<>(whole);
      allWhole.addAll(other.whole);
      var worst = Math.max(rows, pages) >= Math.max(other.rows, other.pages) ? this : other;
      return new Statement(
          sql,
          times + other.times,
          worst.rows,
          worst.pages,
          Math.max(milliseconds, other.milliseconds),
          worst.nodes,
          allWhole,
          worst.parameters);
    }
  }

  List<Statement> statements() {
    return new ArrayList<>(statements.values());
  }

  void read(Path log, long from) throws IOException {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(from);
      var lines =
          new java.io.BufferedReader(
              Channels.newReader(file.getChannel(), java.nio.charset.StandardCharsets.UTF_8));
      @Nullable StringBuilder plan = null;
      double duration = 0;
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("\t")) {
          if (plan != null) {
            plan.append(line, 1, line.length()).append('\n');
          }
          continue;
        }
        add(plan, duration);
        boolean begins = line.contains("duration: ") && line.endsWith("plan:");
        plan = begins ? new StringBuilder() : null;
        duration =
            begins ? Double.parseDouble(line.replaceAll(".*duration: ([0-9.]+) .*", "$1")) : 0;
      }
      add(plan, duration);
    }
  }

  private void add(@Nullable StringBuilder text, double duration) {
    if (text == null || text.isEmpty()) {
      return;
    }
    var tree = json.readTree(text.toString());
    var sql = normalized(tree.path("Query Text").asString());
    var plan = tree.path("Plan");
    var seen = new Sum();
    visit(plan, seen);
    var statement =
        new Statement(
            sql,
            1,
            seen.rows,
            plan.path("Shared Hit Blocks").asLong() + plan.path("Shared Read Blocks").asLong(),
            duration,
            seen.nodes,
            seen.whole,
            tree.path("Query Parameters").asString(""));
    statements.merge(sql, statement, Statement::worse);
  }

  private static final class Sum {
    private long rows;
    private final Set<String> nodes = new TreeSet<>();
    private final Set<String> whole = new TreeSet<>();
  }

  private void visit(JsonNode node, Sum seen) {
    var kind = node.path("Node Type").asString("");
    var table = node.path("Schema").asString("") + "." + node.path("Relation Name").asString("");
    var index = node.path("Index Name").asString("");
    seen.nodes.add(index.isEmpty() ? kind : kind + " " + index);
    double loops = node.path("Actual Loops").asDouble(0);
    boolean grows = big.contains(table);
    if (grows && !kind.startsWith("Bitmap Index") && !kind.equals("ModifyTable")) {
      seen.rows +=
          (long)
              (loops
                  * (node.path("Actual Rows").asDouble(0)
                      + node.path("Rows Removed by Filter").asDouble(0)
                      + node.path("Rows Removed by Index Recheck").asDouble(0)));
    }
    if (grows && kind.endsWith("Seq Scan") && loops > 0) {
      seen.whole.add(table);
    }
    for (var child : node.path("Plans")) {
      visit(child, seen);
    }
  }

  private static String normalized(String sql) {
    return sql.replaceAll("\\s+", " ").replaceAll("\\$\\d+", "\\$").strip();
  }
}
