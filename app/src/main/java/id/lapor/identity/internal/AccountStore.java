package id.lapor.identity.internal;

import id.lapor.identity.Account;
import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts and the roles that hold on a given day.
@Repository
public class AccountStore {

  private static final String ACCOUNT =
      """
      select a.id, a.login, a.name, a.email, a.phone, a.active, a.kind,
             array(select g.role || ' ' || g.institution_id
                   from identity.role_grant g
                   where g.account_id = a.id and g.revoked_at is null
                     and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                   order by g.id) as grants
      from identity.account a
      """;

  private final JdbcClient database;

  AccountStore(JdbcClient database) {
    this.database = database;
  }

  /// One account.
  public Optional<Account> find(long id, LocalDate today) {
    return database
        .sql(ACCOUNT + " where a.id = :id")
        .param("id", id)
        .param("today", today)
        .query(AccountStore::account)
        .optional();
  }

  /// The account that signs in with this: its login or e-mail in any case, or its phone in E.164.
  public Optional<Account> findByLogin(String login, LocalDate today) {
    return database
        .sql(
            ACCOUNT
                + """
                  where a.id = (
                    select id from identity.account where lower(login) = lower(:login)
                    union all
                    select id from identity.account where lower(email) = lower(:login) and email is not null
                    union all
                    select id from identity.account where phone = :login and phone is not null
                    limit 1)
                  """)
        .param("login", login)
        .param("today", today)
        .query(AccountStore::account)
        .optional();
  }

  /// The stored password hash, if one was set.
  public Optional<String> findPasswordHash(long id) {
    return database
        .sql(
            "select password_hash from identity.account where id = :id and password_hash is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /// Display names by id.
  public Map<Long, String> names(Collection<Long> ids) {
    record Named(long id, String name) {}
    return database
        .sql("select id, name from identity.account where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(Named.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  /// Active accounts with a role at one of these nodes.
  public List<Account> listHolders(Role role, Collection<Long> institutionIds, LocalDate today) {
    return database
        .sql(
            ACCOUNT
                + """
                  where a.active and a.id in (
                    select h.account_id from identity.role_grant h
                    where h.role = :role and h.institution_id = any(:institutions) and h.revoked_at is null
                      and h.valid_from <= :today and (h.valid_to is null or h.valid_to >= :today))
                  order by lower(a.name), a.id
                  """)
        .param("role", role.name())
        .param("institutions", institutionIds.toArray(Long[]::new))
        .param("today", today)
        .query(AccountStore::account)
        .list();
  }

  /// Whether any account exists.
  public boolean any() {
    return database
        .sql("select exists (select from identity.account)")
        .query(Boolean.class)
        .single();
  }

  /// Whether an active account holds a role anywhere today, apart from one account.
  public boolean anyHolder(Role role, @Nullable Long except, LocalDate today) {
    return database
        .sql(
            """
            select exists (
              select from identity.role_grant g join identity.account a on a.id = g.account_id
              where g.role = :role and a.active and g.revoked_at is null
                and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                and a.id is distinct from cast(:except as bigint))
            """)
        .param("role", role.name())
        .param("today", today)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  /// A new row; everything was checked and normalised before.
  record NewRow(
      AccountKind kind,
      String login,
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String passwordHash,
      @Nullable Long institutionId) {}

  /// Adds an account.
  ///
  /// @return its id, or empty when login, e-mail or phone is taken
  Optional<Long> insert(NewRow row, Instant now) {
    return database
        .sql(
            """
            insert into identity.account
              (kind, login, name, email, phone, password_hash, institution_id, created_at, changed_at)
            values (:kind, :login, :name, :email, :phone, :hash, :institution, :now, :now)
            on conflict do nothing
            returning id
            """)
        .param("kind", row.kind().name())
        .param("login", row.login())
        .param("name", row.name())
        .param("email", row.email())
        .param("phone", row.phone())
        .param("hash", row.passwordHash())
        .param("institution", row.institutionId())
        .param("now", utc(now))
        .query(Long.class)
        .optional();
  }

  void rename(long id, String name, Instant now) {
    database
        .sql("update identity.account set name = ?, changed_at = ? where id = ?")
        .params(name, utc(now), id)
        .update();
  }

  void setPassword(long id, String hash, Instant now) {
    database
        .sql("update identity.account set password_hash = ?, changed_at = ? where id = ?")
        .params(hash, utc(now), id)
        .update();
  }

  /// Sets the e-mail or the phone. A reporter who signed in with the old one signs in with the new
  /// one.
  void setContact(long id, Contact contact, Instant now) {
    dropCodes(id);
    var column = contact.kind() == Contact.Kind.EMAIL ? "email" : "phone";
    database
        .sql(
            "update identity.account set login = case when kind = 'CITIZEN' and login = coalesce("
                + column
                + ", '') then :value else login end, "
                + column
                + " = :value, changed_at = :now where id = :id")
        .param("value", contact.value())
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  void setActive(long id, boolean active, Instant now) {
    dropCodes(id);
    database
        .sql("update identity.account set active = ?, changed_at = ? where id = ?")
        .params(active, utc(now), id)
        .update();
  }

  void grant(long accountId, RoleTerm term, @Nullable Long by, Instant now) {
    database
        .sql(
            """
            insert into identity.role_grant
              (account_id, role, institution_id, valid_from, valid_to, granted_by, granted_at)
            values (:account, :role, :institution, :from, :to, :by, :now)
            """)
        .param("account", accountId)
        .param("role", term.role().name())
        .param("institution", term.institutionId())
        .param("from", term.validFrom())
        .param("to", term.validTo())
        .param("by", by)
        .param("now", utc(now))
        .update();
  }

  void revoke(long grantId, long by, Instant now) {
    database
        .sql(
            "update identity.role_grant set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
        .params(utc(now), by, grantId)
        .update();
  }

  /// A point in time as the driver takes it.
  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Account account(ResultSet row, int index) throws SQLException {
    var grants = (String[]) row.getArray("grants").getArray();
    return new Account(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getBoolean("active"),
        Arrays.stream(grants).map(AccountStore::grant).toList());
  }

  private static Grant grant(String text) {
    int space = text.indexOf(' ');
    return new Grant(
        Role.valueOf(text.substring(0, space)), Long.parseLong(text.substring(space + 1)));
  }

  /// Codes and links that were sent before end with what they were sent for.
  void dropCodes(long id) {
    database.sql("delete from identity.one_time_code where account_id = ?").param(id).update();
  }
}
