package id.lapor.identity.internal;

import id.lapor.identity.AccountRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// How passwords are judged and hashed.
///
/// Length and a list of the ones everybody tries are all that is asked, as NIST SP 800-63B
/// (3.1.1.2) advises; composition rules make passwords worse. Hashing is Argon2id with 19 MiB and
/// two passes (OWASP's minimum).
@Component
public class Passwords {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore memory = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
  private final Set<String> common;
  private final String nobodys;

  Passwords() throws IOException {
    common =
        new ClassPathResource("identity/common-passwords.txt")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .collect(Collectors.toUnmodifiableSet());
    nobodys = hash("nobody has this password");
  }

  /// Why a password is not good enough, if so.
  ///
  /// @param own what others know of its owner: name, login, contacts
  public Optional<AccountRefusal> refuse(String password, Collection<String> own) {
    var plain = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(AccountRefusal.PASSWORD_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(AccountRefusal.PASSWORD_LONG);
    }
    if (common.contains(plain) || plain.chars().distinct().count() < 3) {
      return Optional.of(AccountRefusal.PASSWORD_COMMON);
    }
    boolean known = own.stream().map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(plain::equals);
    return known ? Optional.of(AccountRefusal.PASSWORD_OWN_NAME) : Optional.empty();
  }

  /// The hash to store. Takes some 50 ms and 19 MiB; only a few run at once.
  public String hash(String password) {
    memory.acquireUninterruptibly();
    try {
      return argon.encode(password);
    } finally {
      memory.release();
    }
  }

  /// Whether it is the password of this hash. Without a hash it takes as long and says no, so that
  /// the time does not tell whether an account exists.
  public boolean matches(String password, @Nullable String hash) {
    var cut = password.length() > LONGEST ? password.substring(0, LONGEST + 1) : password;
    memory.acquireUninterruptibly();
    try {
      return argon.matches(cut, hash == null ? nobodys : hash) && hash != null;
    } finally {
      memory.release();
    }
  }
}
