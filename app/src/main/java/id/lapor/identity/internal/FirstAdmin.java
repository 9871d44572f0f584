package id.lapor.identity.internal;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountKind;
import id.lapor.identity.AccountOutcome;
import id.lapor.identity.AccountOutcome.Done;
import id.lapor.identity.CodePurpose;
import id.lapor.identity.NewAccount;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Role;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens an empty system: as long as there is no national admin, each start prints a link with
/// which whoever reads the console makes the first one. There is no default account or password.
@Component
@EnableConfigurationProperties(FirstAdmin.Settings.class)
@Order(DemoCast.ORDER + 10)
public class FirstAdmin implements ApplicationRunner {

  private static final Duration LIFE = Duration.ofDays(3650);

  private final OneTimeCodes codes;
  private final AccountStore store;
  private final AccountDirectory directory;
  private final AccountRegister register;
  private final Institutions institutions;
  private final Settings settings;

  /// @param address of this site as visitors see it
  /// @param nationalInstitution code of the one whose officers are national admins
  @ConfigurationProperties("lapor")
  record Settings(String address, String nationalInstitution) {}

  FirstAdmin(
      OneTimeCodes codes,
      AccountStore store,
      AccountDirectory directory,
      AccountRegister register,
      Institutions institutions,
      Settings settings) {
    this.codes = codes;
    this.store = store;
    this.directory = directory;
    this.register = register;
    this.institutions = institutions;
    this.settings = settings;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    codes.withdraw(CodePurpose.FIRST_ADMIN);
    if (missing()) {
      LoggerFactory.getLogger(FirstAdmin.class)
          .info(
              "There is no national admin yet. Make the first one at {}/mulai/{}",
              settings.address(),
              codes.link(CodePurpose.FIRST_ADMIN, null, LIFE));
    }
  }

  /// Whether the ticket of the printed link still works.
  public boolean opens(String ticket) {
    return codes.findLink(ticket, CodePurpose.FIRST_ADMIN).isPresent() && missing();
  }

  /// Makes the first national admin and uses the link up; a refusal does not.
  @Transactional
  public AccountOutcome make(String ticket, NewAccount typed) {
    var home =
        institutions.findByCode(settings.nationalInstitution()).map(Institution::id).orElseThrow();
    var account =
        new NewAccount(
            AccountKind.OFFICER,
            typed.login(),
            typed.name(),
            typed.email(),
            typed.phone(),
            typed.password(),
            home);
    var outcome = register.create(account);
    if (outcome instanceof Done done) {
      register.grant(
          done.accountId(), new RoleTerm(Role.NATIONAL_ADMIN, home, directory.today(), null));
      if (!codes.useLink(ticket)) {
        throw new IllegalStateException("The link for the first admin was used twice at once");
      }
    }
    return outcome;
  }

  private boolean missing() {
    return !store.anyHolder(Role.NATIONAL_ADMIN, null, directory.today());
  }
}
