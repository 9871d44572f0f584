package id.lapor.report;

import java.util.List;

/// What became of an action.
public sealed interface Outcome {

  /// Done; the report as it stands now.
  record Done(Report report) implements Outcome {}

  /// Not done, for all these reasons.
  record Refused(List<Refusal> refusals) implements Outcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /// Not done because somebody acted meanwhile.
  ///
  /// @param current the report as it stands now
  /// @param since what happened since the version that the user saw
  record Changed(Report current, List<HistoryEvent> since) implements Outcome {
    public Changed {
      since = List.copyOf(since);
    }
  }
}
