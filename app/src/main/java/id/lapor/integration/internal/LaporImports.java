package id.lapor.integration.internal;

import id.lapor.integration.internal.ImportRunStore.RowResult;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of the pages to imports. A file is stored and waits there for [ImportTask]; a crash
/// loses nothing, and a restart takes it up again from the beginning, which changes nothing that
/// was taken over already.
@Component
public class LaporImports {

  private static final int PAGE = 1_000;
  private static final int LATEST = 20;

  private final ImportRunStore runs;
  private final Clock clock;

  LaporImports(ImportRunStore runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /// Takes a file in.
  ///
  /// @return the id of its import, which begins within seconds
  public long accept(String fileName, byte[] content, @Nullable Long accountId) {
    return runs.add(fileName, content, accountId, clock.instant());
  }

  /// An import with how far it is.
  public Optional<ImportRun> find(long id) {
    return runs.find(id);
  }

  /// The latest imports, newest first.
  public List<ImportRun> listLatest() {
    return runs.listLatest(LATEST);
  }

  /// Hands over what became of each row, in the order of the file.
  public void eachResult(long id, Consumer<Result> taker) {
    long after = 0;
    List<RowResult> page;
    do {
      page = runs.listResults(id, after, PAGE);
      for (var row : page) {
        taker.accept(new Result(row.line(), row.trackingId(), row.outcome(), row.reason()));
        after = row.line();
      }
    } while (page.size() == PAGE);
  }

  /// What became of a row.
  ///
  /// @param outcome ADDED, CHANGED, UNCHANGED or REFUSED, told by `integration.outcome.<outcome>`
  /// @param reason why it was refused, told by `integration.fault.<reason>`; otherwise null
  public record Result(long line, String trackingId, String outcome, @Nullable String reason) {}
}
