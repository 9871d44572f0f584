package id.lapor.integration.internal;

import id.lapor.database.Writes;
import id.lapor.report.ReportNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Offices that imports name and the institution tree does not know, and the reports that wait for
/// them.
@Repository
class OfficeStore {

  private static final String SELECT =
      """
      select o.*, (select count(*) from (
        select 1 from integration.waiting_report w where w.office_id = o.id limit 1000) waiting) as waiting
      from integration.office o
      """;

  private final JdbcClient database;

  OfficeStore(JdbcClient database) {
    this.database = database;
  }

  /// The node that an admin chose for a name inside a top institution.
  Optional<Long> findNode(@Nullable Long topId, String name) {
    return database
        .sql(
            """
            select node_id from integration.office
            where top_id is not distinct from :top and name = :name and node_id is not null
            """)
        .param("top", topId)
        .param("name", name)
        .query(Long.class)
        .optional();
  }

  /// The offices of one institution that nobody has told yet.
  List<UnknownOffice> listUnknownOf(long topId, int limit) {
    return database
        .sql(SELECT + "where o.node_id is null and o.top_id = :top order by o.id limit :limit")
        .param("top", topId)
        .param("limit", limit)
        .query((row, index) -> office(row))
        .list();
  }

  /// Notes an unknown office and the report that waits for it, each once. Was it told meanwhile,
  /// its reports are to be moved.
  void noteWaiting(UnknownOffice.Name office, ReportNumber number, Instant now) {
    database
        .sql(
            """
            with o as (
              insert into integration.office as known (top_id, parent_name, name, first_seen)
              values (:top, :parent, :name, :now)
              on conflict (top_id, name) do update set move_after =
                case when known.node_id is not null then coalesce(known.move_after, excluded.first_seen) end
              returning id)
            insert into integration.waiting_report (office_id, number) select id, :number from o
            on conflict do nothing
            """)
        .param("top", office.topId())
        .param("parent", office.parentName())
        .param("name", office.name())
        .param("now", Writes.sqlValue(now))
        .param("number", number.value())
        .update();
  }

  /// The offices that nobody has told yet, after one, oldest first.
  List<UnknownOffice> listUnknown(long after, int limit) {
    return database
        .sql(SELECT + "where o.node_id is null and o.id > :after order by o.id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, index) -> office(row))
        .list();
  }

  Optional<UnknownOffice> findUnknown(long id) {
    return database
        .sql(SELECT + "where o.node_id is null and o.id = :id")
        .param("id", id)
        .query((row, index) -> office(row))
        .optional();
  }

  /// Keeps which node an unknown office is.
  ///
  /// @param moveAfter when others go on moving its reports
  /// @return false when somebody told it already
  boolean tell(long id, long nodeId, @Nullable Long accountId, Instant moveAfter) {
    return database
            .sql(
                """
                update integration.office set node_id = :node, account_id = :account, move_after = :moveAfter
                where id = :id and node_id is null
                """)
            .param("node", nodeId)
            .param("account", accountId)
            .param("moveAfter", Writes.sqlValue(moveAfter))
            .param("id", id)
            .update()
        == 1;
  }

  /// An office that was told and whose reports are to be moved.
  record Told(long id, long nodeId) {}

  /// Takes an office whose reports nobody is moving, and keeps it from the others for some time.
  Optional<Told> takeTold(Instant now, Instant moveAfter) {
    return database
        .sql(
            """
            update integration.office set move_after = :moveAfter
            where id = (
              select id from integration.office where move_after <= :now
              order by move_after limit 1 for no key update skip locked)
            returning id, node_id
            """)
        .param("moveAfter", Writes.sqlValue(moveAfter))
        .param("now", Writes.sqlValue(now))
        .query((row, index) -> new Told(row.getLong("id"), row.getLong("node_id")))
        .optional();
  }

  /// The next reports that wait for an office. Locks nothing: an import locks reports before it
  /// writes here, and so do those who move them.
  List<ReportNumber> listWaiting(long officeId, int limit) {
    return database
        .sql(
            """
            select number from integration.waiting_report where office_id = :office
            order by number limit :limit
            """)
        .param("office", officeId)
        .param("limit", limit)
        .query(Long.class)
        .list()
        .stream()
        .map(ReportNumber::new)
        .toList();
  }

  /// Takes reports that are locked off an office's list.
  void removeWaiting(long officeId, List<ReportNumber> numbers) {
    database
        .sql(
            """
            delete from integration.waiting_report
            where office_id = :office and number = any(:numbers::bigint[])
            """)
        .param("office", officeId)
        .param("numbers", numbers.stream().map(ReportNumber::value).toArray(Long[]::new))
        .update();
  }

  /// Notes that no report of an office is left to be moved, unless one came meanwhile: an import
  /// that adds one changes the office's row, too.
  void endMoving(long officeId) {
    database
        .sql("select id from integration.office where id = :id for no key update")
        .param("id", officeId)
        .query(Long.class)
        .single();
    database
        .sql(
            """
            update integration.office set move_after = null
            where id = :id and not exists (select from integration.waiting_report where office_id = :id)
            """)
        .param("id", officeId)
        .update();
  }

  private static UnknownOffice office(ResultSet row) throws SQLException {
    return new UnknownOffice(
        row.getLong("id"),
        new UnknownOffice.Name(
            row.getObject("top_id", Long.class),
            row.getString("parent_name"),
            row.getString("name")),
        row.getInt("waiting"));
  }
}
