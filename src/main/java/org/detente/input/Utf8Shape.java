package org.detente.input;

/**
 * How far bytes keep to UTF-8: counts of well-formed sequences of several bytes and of breaches, by
 * table 3-7 of the Unicode Standard (no overlong forms, no surrogates, nothing over U+10FFFF).
 *
 * @param multiByte well-formed sequences of two to four bytes
 * @param malformed breaches; each counts the longest well-formed beginning of a sequence as one
 */
record Utf8Shape(int multiByte, int malformed) {

  /** Scans all bytes. */
  static Utf8Shape of(byte[] bytes) {
    int multiByte = 0;
    int malformed = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int length = lengthOf(lead);
      int seen = 1;
      while (seen < length && i + seen < bytes.length && continues(lead, seen, bytes[i + seen])) {
        seen++;
      }
      if (length == 0 || seen < length) {
        malformed++;
      } else if (length > 1) {
        multiByte++;
      }
      i += seen;
    }
    return new Utf8Shape(multiByte, malformed);
  }

  /** Well-formed and not mere ASCII: other charsets do not look like this by chance. */
  boolean isUnmistakable() {
    return malformed == 0 && multiByte > 0;
  }

  /** Well-formed, or a few breaches among many good sequences. ASCII alone is UTF-8. */
  boolean isMostlyUtf8() {
    return malformed == 0 || multiByte >= 2 * malformed;
  }

  /** Bytes in the sequence that a lead byte opens; 0 when no sequence starts so. */
  private static int lengthOf(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static boolean continues(int lead, int index, byte next) {
    int value = next & 0xFF;
    int low = 0x80;
    int high = 0xBF;
    if (index == 1) {
      low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : low;
      high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : high;
    }
    return value >= low && value <= high;
  }
}
