package id.lapor.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.identity.AccountRefusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  PasswordsTest() throws IOException {}

  @Test
  void shortCommonAndOwnOnesAreRefusedAndNothingElseIsAsked() {
    assertThat(refusal("1234567")).contains(AccountRefusal.PASSWORD_SHORT);
    assertThat(refusal("Bismillah123")).contains(AccountRefusal.PASSWORD_COMMON);
    assertThat(refusal("aaaaaaaaaa")).contains(AccountRefusal.PASSWORD_COMMON);
    assertThat(refusal("siti@contoh.id")).contains(AccountRefusal.PASSWORD_OWN_NAME);
    assertThat(refusal("x".repeat(201))).contains(AccountRefusal.PASSWORD_LONG);
    assertThat(refusal("kopi tubruk")).isEmpty();
  }

  @Test
  void hashIsArgon2idAndMatchesOnlyItsPassword() {
    var hash = passwords.hash("kopi tubruk");
    assertThat(hash).startsWith("$argon2id$");
    assertThat(passwords.matches("kopi tubruk", hash)).isTrue();
    assertThat(passwords.matches("kopi susu", hash)).isFalse();
    assertThat(passwords.matches("nobody has this password", null)).isFalse();
  }

  private Optional<AccountRefusal> refusal(String password) {
    return passwords.refuse(password, List.of("siti@contoh.id", "Siti"));
  }
}
