package id.lapor.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals and opens data with a key that is never in the database, and makes tags that only this
/// program can make.
///
/// Each purpose has its own key, derived from the one master key, so that a value sealed for one
/// purpose cannot be opened as another. Sealing is AES-256-GCM with a random nonce; tags are
/// HMAC-SHA-256. Thread-safe.
public final class Secrets {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] master;
  private final SecureRandom random = new SecureRandom();

  /// @param master at least 32 random bytes
  public Secrets(byte[] master) {
    if (master.length < 32) {
      throw new IllegalArgumentException("The master key needs at least 32 bytes");
    }
    this.master = master.clone();
  }

  /// Encrypts a text for one purpose.
  public byte[] seal(String purpose, String text) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /// Decrypts what [#seal] made for the same purpose.
  ///
  /// @throws IllegalArgumentException when the value was made for another purpose, with another
  ///     key, or was changed
  public String open(String purpose, byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      throw new IllegalArgumentException("Not a sealed value");
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    var body = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    return new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce, body), StandardCharsets.UTF_8);
  }

  /// A tag of 32 bytes: the same text always gives the same tag, and the tag does not give the
  /// text.
  public byte[] tag(String purpose, String text) {
    return hmac(key(purpose), text);
  }

  /// The key of one purpose, for algorithms that live elsewhere.
  public byte[] key(String purpose) {
    return hmac(master, purpose);
  }

  private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Cannot " + (mode == Cipher.ENCRYPT_MODE ? "seal" : "open"), e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
    }
  }
}
