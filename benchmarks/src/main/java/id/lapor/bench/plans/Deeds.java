package id.lapor.bench.plans;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Leads some reports through everything that can be done with one, so that every statement of
/// every action is sent: with a photo, over a unit, back, archived and appealed, merged, withdrawn.
final class Deeds {

  private static final String REPORTS = "/api/v1/reports";

  private final JsonMapper json = new JsonMapper();
  private final Visitor guest;
  private final Visitor national;
  private final Visitor office;
  private final Visitor unit;

  Deeds(Visitor guest, Visitor national, Visitor office, Visitor unit) {
    this.guest = guest;
    this.national = national;
    this.office = office;
    this.unit = unit;
  }

  /// A report on its way.
  private final class Walk {
    private final String number;
    private final String receipt;
    private int version;

    Walk(JsonNode receipt) {
      this.number = receipt.path("number").asString();
      this.receipt = receipt.path("receiptCode").asString();
      this.version = receipt.path("version").asInt();
    }

    /// Does something with it, as the reporter or an officer.
    void does(Visitor who, String deed, String body) throws IOException, InterruptedException {
      var answer =
          json.readTree(who.act(REPORTS + "/" + number + "/" + deed, body, version, receipt(who)));
      version = answer.path("version").asInt(version);
    }

    /// Reads it as the reporter does, with its files.
    void read() throws IOException, InterruptedException {
      guest.get(REPORTS + "/" + number, receipt);
      var timeline = json.readTree(guest.get(REPORTS + "/" + number + "/timeline", receipt));
      for (var file : timeline.findValues("files")) {
        for (var one : file) {
          var id = one.path("id").asString();
          guest.get(REPORTS + "/" + number + "/attachments/" + id, receipt);
          national.get(REPORTS + "/" + number + "/attachments/" + id);
          national.get("/meja/laporan/" + number + "/lampiran/" + id);
          national.get("/laporan/" + number + "/lampiran/" + id + "/kecil");
        }
      }
    }

    private String receipt(Visitor who) {
      return who == guest ? receipt : "";
    }
  }

  void round() throws IOException, InterruptedException {
    var solved = handled();
    solved.does(guest, "closure", "{\"solved\":true}");
    solved.does(guest, "rating", "{\"rating\":4}");
    solved.does(guest, "reopening", "{\"reason\":\"Lubangnya muncul lagi.\"}");
    solved.does(unit, "follow-ups", "{\"text\":\"Sudah ditambal lagi.\",\"substantial\":true}");
    solved.does(office, "closure", "{\"solved\":true,\"comment\":\"Sudah tuntas.\"}");
    solved.read();

    var returned = disposed();
    returned.does(office, "return", "{\"reason\":\"Jalan ini milik provinsi.\"}");

    var archived = sent();
    archived.does(national, "postponement", "{\"question\":\"Di ruas jalan yang mana?\"}");
    archived.does(guest, "replies", "{\"text\":\"Di depan toko roti.\"}");
    archived.does(
        national, "archiving", "{\"reason\":\"NOT_RELEVANT\",\"explanation\":\"Bukan layanan.\"}");
    archived.does(guest, "appeal", "{\"reason\":\"Ini tentang layanan publik.\"}");

    sent().does(national, "merger", "{\"into\":\"" + returned.number + "\"}");
    sent().does(guest, "withdrawal", "{\"reason\":\"Sudah selesai sendiri.\"}");
    for (var address : List.of("/api/v1/tokens", "/akun")) {
      office.get(address);
    }
  }

  private Walk handled() throws IOException, InterruptedException {
    var walk = disposed();
    walk.does(office, "disposition", "{\"units\":[\"pemkab-32.04/pupr\"],\"note\":\"Tolong.\"}");
    walk.does(unit, "acceptance", "{\"note\":\"Tim turun besok.\"}");
    walk.does(unit, "follow-ups", "{\"text\":\"Sudah ditambal.\",\"substantial\":true}");
    walk.does(unit, "closing-proposals", "{\"text\":\"Pekerjaan sudah tuntas.\"}");
    return walk;
  }

  private Walk disposed() throws IOException, InterruptedException {
    var walk = sent();
    var classified = "{\"category\":\"roads.pothole\",\"complaintClass\":\"NON_SUPERVISORY\"";
    walk.does(national, "verification", classified + "}");
    walk.does(
        national,
        "edit",
        classified
            + ",\"title\":\"Jalan berlubang\",\"description\":\"Selebar semeter.\","
            + "\"confidential\":false}");
    walk.does(national, "disposition", "{\"institution\":\"pemkab-32.04\",\"note\":\"Mohon.\"}");
    return walk;
  }

  private Walk sent() throws IOException, InterruptedException {
    var files = json.readTree(guest.upload("/api/v1/files", "lubang.png", photo()));
    var body =
        """
        {"kind":"COMPLAINT","title":"Jalan berlubang di depan pasar","category":"roads.pothole","area":"32.04.12",
         "description":"Sejak dua minggu ada lubang selebar satu meter.","anonymous":false,"confidential":false,
         "contact":{"name":"Pelapor Uji","email":"pelapor@contoh.example"},"files":["%s"]}
        """
            .formatted(files.path("items").path(0).path("id").asString());
    return new Walk(json.readTree(guest.post(REPORTS, body, UUID.randomUUID().toString(), 201)));
  }

  private static byte[] photo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
