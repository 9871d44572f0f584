package id.lapor.report.internal;

import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.DueStep;
import id.lapor.report.Party;
import id.lapor.report.Report;
import id.lapor.report.Report.Content;
import id.lapor.report.Report.Ending;
import id.lapor.report.Report.Handling;
import id.lapor.report.Report.Place;
import id.lapor.report.Report.Privacy;
import id.lapor.report.Report.Timing;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row of `report.report` says, and the types of its columns in Java.
final class ReportRow {

  private ReportRow() {}

  static Report read(ResultSet row, int rowNumber) throws SQLException {
    return new Report(
        row.getLong("id"),
        new ReportNumber(row.getLong("number")),
        row.getInt("version"),
        ReportKind.valueOf(row.getString("kind")),
        constant(ComplaintClass.class, row.getString("complaint_class")),
        ReportState.valueOf(row.getString("state")),
        constant(ReportState.class, row.getString("resume_state")),
        new Content(
            row.getString("title"),
            row.getString("description"),
            row.getString("published_title"),
            row.getString("published_description"),
            row.getString("category"),
            row.getObject("incident_date", LocalDate.class),
            Channel.valueOf(row.getString("channel"))),
        new Place(
            row.getString("area_code"),
            row.getString("address"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class)),
        new Privacy(
            row.getBoolean("anonymous"),
            row.getBoolean("confidential"),
            row.getBoolean("published")),
        new Handling(
            row.getObject("institution_id", Long.class),
            ids(row, "unit_ids"),
            row.getInt("returns"),
            row.getBoolean("binding"),
            row.getBoolean("substantiated")),
        new Timing(
            row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
            row.getObject("state_since", OffsetDateTime.class).toInstant(),
            constant(DueStep.class, row.getString("step")),
            instant(row, "step_due_at"),
            instant(row, "resolve_due_at"),
            instant(row, "paused_at")),
        ending(row));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    var at = instant(row, "ended_at");
    if (at == null) {
      return null;
    }
    return new Ending(
        at,
        Party.valueOf(row.getString("ended_by")),
        constant(ArchiveReason.class, row.getString("end_reason")),
        row.getObject("rating", Integer.class),
        row.getObject("merged_into", Long.class));
  }

  static List<Long> ids(ResultSet row, String column) throws SQLException {
    return Arrays.asList((Long[]) row.getArray(column).getArray());
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
