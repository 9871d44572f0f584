package id.lapor.identity.internal;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.NewAccount;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The named cast of the demonstration, as accounts that all have the same known password. Exists
/// in the profile `demo` only, fills an empty system only, and refuses to run where others than
/// this machine could reach it.
@Component
@Profile("demo")
@Order(DemoCast.ORDER)
public class DemoCast implements ApplicationRunner {

  /// After the institutions (100), before the demo reports (300).
  public static final int ORDER = 200;

  private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

  private final AccountStore store;
  private final AccountRegister register;
  private final Institutions institutions;
  private final Passwords passwords;
  private final String password;

  DemoCast(
      AccountStore store,
      AccountRegister register,
      Institutions institutions,
      Passwords passwords,
      @Value("${lapor.demo.password}") String password,
      @Value("${server.address:}") String address) {
    if (!loopback(address)) {
      throw new IllegalStateException(
          "The profile demo has accounts with a known password; it runs on a loopback address only, not on \""
              + address
              + "\"");
    }
    this.store = store;
    this.register = register;
    this.institutions = institutions;
    this.passwords = passwords;
    this.password = password;
  }

  /// Whether only this machine reaches a server at this address; none means all addresses.
  static boolean loopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /// One of the cast, as the sign-in page lists it.
  ///
  /// @param role null for a reporter
  public record Member(String login, String name, @Nullable Role role, String institution) {}

  /// Everybody, in the order of the file.
  public List<Member> members() {
    return rows().stream()
        .map(
            row ->
                new Member(
                    row.get("login"),
                    row.get("name"),
                    role(row),
                    institution(row).map(Institution::name).orElse("")))
        .toList();
  }

  /// The password of them all.
  public String password() {
    return password;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (store.any()) {
      return;
    }
    var hash = passwords.hash(password);
    rows().forEach(row -> add(row, hash));
    LoggerFactory.getLogger(DemoCast.class)
        .info("Made the demo accounts; the sign-in page lists them");
  }

  private void add(CSVRecord row, String hash) {
    var role = role(row);
    var node = institution(row).map(Institution::id).orElse(null);
    var account =
        new NewAccount(
            role == null ? AccountKind.CITIZEN : AccountKind.OFFICER,
            row.get("login"),
            row.get("name"),
            row.get("email"),
            row.get("phone"),
            null,
            node);
    if (!(register.insert(account, hash) instanceof Done done)) {
      throw new IllegalStateException(
          "The demo account " + row.get("login") + " is twice in the cast");
    }
    if (role != null) {
      if (node == null) {
        throw new IllegalStateException(
            "No institution " + row.get("institution_code") + " for the demo cast");
      }
      register.grant(done.accountId(), new RoleTerm(role, node, SINCE, null));
    }
  }

  private Optional<Institution> institution(CSVRecord row) {
    return institutions.findByCode(row.get("institution_code"));
  }

  private static @Nullable Role role(CSVRecord row) {
    return switch (row.get("role")) {
      case "CITIZEN" -> null;
      case "OMBUDSMAN", "KSP", "KEMENDAGRI", "KEMENPANRB" -> Role.OVERSEER;
      case String name -> Role.valueOf(name);
    };
  }

  private static List<CSVRecord> rows() {
    try (var reader =
            new InputStreamReader(
                new ClassPathResource("seed/demo/cast.csv").getInputStream(),
                StandardCharsets.UTF_8);
        var rows =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo cast cannot be read", e);
    }
  }
}
