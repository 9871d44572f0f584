package id.lapor.integration.internal;

import id.lapor.report.ReportExports;
import id.lapor.report.ReportExports.Exported;
import id.lapor.report.ReportNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Knows lines again that say exactly what our own export says of the same report: such a file was
/// made here, and taking it over changes nothing, whatever number and state the report has.
@Component
class OwnLines {

  private final ReportExports exports;
  private final ExportLines lines;

  OwnLines(ReportExports exports, ExportLines lines) {
    this.exports = exports;
    this.lines = lines;
  }

  /// Those of the lines that are the same in all columns that they have.
  Set<LaporExport.Line> same(Collection<LaporExport.Line> candidates) {
    var numbers = new HashSet<ReportNumber>();
    candidates.forEach(line -> ReportNumber.parse(line.trackingId()).ifPresent(numbers::add));
    Map<ReportNumber, Exported> known =
        exports.list(numbers).stream()
            .collect(Collectors.toMap(one -> one.report().number(), Function.identity()));
    Set<LaporExport.Line> same = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var line : candidates) {
      ReportNumber.parse(line.trackingId())
          .map(known::get)
          .filter(one -> says(line.cells(), lines.cells(one)))
          .ifPresent(_ -> same.add(line));
    }
    return same;
  }

  private static boolean says(Map<LaporColumn, String> told, Map<LaporColumn, String> ours) {
    return told.entrySet().stream()
        .filter(cell -> cell.getKey() != LaporColumn.TRACKING_ID)
        .allMatch(cell -> cell.getValue().equals(read(ours.getOrDefault(cell.getKey(), ""))));
  }

  /// A cell of ours as it is when it was written into a file and read again.
  private static String read(String cell) {
    return LaporExport.clean(ReportFiles.fitting(cell)).replace("\r\n", "\n");
  }
}
