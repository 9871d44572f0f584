package id.lapor.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Questions to the database behind a program's back, on a connection of their own each.
final class Database {

  private final Cluster cluster;

  private Database(Cluster cluster) {
    this.cluster = cluster;
  }

  static Database of(Cluster cluster) {
    return new Database(cluster);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/lapor", "lapor", cluster.password());
  }

  /// The rows of a query, each with its columns as text; "" for null.
  List<List<String>> rows(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          var value = result.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Could not ask: " + sql, e);
    }
  }

  String text(String sql) {
    return rows(sql).getFirst().getFirst();
  }

  double number(String sql) {
    var text = text(sql);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Could not do: " + sql, e);
    }
  }
}
