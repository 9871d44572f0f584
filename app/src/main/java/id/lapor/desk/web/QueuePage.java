package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.sla.DueIn;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The queue as it is drawn: alone, or at the left of an open report.
///
/// @param title what the list is called
/// @param about one sentence on what belongs into it
/// @param extent how many there are, as far as known without counting: `12 laporan`, `lebih dari
///   25 laporan`
/// @param first address of the list's beginning, or null when this is it
/// @param older address of the following page, or null
/// @param cut whether looking was broken off and `older` goes on with it
/// @param intake whether the officer may enter reports for citizens
/// @param export where the officer takes reports out, or null
public record QueuePage(
    String title,
    String about,
    String extent,
    List<Tab> tabs,
    List<Line> lines,
    @Nullable String first,
    @Nullable String older,
    boolean cut,
    Narrowing narrowing,
    boolean intake,
    @Nullable String export) {

  /// A tab over the list.
  public record Tab(String label, String href, boolean current) {}

  /// One report.
  ///
  /// @param facts short facts below the title: place, age, kind, marks
  public record Line(
      String href,
      String title,
      String number,
      String tone,
      String status,
      @Nullable DueIn clock,
      List<String> facts,
      boolean open) {}

  /// The form that narrows the list.
  ///
  /// @param hidden what the form carries to stay where it is
  /// @param asked what is narrowed now, by parameter
  /// @param units the units to choose from; null when they are named in words
  public record Narrowing(
      Map<String, String> hidden,
      Map<String, String> asked,
      SequencedMap<String, String> kinds,
      SequencedMap<String, String> states,
      List<Categories.Topic> topics,
      @Nullable SequencedMap<String, String> units,
      List<Chip> chips) {

    /// What was asked for by a parameter, or null.
    public @Nullable String value(String parameter) {
      return asked.get(parameter);
    }
  }

  /// A narrowing that can be taken away.
  public record Chip(String label, String href) {}
}
