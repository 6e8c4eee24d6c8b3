package org.detente.annotate;

import java.util.Arrays;

/**
 * Converts between the two ways of counting positions in a text: Java's UTF-16 units and Unicode
 * code points, which all tables use so that {@code text[begin:end]} works in Python.
 *
 * <p>Free for texts without supplementary characters; otherwise one array of the positions of the
 * surrogate pairs and a binary search for each call.
 */
public final class CodePoints {
  private final String text;
  private final int[] pairs;

  private CodePoints(String text, int[] pairs) {
    this.text = text;
    this.pairs = pairs;
  }

  /** Indexes a text. */
  public static CodePoints of(String text) {
    int[] found = new int[8];
    int n = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = i++;
      }
    }
    return new CodePoints(text, Arrays.copyOf(found, n));
  }

  /** Code points before a UTF-16 index, 0 to the length of the text. */
  public int fromChar(int index) {
    if (pairs.length == 0) {
      return index;
    }
    int at = Arrays.binarySearch(pairs, index);
    return index - (at >= 0 ? at : -at - 1);
  }

  /** The UTF-16 index of a code point position; the inverse of {@link #fromChar}. */
  public int toChar(int position) {
    return pairs.length == 0 ? position : text.offsetByCodePoints(0, position);
  }

  /** The text between two code point positions. */
  public String slice(int begin, int end) {
    return pairs.length == 0
        ? text.substring(begin, end)
        : text.substring(toChar(begin), toChar(end));
  }

  /** Length of the text in code points. */
  public int length() {
    return text.length() - pairs.length;
  }
}
