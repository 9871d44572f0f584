package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.report.Submission;
import id.lapor.secret.Secrets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What makes sending twice one report, and ids that cost no round trip.
@Component
class SubmissionStore {

  private static final int BLOCK = 100;

  private final JdbcClient database;
  private final Writes writes;
  private final Secrets secrets;
  private final ReentrantLock lock = new ReentrantLock();
  private long next;
  private long end;

  SubmissionStore(JdbcClient database, Writes writes, Secrets secrets) {
    this.database = database;
    this.writes = writes;
    this.secrets = secrets;
  }

  /// A new report id; every hundredth call asks the database for a new block.
  long nextId() {
    lock.lock();
    try {
      if (next == end) {
        next = database.sql("select nextval('report.report_id')").query(Long.class).single();
        end = next + BLOCK;
      }
      return next++;
    } finally {
      lock.unlock();
    }
  }

  /// What an earlier sending of a key has made.
  ///
  /// @param altered whether it said something else
  record Earlier(long reportId, boolean altered) {}

  Optional<Earlier> findEarlier(Submission submission) {
    return database
        .sql("select report_id, content_tag from report.submission where key_tag = ?")
        .param(tag(submission))
        .query(
            (row, number) ->
                new Earlier(
                    row.getLong("report_id"),
                    !Arrays.equals(row.getBytes("content_tag"), contentTag(submission))))
        .optional();
  }

  void save(Submission submission, long reportId, Instant now) {
    writes.add(
        "insert into report.submission (key_tag, content_tag, report_id, at) values (?, ?, ?, ?)",
        tag(submission),
        contentTag(submission),
        reportId,
        now);
  }

  private byte[] tag(Submission submission) {
    return secrets.tag("submission", submission.key());
  }

  /// A keyed hash of all that was sent; tells nothing to who reads the database.
  private byte[] contentTag(Submission submission) {
    return secrets.tag("submission-content", submission.asSent());
  }
}
