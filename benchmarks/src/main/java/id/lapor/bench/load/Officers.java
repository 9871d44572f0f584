package id.lapor.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Officers of the demo cast (`seed/demo/cast.csv`), signed in once each by `POST /tokens`.
final class Officers {

  /// The password of the demo cast, of `application-demo.yaml`.
  private static final String PASSWORD = "lapor-demo-1708";

  private static final String[] NATIONAL = {"nasional", "nasional2"};

  /// Institution, unit, admin, liaison officer.
  private static final String[][] INSTITUTIONS = {
    {"pemkab-32.04", "pemkab-32.04/pupr", "kabbandung", "kabbandung.pupr"},
    {"pemkot-35.78", "pemkot-35.78/pupr", "surabaya", "surabaya.pupr"},
    {"pemprov-32", "pemprov-32/pupr", "jabar", "jabar.pupr"},
    {"kemensos", "kemensos/linjamsos", "kemensos", "kemensos.linjamsos"},
  };

  /// Who handles the reports of a user, as tokens.
  ///
  /// @param answering who follows up: the admin, or on the road over a unit its liaison officer
  record Seat(String institution, String unit, String national, String admin, String answering) {}

  private Officers() {}

  /// One seat for each institution; users share them in turn.
  ///
  /// @param overUnit whether liaison officers answer
  static List<Seat> signIn(int port, boolean overUnit) throws IOException {
    var tokens = new HashMap<String, String>();
    var seats = new ArrayList<Seat>();
    try (var connection = new Connection(port)) {
      for (var row : INSTITUTIONS) {
        var national = token(tokens, connection, NATIONAL[seats.size() % NATIONAL.length]);
        var admin = token(tokens, connection, row[2]);
        var answering = overUnit ? token(tokens, connection, row[3]) : admin;
        seats.add(new Seat(row[0], row[1], national, admin, answering));
      }
    }
    return seats;
  }

  private static String token(Map<String, String> known, Connection connection, String login)
      throws IOException {
    var earlier = known.get(login);
    if (earlier != null) {
      return earlier;
    }
    var request =
        Template.post(
            "/api/v1/tokens",
            "",
            "{\"userName\":\"%s\",\"password\":\"%s\",\"label\":\"bench\"}"
                .formatted(login, PASSWORD));
    var answer = connection.send(request.whole());
    if (answer.status != 201) {
      throw new IOException("No token for " + login + ": " + answer.status + " " + answer.text());
    }
    var token = new String(answer.field(Template.bytes("\"token\":")), StandardCharsets.UTF_8);
    known.put(login, token);
    return token;
  }
}
