package id.lapor.desk.internal;

import id.lapor.identity.Account;
import id.lapor.identity.Accounts;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Report;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who plays in the stories of the demonstration. An office without an account in the cast acts by
/// its role alone.
@Component
class DemoCompany {

  private static final String NATIONAL_OFFICE = "kemenpanrb";

  private final Accounts accounts;
  private final Institutions institutions;

  DemoCompany(Accounts accounts, Institutions institutions) {
    this.accounts = accounts;
    this.institutions = institutions;
  }

  /// The id of an office.
  ///
  /// @throws IllegalStateException when the stories name one that does not exist
  long idOf(String code) {
    return institutions
        .findByCode(code)
        .map(Institution::id)
        .orElseThrow(
            () -> new IllegalStateException("No institution " + code + " for the demo reports"));
  }

  Actor nationalAdmin() {
    return holder(Role.NATIONAL_ADMIN, idOf(NATIONAL_OFFICE));
  }

  /// The admin who has the report: that of its institution, or the national one.
  Actor adminOf(Report report) {
    var institution = report.handling().institutionId();
    return institution == null ? nationalAdmin() : holder(Role.INSTITUTION_ADMIN, institution);
  }

  /// Who answers for the report: the liaison officer of its unit, or its institution's admin.
  Actor handlerOf(Report report) {
    var units = report.handling().unitIds();
    return units.isEmpty() ? adminOf(report) : holder(Role.LIAISON_OFFICER, units.getFirst());
  }

  /// Who enters a report that came by phone, message or in person.
  Actor operatorOf(String institution) {
    return holder(Role.INTAKE_OPERATOR, idOf(institution));
  }

  /// The account of a reporter of the cast; empty for a guest.
  Optional<Account> findReporter(String login) {
    return login.contains(" ") ? Optional.empty() : accounts.findByLogin(login);
  }

  private Actor holder(Role role, long office) {
    return accounts.listHolders(role, List.of(office)).stream()
        .findFirst()
        .map(account -> Actor.account(account.id(), account.name(), account.grants()))
        .orElseGet(() -> new Actor(null, null, List.of(new Grant(role, office)), null, false));
  }
}
