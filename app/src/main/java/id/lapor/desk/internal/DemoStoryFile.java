package id.lapor.desk.internal;

import id.lapor.desk.internal.DemoStory.Deed;
import id.lapor.desk.internal.DemoStory.Step;
import id.lapor.kernel.CsvTable;
import id.lapor.report.ArchiveReason;
import id.lapor.report.Channel;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportState;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the stories of the demonstration.
final class DemoStoryFile {

  private static final String FILE = "seed/demo/reports.csv";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DemoStoryFile() {}

  static List<DemoStory> read() throws IOException {
    try (var source =
        new InputStreamReader(
            new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
      var table =
          CsvTable.read(
              source, Set.of("key", "kind", "title", "description", "end_state", "story"));
      if (!table.missing().isEmpty()) {
        throw new IOException(FILE + " lacks the columns " + table.missing());
      }
      return table.rows().stream().map(DemoStoryFile::story).toList();
    }
  }

  private static DemoStory story(CsvTable.Row row) {
    return new DemoStory(
        row.text("key"),
        ReportKind.valueOf(row.text("kind")),
        row.text("title"),
        row.text("description"),
        row.text("category"),
        row.text("area_code"),
        row.text("institution_code"),
        row.text("unit_code"),
        Boolean.parseBoolean(row.text("anonymous")),
        Boolean.parseBoolean(row.text("confidential")),
        row.text("reporter_login_or_name"),
        Channel.valueOf(row.text("channel")),
        Integer.parseInt(row.text("days_ago")),
        ReportState.valueOf(row.text("end_state")),
        steps(row.text("story")));
  }

  private static List<Step> steps(String json) {
    var steps = new ArrayList<Step>();
    for (var node : JSON.readTree(json)) {
      steps.add(
          new Step(
              Deed.valueOf(node.get("c").asString()),
              node.get("t").asString(),
              node.get("day").asInt(),
              node.has("rating") ? Integer.valueOf(node.get("rating").asInt()) : null,
              node.has("reason") ? ArchiveReason.valueOf(node.get("reason").asString()) : null,
              text(node.get("into"))));
    }
    return steps;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.asString();
  }
}
