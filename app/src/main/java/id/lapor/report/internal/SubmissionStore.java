package id.lapor.report.internal;

import id.lapor.database.Writes;
import id.lapor.secret.Secrets;
import java.time.Instant;
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

  Optional<Long> findReport(String key) {
    return database
        .sql("select report_id from report.submission where key_tag = ?")
        .param(tag(key))
        .query(Long.class)
        .optional();
  }

  void save(String key, long reportId, Instant now) {
    writes.add(
        "insert into report.submission (key_tag, report_id, at) values (?, ?, ?)",
        tag(key),
        reportId,
        now);
  }

  private byte[] tag(String key) {
    return secrets.tag("submission", key);
  }
}
