package org.detente.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.annotate.Token;

/**
 * Cuts names and tokens into the same small words, so that a phrase of a table meets the text
 * however it was tokenised: hyphens separate and don't count, the possessive and commas stand
 * alone, and all apostrophes are equal.
 */
final class Words {
  private Words() {}

  /** The words of a phrase. */
  static List<String> of(String phrase) {
    List<String> words = new ArrayList<>(4);
    for (String piece : phrase.replace('’', '\'').replace('´', '\'').split("[\\s\\-‐‑–]+", -1)) {
      add(words, piece);
    }
    return words;
  }

  private static void add(List<String> words, String piece) {
    if (piece.isEmpty()) {
      return;
    }
    if (piece.length() > 1 && piece.endsWith(",")) {
      add(words, piece.substring(0, piece.length() - 1));
      words.add(",");
    } else if (piece.length() > 2 && piece.endsWith("'s")) {
      words.add(piece.substring(0, piece.length() - 2));
      words.add("'s");
    } else if (piece.length() > 1 && piece.endsWith("'")) {
      words.add(piece.substring(0, piece.length() - 1));
      words.add("'");
    } else {
      words.add(piece);
    }
  }

  /** The words of each token of a text, flattened. */
  static Stream stream(List<Token> tokens, boolean lowerCase) {
    List<String> words = new ArrayList<>(tokens.size());
    List<Integer> owner = new ArrayList<>(tokens.size());
    List<Integer> start = new ArrayList<>(tokens.size() + 1);
    for (int i = 0; i < tokens.size(); i++) {
      start.add(words.size());
      for (String word : of(tokens.get(i).text())) {
        words.add(lowerCase ? word.toLowerCase(Locale.ROOT) : word);
        owner.add(i);
      }
    }
    start.add(words.size());
    return new Stream(words, owner, start);
  }

  /** {@code MOSCOW} as {@code Moscow}; other words as they are. */
  static String titleCase(String word) {
    if (word.length() < 4 || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return word;
    }
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /**
   * The words of a text.
   *
   * @param words all words
   * @param owner the token that each word belongs to
   * @param start index of the first word of each token
   */
  record Stream(List<String> words, List<Integer> owner, List<Integer> start) {
    /** The token after the one that ends with the word before {@code end}; -1 inside a token. */
    int tokenEnd(int end) {
      int token = owner.get(end - 1);
      return start.get(token + 1) == end ? token + 1 : -1;
    }
  }
}
