package id.lapor.integration.web.api;

import id.lapor.integration.web.api.Api.Call;
import id.lapor.integration.web.api.ApiCast.Sent;
import id.lapor.kernel.Role;
import id.lapor.report.ReportScenes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Who calls what about a report, and the table of the answers.
final class ApiPermissionTable {

  /// The report is Siti's, sent with her token; it lies with the roads unit of Kabupaten Bandung.
  private static final String WHO =
      "guest receipt stranger siti budi national admin roads transport leader auditor operator"
          + " overseer far-admin far-roads far-leader";

  private final ApiCast cast;

  ApiPermissionTable(ApiCast cast) {
    this.cast = cast;
  }

  /// How each of them calls; `stranger` holds the receipt of another report.
  private Map<String, UnaryOperator<Call>> everybody(Sent sent) {
    var all = new LinkedHashMap<String, UnaryOperator<Call>>();
    all.put("guest", call -> call);
    all.put("receipt", call -> call.receipt(sent.receipt()));
    all.put("stranger", call -> call.receipt(cast.send(null).receipt()));
    all.put("siti", call -> call.as(cast.siti()));
    all.put("budi", call -> call.as(cast.budi()));
    all.put("national", call -> call.as(cast.national()));
    all.put("admin", call -> call.as(cast.admin()));
    all.put("roads", call -> call.as(cast.roads()));
    all.put("transport", call -> call.as(cast.transport()));
    all.put("leader", at(Role.LEADER, ReportScenes.BANDUNG));
    all.put("auditor", at(Role.INTERNAL_AUDITOR, ReportScenes.BANDUNG));
    all.put("operator", at(Role.INTAKE_OPERATOR, ReportScenes.BANDUNG));
    all.put("overseer", at(Role.OVERSEER, ReportScenes.PANRB));
    all.put("far-admin", at(Role.INSTITUTION_ADMIN, ReportScenes.SURABAYA));
    all.put("far-roads", at(Role.LIAISON_OFFICER, ReportScenes.SURABAYA));
    all.put("far-leader", at(Role.LEADER, ReportScenes.SURABAYA));
    return all;
  }

  private UnaryOperator<Call> at(Role role, String institution) {
    return call -> call.as(cast.officer(role, institution));
  }

  /// What is called, with a body that is right.
  Map<String, Object> calls() {
    var calls = new LinkedHashMap<String, Object>();
    calls.put("getReport", Map.of());
    calls.put("getTimeline", Map.of());
    calls.put(
        "verifyReport", Map.of("category", "roads.pothole", "complaintClass", "NON_SUPERVISORY"));
    calls.put(
        "editReport",
        Map.of(
            "category", "roads.pothole",
            "complaintClass", "NON_SUPERVISORY",
            "title", "Judul",
            "description", "Isi",
            "confidential", true));
    calls.put("postponeReport", Map.of("question", "Di mana?"));
    calls.put("returnReport", Map.of("reason", "Bukan kami"));
    calls.put("archiveReport", Map.of("reason", "UNCLEAR", "explanation", "Kurang jelas"));
    calls.put("disposeReport", Map.of("units", List.of(ReportScenes.ROADS)));
    calls.put("acceptReport", Map.of());
    calls.put("followUpReport", Map.of("text", "Sudah", "substantial", true));
    calls.put("followUpReport-interim", Map.of("text", "Sedang", "substantial", false));
    calls.put("proposeClosing", Map.of("text", "Usul selesai"));
    calls.put("replyToReport", Map.of("text", "Tambahan"));
    calls.put("closeReport", Map.of("solved", true, "comment", "Selesai"));
    calls.put("closeReport-not", Map.of("solved", false, "comment", "Belum"));
    calls.put("rateReport", Map.of("rating", 4));
    calls.put("reopenReport", Map.of("reason", "Rusak lagi"));
    calls.put("appealReport", Map.of("reason", "Mohon dilihat lagi"));
    calls.put("withdrawReport", Map.of("reason", "Batal"));
    calls.put("mergeReport", Map.of("into", cast.withBandung(cast.send(null)).number()));
    return calls;
  }

  /// The table of answers as it is. A report that an answer changed, or whose receipt somebody
  /// guessed at, is replaced by a new one of the same story.
  String draw(Supplier<Sent> story) {
    var lines = new ArrayList<String>();
    var sent = story.get();
    for (var row : calls().entrySet()) {
      var line = new StringBuilder("%-23s".formatted(row.getKey()));
      for (var who : WHO.split(" ", -1)) {
        var operation = row.getKey().replaceFirst("-.*", "");
        var call = cast.api.call(operation, sent.number());
        var caller = Objects.requireNonNull(everybody(sent).get(who)).apply(call);
        int status =
            (operation.startsWith("get") ? caller : caller.json(row.getValue())).send().status();
        line.append(' ').append(status);
        boolean changed = status == 200 && !operation.startsWith("get");
        if (changed || who.equals("stranger")) {
          sent = story.get();
        }
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines) + "\n";
  }
}
