package id.lapor.report;

import id.lapor.kernel.Actor;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The door for taking whole reports out, page by page and never all at once.
public interface ReportExports {

  /// Hands over every report that the actor's roles may see, newest first, with its history as the
  /// actor may read it. Reads by key and hands over page by page, so that ten thousand reports need
  /// the memory of a few hundred, and the taker can look up once for a page what it needs besides.
  void each(Actor actor, ReportLists.Filter filter, Consumer<List<Exported>> taker);

  /// The reports of these numbers that exist, whoever may see them: for the program itself, which
  /// compares a file with them.
  List<Exported> list(Collection<ReportNumber> numbers);

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
