package org.detente.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is compared: its words in lower case after Unicode NFKC, where a word is a run of
 * letters, digits and combining marks. Case, punctuation, quotation marks and spacing, which
 * agencies' customers change, do not count.
 */
final class TextKey {
  private static final int HEAD = 32;

  private TextKey() {}

  /** The words of a text, in order. */
  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      boolean inside =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        words.add(plain.substring(begin, i));
        begin = -1;
      }
      i += Character.charCount(c);
    }
    if (begin >= 0) {
      words.add(plain.substring(begin));
    }
    return words;
  }

  /**
   * The head of SHA-256 over some parts, 32 hexadecimal digits; the parts may hold anything but a
   * line feed.
   */
  static String digest(List<String> parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEAD);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** A 64-bit hash of a word (FNV-1a over its UTF-16 units); equal on every platform. */
  static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
