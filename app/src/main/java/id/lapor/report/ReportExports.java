package id.lapor.report;

import id.lapor.kernel.Actor;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The door for taking whole reports out, page by page and never all at once.
public interface ReportExports {

  /// Hands over every report that the actor's roles may see, newest first, with its history as the
  /// actor may read it. Reads by key in pages, so that ten thousand reports need the memory of a
  /// few hundred.
  void each(Actor actor, ReportLists.Filter filter, Consumer<Exported> taker);

  /// A report with its history.
  ///
  /// @param history oldest first
  /// @param reporterName null for anonymous reports, always, and when none was left
  record Exported(Report report, List<HistoryEvent> history, @Nullable String reporterName) {
    public Exported {
      history = List.copyOf(history);
    }
  }
}
