package id.lapor.region.internal;

import id.lapor.kernel.CsvTable;
import id.lapor.kernel.MergeSummary;
import id.lapor.region.Area;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the areas at the first start from the files that come with the program, and merges newer
/// files later. Each is one transaction: a crash in the middle leaves nothing behind, and the next
/// start begins anew.
@Component
@Order(90)
public class AreaLoading implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(AreaLoading.class);

  private final AreaStore store;
  private final StoredAreas areas;
  private final TransactionTemplate transaction;

  AreaLoading(AreaStore store, StoredAreas areas, TransactionTemplate transaction) {
    this.store = store;
    this.areas = areas;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!store.empty()) {
      return;
    }
    AreaFile file;
    try (var source = seed("areas.csv")) {
      file = AreaFile.read(source, shippedZones(), code -> false);
    }
    if (!file.wrong().isEmpty()) {
      throw new IllegalStateException(
          "The areas that come with the program are damaged: " + file.wrong());
    }
    var summary = merge(file.areas(), true);
    LOG.info("Loaded {} areas", summary.added());
  }

  /// What came of a file: a summary, or what is wrong with it, and then nothing was changed.
  public record Result(MergeSummary summary, List<AreaFile.Wrong> wrong) {}

  /// Adds the areas of a file and changes those that are there already.
  ///
  /// @throws IOException when it is no CSV
  public Result merge(Reader source) throws IOException {
    var file = AreaFile.read(source, zones(), code -> areas.find(code).isPresent());
    if (!file.wrong().isEmpty()) {
      return new Result(new MergeSummary(0, 0, 0), file.wrong());
    }
    return new Result(merge(file.areas(), false), List.of());
  }

  /// Adds or changes one area.
  public void save(Area area) {
    merge(List.of(area), false);
  }

  /// All areas after a code, in the order of codes, for the download.
  public List<Area> listAfter(String code, int limit) {
    return store.listAfter(code, limit);
  }

  private MergeSummary merge(List<Area> incoming, boolean onlyIntoEmpty) {
    var summary =
        transaction.execute(
            status -> {
              store.lock();
              return onlyIntoEmpty && !store.empty()
                  ? new MergeSummary(0, 0, incoming.size())
                  : store.merge(incoming);
            });
    areas.refresh();
    return summary;
  }

  private Map<String, ZoneId> zones() throws IOException {
    var zones = shippedZones();
    areas.listInside(null).forEach(province -> zones.put(province.code(), province.zone()));
    return zones;
  }

  private static Map<String, ZoneId> shippedZones() throws IOException {
    try (var source = seed("time-zones.csv")) {
      var zones = new HashMap<String, ZoneId>();
      for (var row : CsvTable.read(source, Set.of("province_code", "time_zone")).rows()) {
        zones.put(row.text("province_code"), ZoneId.of(row.text("time_zone")));
      }
      return zones;
    }
  }

  private static Reader seed(String name) throws IOException {
    var file = new ClassPathResource("seed/region/" + name);
    return new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
  }
}
