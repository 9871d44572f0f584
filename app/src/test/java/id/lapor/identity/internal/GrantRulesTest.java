package id.lapor.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.AccountChanges.RoleTerm;
import id.lapor.identity.AccountRefusal;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantRulesTest {

  private static final long CITY = 10;
  private static final long OFFICE = 11;
  private static final long OTHER = 20;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final GrantRules rules =
      new GrantRules((id, ancestor) -> id == ancestor || (id == OFFICE && ancestor == CITY));
  private final Actor national = actor(Role.NATIONAL_ADMIN, 1);
  private final Actor city = actor(Role.INSTITUTION_ADMIN, CITY);

  @Test
  void nationalAdminGivesEveryRoleEverywhere() {
    for (var role : Role.values()) {
      assertThat(rules.refuse(national, term(role, OTHER))).as(role.name()).isEmpty();
    }
  }

  @Test
  void institutionAdminGivesItsOwnRolesInsideItsSubtreeOnly() {
    for (var role : Role.values()) {
      boolean reaches = role == Role.NATIONAL_ADMIN || role == Role.OVERSEER;
      assertThat(rules.refuse(city, term(role, OFFICE)))
          .as(role.name())
          .isEqualTo(reaches ? Optional.of(AccountRefusal.ROLE_NOT_YOURS) : Optional.empty());
    }
    assertThat(rules.refuse(city, term(Role.LEADER, OTHER)))
        .contains(AccountRefusal.INSTITUTION_NOT_YOURS);
  }

  @Test
  void otherOfficersAndGuestsGiveNothing() {
    for (var role : new Role[] {Role.LIAISON_OFFICER, Role.LEADER, Role.OVERSEER}) {
      assertThat(rules.refuse(actor(role, CITY), term(Role.LEADER, OFFICE)))
          .contains(AccountRefusal.ROLE_NOT_YOURS);
    }
    assertThat(rules.refuse(Actor.guest(), term(Role.LEADER, OFFICE)))
        .contains(AccountRefusal.ROLE_NOT_YOURS);
  }

  @Test
  void lastDayIsNotBeforeTheFirst() {
    assertThat(rules.refuse(national, new RoleTerm(Role.LEADER, CITY, DAY, DAY.minusDays(1))))
        .contains(AccountRefusal.DATES_REVERSED);
    assertThat(rules.refuse(national, new RoleTerm(Role.LEADER, CITY, DAY, DAY))).isEmpty();
  }

  @Test
  void officerWhoAlsoReachesElsewhereIsOutOfAnInstitutionAdminsHands() {
    assertThat(rules.manages(city, OFFICE, List.of(new Grant(Role.LEADER, OFFICE)))).isTrue();
    assertThat(rules.manages(city, OTHER, List.of())).isFalse();
    assertThat(rules.manages(city, null, List.of())).isFalse();
    assertThat(rules.manages(city, OFFICE, List.of(new Grant(Role.LEADER, OTHER)))).isFalse();
    assertThat(rules.manages(city, OFFICE, List.of(new Grant(Role.OVERSEER, OFFICE)))).isFalse();
    assertThat(rules.manages(national, OTHER, List.of(new Grant(Role.OVERSEER, OTHER)))).isTrue();
  }

  private static Actor actor(Role role, long institution) {
    return Actor.account(1, "Uji", List.of(new Grant(role, institution)));
  }

  private static RoleTerm term(Role role, long institution) {
    return new RoleTerm(role, institution, DAY, null);
  }
}
