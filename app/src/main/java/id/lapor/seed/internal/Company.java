package id.lapor.seed.internal;

import id.lapor.identity.Accounts;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Report;
import id.lapor.report.Submission.Contact;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who acts on a report. An office without an account acts by its role alone.
@Component
class Company {

  private static final List<String> CITIZENS = List.of("siti", "budi", "ayu", "yosep");

  private final Accounts accounts;
  private final Institutions institutions;
  private final String nationalOffice;
  private final Map<Grant, Actor> holders = new ConcurrentHashMap<>();

  Company(
      Accounts accounts,
      Institutions institutions,
      @Value("${lapor.national-institution}") String nationalOffice) {
    this.accounts = accounts;
    this.institutions = institutions;
    this.nationalOffice = nationalOffice;
  }

  Institution nationalOffice() {
    return institutions.findByCode(nationalOffice).orElseThrow();
  }

  Actor nationalAdmin() {
    return holder(Role.NATIONAL_ADMIN, nationalOffice().id());
  }

  /// The citizens of the demo cast, where it is.
  List<Contact> citizens() {
    return CITIZENS.stream()
        .flatMap(login -> accounts.findByLogin(login).stream())
        .map(one -> new Contact(one.name(), one.email(), one.phone(), one.id()))
        .toList();
  }

  /// The admin who has the report: that of its institution, or the national one.
  Actor adminOf(Report report) {
    var institution = report.handling().institutionId();
    return institution == null ? nationalAdmin() : holder(Role.INSTITUTION_ADMIN, institution);
  }

  /// Who answers for the report: the liaison officer of its lead unit, or its institution's admin.
  Actor handlerOf(Report report) {
    var units = report.handling().unitIds();
    return units.isEmpty() ? adminOf(report) : liaisonOf(units.getFirst());
  }

  Actor liaisonOf(long unit) {
    return holder(Role.LIAISON_OFFICER, unit);
  }

  /// Who enters what somebody phones, writes or says at the counter.
  Actor operatorOf(Institution institution) {
    return holder(Role.INTAKE_OPERATOR, institution.id());
  }

  static Actor guest() {
    return Actor.guest();
  }

  static Actor reporterOf(Report report) {
    return Actor.guest().withReceiptOf(report.id());
  }

  private Actor holder(Role role, long office) {
    return holders.computeIfAbsent(new Grant(role, office), this::find);
  }

  private Actor find(Grant grant) {
    return accounts.listHolders(grant.role(), List.of(grant.institutionId())).stream()
        .findFirst()
        .map(account -> Actor.account(account.id(), account.name(), account.grants()))
        .orElseGet(() -> new Actor(null, null, List.of(grant), null, false));
  }
}
