package id.lapor.bench.load;

import java.util.EnumMap;
import java.util.Map;

/// The requests of one user, who acts for the reporter and for the officers of one institution.
/// For one thread: all are written into the same memory.
final class Requests {

  private static final String API = "/api/v1/reports";
  private static final String IF_MATCH = "If-Match: \"{}\"\r\n";

  private final Map<Call, Template> templates = new EnumMap<>(Call.class);
  private final byte[] buffer;

  Requests(Officers.Seat seat) {
    templates.put(Call.SUBMIT, Template.post(API, "Idempotency-Key: bench-{}\r\n", SUBMISSION));
    templates.put(
        Call.VERIFY,
        action(
            "verification",
            seat.national(),
            """
            {"category":"roads.pothole","complaintClass":"NON_SUPERVISORY"}\
            """));
    templates.put(
        Call.DISPOSE,
        action(
            "disposition",
            seat.national(),
            """
            {"institution":"%s","note":"Mohon ditindaklanjuti sesuai kewenangan."}\
            """
                .formatted(seat.institution())));
    templates.put(
        Call.DISPOSE_UNIT,
        action(
            "disposition",
            seat.admin(),
            """
            {"units":["%s"],"note":"Mohon ditangani pekan ini."}\
            """
                .formatted(seat.unit())));
    templates.put(Call.CLOSE, reporter("closure", CLOSURE));
    templates.put(Call.READ, Template.get(API + "/{}", "Receipt-Code: {}\r\n"));
    templates.put(Call.TIMELINE, Template.get(API + "/{}/timeline", "Receipt-Code: {}\r\n"));
    templates.put(Call.FOLLOW_UP, action("follow-ups", seat.answering(), FOLLOW_UP));
    buffer = new byte[templates.values().stream().mapToInt(Template::longest).max().orElseThrow()];
  }

  private static Template action(String resource, String token, String body) {
    return Template.post(
        API + "/{}/" + resource, "Authorization: Bearer " + token + "\r\n" + IF_MATCH, body);
  }

  private static Template reporter(String resource, String body) {
    return Template.post(API + "/{}/" + resource, "Receipt-Code: {}\r\n" + IF_MATCH, body);
  }

  byte[] buffer() {
    return buffer;
  }

  /// Writes a request into [#buffer()].
  ///
  /// @return how long it is
  int prepare(Call call, Walk walk) {
    var template = templates.get(call);
    if (template == null) {
      throw new IllegalArgumentException("No request for " + call);
    }
    return switch (call) {
      case SUBMIT -> template.fill(buffer, walk.serial(), walk.serial(), walk.serial());
      case VERIFY, DISPOSE, DISPOSE_UNIT, FOLLOW_UP ->
          template.fill(buffer, walk.number, walk.versionBytes());
      case CLOSE -> template.fill(buffer, walk.number, walk.receiptCode, walk.versionBytes());
      case READ, TIMELINE -> template.fill(buffer, walk.number, walk.receiptCode);
    };
  }

  private static final String SUBMISSION =
      """
      {"kind":"COMPLAINT","title":"Jalan berlubang di depan pasar {}",\
      "description":"Sejak dua minggu ada lubang selebar satu meter di depan pasar, tepat sesudah jembatan. \
      Kemarin sore seorang pengendara motor jatuh karena lubang itu tertutup genangan air. Warga sudah menaruh \
      ban bekas sebagai tanda, tetapi malam hari tetap berbahaya. Mohon segera ditambal sebelum musim hujan.",\
      "category":"roads.pothole","area":"32.04.32","incidentDate":"2026-01-18",\
      "location":{"address":"Depan pasar, sesudah jembatan"},\
      "anonymous":false,"confidential":false,\
      "contact":{"name":"Pelapor Uji","email":"pelapor.{}@contoh.example"}}\
      """;

  private static final String FOLLOW_UP =
      """
      {"text":"Lubang di depan pasar sudah ditambal oleh regu pemeliharaan jalan pagi ini dan marka sementara sudah \
      dipasang. Terima kasih atas laporannya.","substantial":true}\
      """;

  private static final String CLOSURE =
      """
      {"solved":true,"rating":5,"comment":"Terima kasih, jalannya sudah rata."}\
      """;
}
