package id.lapor.file.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes files that were handed in and never became part of anything, two days after they came.
@Component
class FileSweep {

  /// How long an unkept file lives.
  static final Duration UNKEPT_LIFE = Duration.ofDays(2);

  private static final int BATCH = 100;

  private final FileStore store;
  private final FileStorage storage;
  private final Clock clock;
  private final TransactionOperations transactions;

  FileSweep(FileStore store, FileStorage storage, Clock clock, TransactionOperations transactions) {
    this.store = store;
    this.storage = storage;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// Removes all that is due, some at a time.
  ///
  /// @return how many files it removed
  int sweep() throws IOException {
    int removed = 0;
    var before = clock.instant().minus(UNKEPT_LIFE);
    int batch;
    do {
      // The rows go with the commit, after the contents: a crash between leaves a row, and the next
      // sweep finds it.
      batch = transactions.execute(_ -> removeSome(before));
      removed += batch;
    } while (batch == BATCH);
    storage.clearOldTemps();
    return removed;
  }

  private int removeSome(Instant before) {
    var ids = store.removeUnkept(before, BATCH);
    ids.forEach(this::deleteContent);
    return ids.size();
  }

  private void deleteContent(UUID id) {
    try {
      storage.delete(id);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete file " + id, e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Task {
    @Bean
    RecurringTask<Void> fileSweepTask(FileSweep sweep) {
      return Tasks.recurring("file-sweep", FixedDelay.ofHours(3))
          .execute(
              (_, _) -> {
                try {
                  int removed = sweep.sweep();
                  if (removed > 0) {
                    LoggerFactory.getLogger(FileSweep.class)
                        .info("Removed {} files that were never used", removed);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException("File sweep failed", e);
                }
              });
    }
  }
}
