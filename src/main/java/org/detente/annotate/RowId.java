package org.detente.annotate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifiers of table rows: parts in, 32 hexadecimal digits out. Equal parts give equal ids on
 * every machine, so that a second run writes the same rows. The parts are hashed with a separator
 * that no text holds (U+001F), so that ("a", "bc") and ("ab", "c") differ.
 */
public final class RowId {
  private static final char SEPARATOR = '\u001f';

  private RowId() {}

  /** The first 32 hexadecimal digits of SHA-256 over the parts, in UTF-8, in the order given. */
  public static String of(String... parts) {
    byte[] bytes = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
