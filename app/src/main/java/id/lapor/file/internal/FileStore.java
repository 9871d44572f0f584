package id.lapor.file.internal;

import id.lapor.database.Writes;
import id.lapor.file.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rows of `file.file`.
@Repository
class FileStore {

  private final JdbcClient database;
  private final Writes writes;

  FileStore(JdbcClient database, Writes writes) {
    this.database = database;
    this.writes = writes;
  }

  /// Adds a row in a transaction of its own: content that is stored has a row by which the sweep
  /// finds it, whatever becomes of the caller's transaction.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void insert(StoredFile file, byte[] sha256, Instant now) {
    database
        .sql(
            """
            insert into file.file (id, name, media_type, bytes, image, cleaned, sha256, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            file.id(),
            file.name(),
            file.mediaType(),
            file.bytes(),
            file.image(),
            file.cleaned(),
            sha256,
            Writes.sqlValue(now))
        .update();
  }

  /// Marks them as kept with the other writes of the caller's transaction.
  void keep(Collection<UUID> ids) {
    writes.add(
        "update file.file set kept = true where id = any (?)", (Object) ids.toArray(UUID[]::new));
  }

  /// Those that are kept or were accepted after a point in time, in any order.
  List<StoredFile> list(Collection<UUID> ids, Instant unkeptSince) {
    return database
        .sql(
            """
            select id, name, media_type, bytes, image, cleaned from file.file
            where id = any (?) and (kept or created_at > ?)
            """)
        .params(ids.toArray(UUID[]::new), Writes.sqlValue(unkeptSince))
        .query(FileStore::read)
        .list();
  }

  /// Those that are not kept and were accepted after a point in time, in any order; locked until
  /// the caller's transaction ends.
  List<StoredFile> lockUnkept(Collection<UUID> ids, Instant since) {
    return database
        .sql(
            """
            select id, name, media_type, bytes, image, cleaned from file.file
            where id = any (?) and not kept and created_at > ?
            order by id
            for update
            """)
        .params(ids.toArray(UUID[]::new), Writes.sqlValue(since))
        .query(FileStore::read)
        .list();
  }

  /// Takes unkept files accepted before a point in time out of the table; they stay locked until
  /// the caller's transaction ends.
  List<UUID> removeUnkept(Instant before, int limit) {
    return database
        .sql(
            """
            delete from file.file where id in (
              select id from file.file where not kept and created_at < ?
              order by created_at limit ? for update skip locked)
            returning id
            """)
        .params(Writes.sqlValue(before), limit)
        .query(UUID.class)
        .list();
  }

  private static StoredFile read(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("bytes"),
        row.getBoolean("image"),
        row.getBoolean("cleaned"));
  }
}
