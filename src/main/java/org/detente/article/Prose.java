package org.detente.article;

import java.text.Normalizer;

/**
 * The look of running text: white space and Unicode form, sentence ends, word counts. Pure
 * functions, linear in the length of the text; they know no language, so that they hold for every
 * script.
 */
final class Prose {
  private static final String TERMINAL = ".!?…。！？؟।:;";
  private static final String QUOTES = "”\"’»“";
  private static final String CLOSING = "”\"’'»)]*›“";

  private Prose() {}

  /**
   * NFC, white space squeezed to single spaces and trimmed, zero-width characters dropped, an acute
   * accent between letters read as an apostrophe.
   */
  static String squeeze(String raw) {
    String text =
        Normalizer.isNormalized(raw, Normalizer.Form.NFC)
            ? raw
            : Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (isDropped(c)) {
        continue;
      }
      if (space && out.length() > 0) {
        out.append(' ');
      }
      space = false;
      boolean accent =
          c == '´'
              && i > 0
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i - 1))
              && Character.isLetter(text.charAt(i + 1));
      out.append(accent ? '\'' : c);
    }
    return out.toString();
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u0085' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(char c) {
    return c == '\u200b'
        || c == '\u200c'
        || c == '\u200d'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\ufeff'
        || c == '\u2060'
        || c == '\u00ad'
        || c == '\ufffc'
        || Character.isISOControl(c);
  }

  /** Whether the text ends as a sentence does, closing quotation marks and brackets set aside. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    boolean quoted = i < text.length() - 1 && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
    return TERMINAL.indexOf(text.charAt(i)) >= 0 || quoted;
  }

  /**
   * Number of runs of letters or digits; a text without spaces in a CJK script counts two
   * characters as one word.
   */
  static int words(String text) {
    int words = 0;
    int cjk = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isCjk(c)) {
        cjk++;
        in = false;
      } else if (Character.isLetterOrDigit(c)) {
        words += in ? 0 : 1;
        in = true;
      } else if (c != '\'' && c != '’' && c != '-') {
        in = false;
      }
    }
    return words + (cjk + 1) / 2;
  }

  static boolean isCjk(char c) {
    return (c >= '\u3040' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7af');
  }

  /** A sentence or more: long, or of some length and ended like a sentence. */
  static boolean isProse(String text) {
    int words = words(text);
    return words >= 16 || (words >= 5 && text.length() >= 20 && endsSentence(text));
  }
}
