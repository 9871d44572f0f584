package id.lapor.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.internal.Contact.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactTest {

  @Test
  void phoneIsTheSameInEveryWriting() {
    for (var typed :
        new String[] {
          "081234567890",
          "0812-3456-7890",
          "62 812 3456 7890",
          "+62 812-3456-7890",
          " (0812) 34567890 "
        }) {
      assertThat(Contact.parse(typed))
          .as(typed)
          .contains(new Contact(Kind.PHONE, "+6281234567890"));
    }
  }

  @Test
  void emailIsTheSameInAnyCase() {
    assertThat(Contact.parse(" Siti@Contoh.ID "))
        .contains(new Contact(Kind.EMAIL, "siti@contoh.id"));
  }

  @Test
  void whatCannotBeReachedIsNoContact() {
    for (var typed :
        new String[] {"", "siti", "siti@", "siti@contoh", "@contoh.id", "0812", "12", "a@b c.id"}) {
      assertThat(Contact.parse(typed)).as(typed).isEqualTo(Optional.empty());
    }
  }

  @Test
  void loginOfAnOfficerStaysAsTyped() {
    assertThat(Contact.login(" dinas.pupr ")).isEqualTo("dinas.pupr");
  }
}
