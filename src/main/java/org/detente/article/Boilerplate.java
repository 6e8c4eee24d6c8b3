package org.detente.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The phrases of {@code boilerplate.tsv}, by which text that is not the article's is known:
 * headings that end it, promotion, captions, credits, notices. Matching folds case and punctuation;
 * time is linear in the text.
 */
final class Boilerplate {
  /** What a phrase says of the block it stands in. */
  enum Rule {
    /** A heading or line after which the article has ended, or a list of links begins. */
    STOP,
    /** A block to drop that begins with the phrase. */
    START,
    /** A block to drop that contains the phrase. */
    ANY,
    /** A block that is the phrase and no more. */
    WHOLE
  }

  private record Phrase(Rule rule, int maxChars, String words) {}

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = load();

  private Boilerplate() {}

  private static Map<String, List<Phrase>> load() {
    Map<String, List<Phrase>> map = new HashMap<>();
    for (List<String> row : Lexicon.rows("boilerplate.tsv", 3)) {
      String words = fold(row.get(2));
      map.computeIfAbsent(firstWord(words), w -> new ArrayList<>())
          .add(
              new Phrase(
                  Rule.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                  Integer.parseInt(row.get(1)),
                  words));
    }
    return map;
  }

  /** Whether the text is a heading after which the article has ended. */
  static boolean isStop(String text) {
    return text.length() <= 90 && matches(text, true);
  }

  /**
   * Whether the text is promotion, a notice, a credit or another block that is none of the article.
   */
  static boolean isJunk(String text) {
    return matches(text, false);
  }

  private static boolean matches(String text, boolean stop) {
    if (text.length() > 700) {
      return false;
    }
    String folded = fold(text);
    int at = 0;
    while (at < folded.length()) {
      int end = folded.indexOf(' ', at);
      String word = end < 0 ? folded.substring(at) : folded.substring(at, end);
      for (Phrase phrase : BY_FIRST_WORD.getOrDefault(word, List.of())) {
        if ((phrase.rule == Rule.STOP) == stop
            && text.length() <= phrase.maxChars
            && stands(phrase, folded, at)) {
          return true;
        }
      }
      if (end < 0 || stop) {
        return false;
      }
      at = end + 1;
    }
    return false;
  }

  private static boolean stands(Phrase phrase, String folded, int at) {
    int end = at + phrase.words.length();
    boolean whole = end >= folded.length() || folded.charAt(end) == ' ';
    if (!whole || !folded.startsWith(phrase.words, at)) {
      return false;
    }
    return switch (phrase.rule) {
      case ANY -> true;
      case START, STOP -> at == 0;
      case WHOLE -> at == 0 && end == folded.length();
    };
  }

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** Lower case, letters, digits and the copyright sign only, single spaces. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '©') {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return out.toString();
  }
}
