package id.lapor.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Looks into the database after servers were killed: is everything acknowledged there, once and
/// whole, and nothing in part?
///
/// How a whole report looks in each version is learnt from one that nobody disturbed: its history,
/// reporter, key, published words, deadlines and messages.
final class Inquest {

  private static final int VERSION = 2;
  private static final int EVENTS = 3;
  private static final int SHAPE = 4;
  private static final int SPREAD_WRONGLY = 5;
  private static final int SPREAD = 6;
  private static final int LEASED = 7;
  private static final int MOST_SHOWN = 10;
  private static final int PATIENCE_SECONDS = 300;

  private static final String ROWS =
      """
      select report.number, right(title, 14), version,
        (select string_agg(seq || ' ' || type, ', ' order by seq) from report.event where report_id = report.id),
        state || '; step ' || coalesce(step, 'none')
          || '; reporters ' || (select count(*) from report.reporter where report_id = report.id)
          || '; keys ' || coalesce(keys.number, 0)
          || '; published ' || (select count(*) from report.published_text where report_id = report.id)
          || '; clocks ' || coalesce(clocks.steps, 'none')
          || '; messages ' || coalesce(messages.templates, 'none'),
        coalesce(messages.officers, 0) <> coalesce(messages.desks, 0),
        coalesce(messages.desks, 0), coalesce(messages.leased, 0)
      from report.report
      left join (select report_id, count(*) as number from report.submission group by report_id) keys
        on keys.report_id = report.id
      left join (
          select report_id, string_agg(step || ' ' || coalesce(outcome, 'running'), ', ' order by step, started_at) as steps
          from sla.deadline group by report_id) clocks
        on clocks.report_id = report.id
      left join (
          select report_id,
            string_agg(template, ', ' order by template) filter (where recipient <> 'ACCOUNT') as templates,
            count(*) filter (where recipient = 'ACCOUNT') as officers,
            count(*) filter (where recipient = 'DESK' and state = 'SENT') as desks,
            count(*) filter (where state = 'WAITING' and attempts > 0) as leased
          from notification.message where report_id is not null group by report_id) messages
        on messages.report_id = report.id
      where report.title like 'Jalan berlubang di depan pasar %%' and right(title, 14) between '%s' and '%s'
      """;

  private static final String BROKEN_HISTORIES =
      """
      select report.number from report.report
      left join (
          select report_id, count(*) as events, min(seq) as first, max(seq) as last
          from report.event group by report_id) history
        on history.report_id = report.id
      where history.events is null or first <> 1 or last <> version or events <> version
      """;

  private static final String WAITING =
      "select count(*) from notification.message where state = 'WAITING' and due_at < now()";

  private final Database database;
  private final Map<Integer, String> whole = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  Inquest(Database database) {
    this.database = database;
  }

  /// Leads one report through its life undisturbed and remembers how it looks in each version.
  void learnWhole(int port, Officers.Seat seat) throws IOException {
    var requests = new Requests(seat);
    var walk = new Walk();
    var serial = new Trail(walk).serial();
    try (var connection = new Connection(port)) {
      for (var call : Call.SHORTEST) {
        var answer = connection.send(requests.buffer(), requests.prepare(call, walk));
        var wrong = User.learn(call, walk, answer);
        if (!wrong.isEmpty()) {
          throw new IOException(call.label() + " " + wrong + ": " + answer.text());
        }
        if (call.writes()) {
          var row = database.rows(ROWS.formatted(serial, serial)).getFirst();
          whole.put(walk.version, row.get(SHAPE));
        }
      }
    }
  }

  /// Waits until all messages that are due were delivered or kept.
  void awaitDelivery() throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS && database.number(WAITING) > 0; i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    if (database.number(WAITING) > 0) {
      findings.add("messages wait that are due: " + database.text(WAITING));
    }
  }

  /// Notices in the program, of which nobody can tell from outside whose they are.
  double notices() {
    return database.number("select count(*) from notification.notice");
  }

  /// What is stored of a run.
  ///
  /// @param spread messages to a desk that were handed to its officer, once as a notice and once as
  ///     a mail
  /// @param leased messages whose delivery was cut off and which are tried again when their lease
  ///     of ten minutes is over
  record Stored(int reports, int spread, int leased) {}

  /// Compares what is stored with what is known.
  Stored examine(List<Trail> trails) {
    var sorted = trails.stream().map(Trail::serial).sorted().toList();
    var stored = new HashMap<String, List<List<String>>>();
    for (var row : database.rows(ROWS.formatted(sorted.getFirst(), sorted.getLast()))) {
      stored.computeIfAbsent(row.get(1), _ -> new ArrayList<>()).add(row);
    }
    for (var trail : trails) {
      examine(trail, stored.getOrDefault(trail.serial(), List.of()));
    }
    database
        .rows(BROKEN_HISTORIES)
        .forEach(row -> findings.add(row.getFirst() + " has a broken history"));
    var rows = stored.values().stream().flatMap(List::stream).toList();
    return new Stored(stored.size(), sum(rows, SPREAD), sum(rows, LEASED));
  }

  private static int sum(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.get(column))).sum();
  }

  private void examine(Trail trail, List<List<String>> rows) {
    int known = trail.acknowledged().size();
    if (rows.size() > 1) {
      findings.add(trail.serial() + " is there " + rows.size() + " times");
    }
    if (rows.isEmpty()) {
      if (known > 0) {
        findings.add(trail.number() + " was acknowledged and is not there");
      }
      return;
    }
    var row = rows.getFirst();
    int version = Integer.parseInt(row.get(VERSION));
    if (known > 0 && !row.getFirst().equals(trail.number())) {
      findings.add(trail.number() + " was acknowledged, but " + row.getFirst() + " is stored");
    }
    boolean may = version == known || (version == known + 1 && trail.unknown() != null);
    if (!may) {
      findings.add(
          row.getFirst() + " is in version " + version + "; acknowledged were " + known + " calls");
    }
    if (!row.get(EVENTS).equals(history(version))) {
      findings.add(row.getFirst() + " has the history " + row.get(EVENTS));
    }
    // Every institution of the demo cast has one admin.
    if (row.get(SPREAD_WRONGLY).equals("t")) {
      findings.add(row.getFirst() + " was told to its officer not once");
    }
    if (!row.get(SHAPE).equals(whole.get(version))) {
      findings.add(
          row.getFirst()
              + " is not whole: "
              + row.get(SHAPE)
              + " instead of "
              + whole.get(version));
    }
  }

  private static String history(int version) {
    return IntStream.rangeClosed(1, version)
        .mapToObj(seq -> seq + " " + Call.SHORTEST.get(seq - 1).event())
        .collect(Collectors.joining(", "));
  }

  void find(String finding) {
    findings.add(finding);
  }

  /// Writes what was found, the first findings word by word.
  ///
  /// @return whether nothing was found
  boolean print(Output output) {
    output.line(
        findings.isEmpty()
            ? "**Nothing lost, nothing twice, nothing in part.**"
            : "**" + findings.size() + " findings:**");
    findings.stream().limit(MOST_SHOWN).forEach(finding -> output.line("- %s", finding));
    return findings.isEmpty();
  }
}
