package id.lapor.portal.web;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The public list: its reports, its filters with what can be chosen, and the way to older ones.
///
/// @param areaWords what stands in the area field
/// @param alsoMeant other areas of that name
/// @param cut whether older reports are not searched yet
public record ReportListPage(
    ReportFilter filter,
    List<ReportCard> cards,
    List<Chip> chips,
    SequencedMap<String, String> kinds,
    SequencedMap<String, String> states,
    SequencedMap<String, String> topics,
    String areaWords,
    String institutionWords,
    List<Chip> alsoMeant,
    @Nullable String older,
    @Nullable String first,
    boolean cut) {

  /// A filter that is on, with the address that takes it off; or another area, with its address.
  public record Chip(String label, String href) {}
}
