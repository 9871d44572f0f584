package id.lapor.institution.internal;

import id.lapor.institution.InstitutionKind;
import id.lapor.kernel.CsvTable;
import id.lapor.kernel.MergeSummary;
import id.lapor.region.Areas;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills the tree at the first start: central institutions from the file that comes with the
/// program, regional governments and their usual units from the areas. One transaction: a crash
/// leaves nothing behind.
@Component
@Order(100)
class InstitutionLoading implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(InstitutionLoading.class);

  private final InstitutionStore store;
  private final StoredInstitutions institutions;
  private final Areas areas;
  private final TransactionTemplate transaction;

  InstitutionLoading(
      InstitutionStore store,
      StoredInstitutions institutions,
      Areas areas,
      TransactionTemplate transaction) {
    this.store = store;
    this.institutions = institutions;
    this.areas = areas;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!store.empty()) {
      return;
    }
    var types = unitTypes();
    var rows = central();
    var governments = new RegionalGovernments(types);
    for (var province : areas.listInside(null)) {
      rows.addAll(governments.of(province));
      areas.listInside(province.code()).forEach(regency -> rows.addAll(governments.of(regency)));
    }
    var aliases = seed("aliases.csv", Set.of("alias", "code"));
    var summary =
        transaction.execute(
            status -> {
              store.lock();
              return store.empty()
                  ? fill(types, rows, aliases)
                  : new MergeSummary(0, 0, rows.size());
            });
    institutions.refresh();
    LOG.info("Loaded {} institutions and units", summary.added());
  }

  private MergeSummary fill(
      List<UnitType> types, List<InstitutionRow> rows, List<CsvTable.Row> aliases) {
    store.addUnitTypes(types);
    var summary = store.merge(rows);
    aliases.forEach(row -> store.addAlias(row.text("alias"), row.text("code")));
    return summary;
  }

  private static List<InstitutionRow> central() throws IOException {
    var rows = new ArrayList<InstitutionRow>();
    for (var row :
        seed(
            "central.csv",
            Set.of("code", "parent_code", "kind", "name", "short_name", "unit_type"))) {
      rows.add(
          new InstitutionRow(
              row.text("code"),
              orNull(row.text("parent_code")),
              InstitutionKind.valueOf(row.text("kind")),
              row.text("name"),
              orNull(row.text("short_name")),
              orNull(row.text("unit_type")),
              null,
              null,
              null,
              null));
    }
    return rows;
  }

  private static List<UnitType> unitTypes() throws IOException {
    return seed(
            "unit-types.csv",
            Set.of("code", "name_id", "name_en", "province_name", "regency_name", "city_name"))
        .stream()
        .map(
            row ->
                new UnitType(
                    row.text("code"),
                    row.text("name_id"),
                    row.text("name_en"),
                    orNull(row.text("province_name")),
                    orNull(row.text("regency_name")),
                    orNull(row.text("city_name"))))
        .toList();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<CsvTable.Row> seed(String name, Set<String> columns) throws IOException {
    var file = new ClassPathResource("seed/institution/" + name);
    try (Reader source =
        new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      var table = CsvTable.read(source, columns);
      if (!table.missing().isEmpty()) {
        throw new IOException("Columns missing in " + file + ": " + table.missing());
      }
      return table.rows();
    }
  }
}
