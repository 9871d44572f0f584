package id.lapor.identity.internal;

import id.lapor.identity.Account;
import id.lapor.identity.Officers.Officer;
import id.lapor.identity.Officers.Term;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Officers as admins list them.
@Repository
class OfficerQuery {

  private static final String OFFICER =
      """
      select a.id, a.login, a.name, a.email, a.phone, a.active, a.institution_id,
             a.password_hash is not null as has_password
      from identity.account a
      where a.kind = 'OFFICER'
      """;

  private final JdbcClient database;

  OfficerQuery(JdbcClient database) {
    this.database = database;
  }

  /// Where a page of the list starts: after this name, in lower case, and id.
  record After(String name, long id) {}

  /// One more than `limit` officers by name.
  ///
  /// @param institutions only of these nodes; all when null
  /// @param words a text-search query such as `rat:* & kus:*`, or null
  List<Officer> list(
      @Nullable Collection<Long> institutions,
      @Nullable String words,
      @Nullable After after,
      int limit) {
    var sql = new StringBuilder(OFFICER);
    if (institutions != null) {
      sql.append(" and a.institution_id = any(:institutions)");
    }
    if (words != null) {
      sql.append(
          " and to_tsvector('simple', a.name || ' ' || a.login) @@ to_tsquery('simple', :words)");
    }
    if (after != null) {
      sql.append(" and (lower(a.name), a.id) > (:afterName, :afterId)");
    }
    var query = database.sql(sql.append(" order by lower(a.name), a.id limit :limit").toString());
    query = query.param("limit", limit + 1);
    if (institutions != null) {
      query = query.param("institutions", institutions.toArray(Long[]::new));
    }
    if (words != null) {
      query = query.param("words", words);
    }
    if (after != null) {
      query = query.param("afterName", after.name()).param("afterId", after.id());
    }
    return withTerms(query.query(OfficerQuery::row).list());
  }

  /// One officer.
  Optional<Officer> find(long id) {
    var rows =
        database.sql(OFFICER + " and a.id = :id").param("id", id).query(OfficerQuery::row).list();
    return withTerms(rows).stream().findFirst();
  }

  private List<Officer> withTerms(List<Row> rows) {
    var ids = rows.stream().map(row -> row.account().id()).toArray(Long[]::new);
    var terms =
        database
            .sql(
                """
                select id, account_id, role, institution_id, valid_from, valid_to
                from identity.role_grant
                where account_id = any(:ids) and revoked_at is null
                order by id
                """)
            .param("ids", ids)
            .query(OfficerQuery::term)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                new Officer(
                    row.account(),
                    row.institutionId(),
                    row.hasPassword(),
                    terms.getOrDefault(row.account().id(), List.of())))
        .toList();
  }

  private record Row(Account account, @Nullable Long institutionId, boolean hasPassword) {}

  private static Row row(ResultSet row, int index) throws SQLException {
    var account =
        new Account(
            row.getLong("id"),
            row.getString("login"),
            row.getString("name"),
            row.getString("email"),
            row.getString("phone"),
            row.getBoolean("active"),
            List.of());
    return new Row(account, (Long) row.getObject("institution_id"), row.getBoolean("has_password"));
  }

  private static Map.Entry<Long, Term> term(ResultSet row, int index) throws SQLException {
    return Map.entry(
        row.getLong("account_id"),
        new Term(
            row.getLong("id"),
            new Grant(Role.valueOf(row.getString("role")), row.getLong("institution_id")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)));
  }
}
