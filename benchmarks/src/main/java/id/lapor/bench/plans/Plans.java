package id.lapor.bench.plans;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// The entrance of `bin/plans`: starts a PostgreSQL that writes every plan into its log and the
/// program on it, calls every address, and judges the plans.
final class Plans {

  static final String HELP =
      """
      bin/plans --data FOLDER [--most ROWS] [--without-seqscan]
        plans of all SQL statements on the way of requests, on a data folder that bin/seed filled

        --most ROWS         rows of big tables, and pages of 8 KB, that one statement may read (default 20000)
        --without-seqscan   plan as if sequential scans cost a fortune, and judge small tables, too: finds conditions that no index has
      """;

  /// With the many values of each round every statement is sent more often than the driver and
  /// PostgreSQL take to stop planning it for its values.
  private static final int ROUNDS = 3;

  private Plans() {}

  public static void main(String[] words) throws Exception {
    Path data = null;
    long most = 20_000;
    boolean withoutSeqscan = false;
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--data" -> data = Path.of(words[++i]);
        case "--most" -> most = Long.parseLong(words[++i]);
        case "--without-seqscan" -> withoutSeqscan = true;
        default -> {
          System.out.println(HELP);
          System.exit("--help".equals(words[i]) ? 0 : 2);
        }
      }
    }
    if (data == null) {
      System.out.println(HELP);
      System.exit(2);
      return;
    }
    System.exit(check(data.toAbsolutePath(), most, withoutSeqscan) ? 0 : 1);
  }

  private static boolean check(Path data, long most, boolean withoutSeqscan)
      throws IOException, InterruptedException, SQLException {
    try (var server = Server.start(data, freePort(), withoutSeqscan)) {
      server.vacuum();
      var big = Tables.big(server, withoutSeqscan ? -1 : Tables.FEWEST_ROWS);
      long before = server.logSize();
      try (var program = Program.start(data, server, freePort())) {
        var crawl = new Crawl(program.port(), Examples.find(server, program.port()));
        for (int round = 0; round < ROUNDS; round++) {
          before = round == 0 ? server.logSize() : before;
          crawl.round(round);
        }
        System.out.printf("%,d requests%n", crawl.requests());
      }
      var log = new PlanLog(big);
      log.read(server.log(), before);
      return new Judgement(log.statements(), most).tell();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }
}
