package id.lapor.bench.load;

/// What PostgreSQL wrote ahead, from its own statistics (version 18).
record Wal(double bytes, double records, double fsyncs, double fsyncMillis) {

  static Wal now(Database database) {
    var written = database.rows("select wal_bytes, wal_records from pg_stat_wal").getFirst();
    var synced =
        database
            .rows(
                "select coalesce(sum(fsyncs), 0), coalesce(sum(fsync_time), 0) from pg_stat_io"
                    + " where object = 'wal'")
            .getFirst();
    return new Wal(
        Double.parseDouble(written.get(0)),
        Double.parseDouble(written.get(1)),
        Double.parseDouble(synced.get(0)),
        Double.parseDouble(synced.get(1)));
  }

  Wal since(Wal before) {
    return new Wal(
        bytes - before.bytes,
        records - before.records,
        fsyncs - before.fsyncs,
        fsyncMillis - before.fsyncMillis);
  }

  void print(Output output, long lifecycles) {
    double each = 1.0 / Math.max(1, lifecycles);
    output.line("");
    output.line(
        "Write-ahead log per lifecycle: %.1f kB in %.0f records, %.2f fsyncs%s.",
        bytes / 1024 * each,
        records * each,
        fsyncs * each,
        fsyncMillis > 0 ? Tables.format(" (%.2f ms each)", fsyncMillis / Math.max(1, fsyncs)) : "");
  }
}
