package id.lapor.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TabTest {

  @Test
  void eachRoleBeginsWithItsOwnWork() {
    assertThat(Tab.choose("", officer(Role.NATIONAL_ADMIN))).isEqualTo(Tab.TO_VERIFY);
    assertThat(Tab.choose("", officer(Role.INSTITUTION_ADMIN))).isEqualTo(Tab.TO_VERIFY);
    assertThat(Tab.choose("", officer(Role.LIAISON_OFFICER))).isEqualTo(Tab.TO_ANSWER);
    assertThat(Tab.choose("", officer(Role.LEADER))).isEqualTo(Tab.OVERDUE);
    assertThat(Tab.choose("", officer(Role.OVERSEER))).isEqualTo(Tab.OVERDUE);
    assertThat(Tab.choose("", officer(Role.INTAKE_OPERATOR))).isEqualTo(Tab.ALL);
  }

  @Test
  void onlyTheNationalAdminArbitrates() {
    for (var role : Role.values()) {
      assertThat(Tab.of(officer(role)).contains(Tab.TO_ARBITRATE))
          .as(role.name())
          .isEqualTo(role == Role.NATIONAL_ADMIN);
    }
  }

  @Test
  void tabOfAnotherRoleIsNotOpenedByItsAddress() {
    assertThat(Tab.choose("putusan", officer(Role.LIAISON_OFFICER))).isEqualTo(Tab.TO_ANSWER);
    assertThat(Tab.choose("putusan", officer(Role.NATIONAL_ADMIN))).isEqualTo(Tab.TO_ARBITRATE);
  }

  @Test
  void severalRolesSeeTheTabsOfAll() {
    assertThat(Tab.of(officer(Role.LIAISON_OFFICER, Role.NATIONAL_ADMIN)))
        .containsExactly(
            Tab.TO_VERIFY, Tab.TO_ANSWER, Tab.TO_ARBITRATE, Tab.WAITING, Tab.OVERDUE, Tab.ALL);
  }

  private static Actor officer(Role... roles) {
    List<Grant> grants = Stream.of(roles).map(role -> new Grant(role, 7)).toList();
    return Actor.account(1, "Ratih", grants);
  }
}
