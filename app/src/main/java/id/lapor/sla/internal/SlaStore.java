package id.lapor.sla.internal;

import id.lapor.database.Writes;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.ReportKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Policies, holidays and the switch. Every change raises the version, by which other copies notice
/// it.
@Repository
class SlaStore {

  private static final String JOINT_LEAVE_SWITCH = "countJointLeaveAsWorkingDay";

  private final JdbcClient database;

  SlaStore(JdbcClient database) {
    this.database = database;
  }

  long version() {
    return database.sql("select version from sla.version").query(Long.class).single();
  }

  /// Waits for other changers, so that two admins do not undercut each other's checks.
  void lockAndRaiseVersion() {
    database.sql("update sla.version set version = version + 1").update();
  }

  boolean empty() {
    return !database
        .sql("select exists (select from sla.policy) or exists (select from sla.holiday)")
        .query(Boolean.class)
        .single();
  }

  List<Policy> listPolicies() {
    return database
        .sql(
            """
            select id, step, kind, complaint_class, emergency, amount, unit, clock_start, regulation, valid_from, valid_to
            from sla.policy
            order by id
            """)
        .query((row, index) -> policy(row))
        .list();
  }

  void addPolicy(Policy policy) {
    database
        .sql(
            """
            insert into sla.policy
              (step, kind, complaint_class, emergency, amount, unit, clock_start, regulation, valid_from, valid_to)
            values
              (:step, :kind, :class, :emergency, :amount, :unit, :clockStart, :regulation, :validFrom, :validTo)
            """)
        .param("step", policy.step().name())
        .param("kind", Writes.sqlValue(policy.kind()))
        .param("class", Writes.sqlValue(policy.complaintClass()))
        .param("emergency", policy.emergency())
        .param("amount", policy.amount())
        .param("unit", policy.unit().name())
        .param("clockStart", policy.clockStart().name())
        .param("regulation", policy.regulation())
        .param("validFrom", policy.validFrom())
        .param("validTo", policy.validTo())
        .update();
  }

  void endPolicy(long id, @Nullable LocalDate validTo) {
    database
        .sql("update sla.policy set valid_to = :validTo where id = :id")
        .param("validTo", validTo)
        .param("id", id)
        .update();
  }

  void removePolicy(long id) {
    database.sql("delete from sla.policy where id = :id").param("id", id).update();
  }

  List<Holiday> listHolidays() {
    return database
        .sql("select date, name, kind, decree from sla.holiday order by date")
        .query(
            (row, index) ->
                new Holiday(
                    row.getObject("date", LocalDate.class),
                    row.getString("name"),
                    Holiday.Kind.valueOf(row.getString("kind")),
                    row.getString("decree")))
        .list();
  }

  void putHoliday(Holiday holiday) {
    database
        .sql(
            """
            insert into sla.holiday (date, name, kind, decree) values (:date, :name, :kind, :decree)
            on conflict (date) do update set name = excluded.name, kind = excluded.kind, decree = excluded.decree
            """)
        .param("date", holiday.date())
        .param("name", holiday.name())
        .param("kind", holiday.kind().name())
        .param("decree", holiday.decree())
        .update();
  }

  void removeHoliday(LocalDate date) {
    database.sql("delete from sla.holiday where date = :date").param("date", date).update();
  }

  boolean countsJointLeave() {
    return database
        .sql("select value = 'true' from sla.setting where key = :key")
        .param("key", JOINT_LEAVE_SWITCH)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void countJointLeave(boolean asWorkingDay) {
    database
        .sql("update sla.setting set value = :value where key = :key")
        .param("value", Boolean.toString(asWorkingDay))
        .param("key", JOINT_LEAVE_SWITCH)
        .update();
  }

  /// Notes who changed what, in words that stay readable when the row itself is gone.
  void note(
      Instant at, @Nullable Long accountId, String what, String subject, @Nullable String reason) {
    database
        .sql(
            """
            insert into sla.change (at, account_id, what, detail, reason)
            values (:at, :account, :what, jsonb_build_object('subject', cast(:subject as text)), :reason)
            """)
        .param("at", Writes.sqlValue(at))
        .param("account", accountId)
        .param("what", what)
        .param("subject", subject)
        .param("reason", reason)
        .update();
  }

  private static Policy policy(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    var complaintClass = row.getString("complaint_class");
    return new Policy(
        row.getLong("id"),
        DueStep.valueOf(row.getString("step")),
        kind == null ? null : ReportKind.valueOf(kind),
        complaintClass == null ? null : ComplaintClass.valueOf(complaintClass),
        row.getBoolean("emergency"),
        row.getInt("amount"),
        Policy.Unit.valueOf(row.getString("unit")),
        Policy.ClockStart.valueOf(row.getString("clock_start")),
        row.getString("regulation"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
