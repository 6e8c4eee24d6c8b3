package org.detente.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of {@code boilerplate.tsv}, by which text that is not the article's is known:
 * headings that end it, promotion, captions, credits, notices. Matching folds case and punctuation;
 * time is linear in the text.
 */
final class Boilerplate {
  /** What a phrase says of the block it stands in. */
  enum Rule {
    /** A heading after which the article has ended: comments, legal lines. */
    END,
    /** A heading of other articles, mostly after the article's end. */
    STOP,
    /** A heading of links or promotion, which may stand between paragraphs. */
    ASIDE,
    /** A block to drop that begins with the phrase. */
    START,
    /** A block to drop that contains the phrase. */
    ANY,
    /** A block that is the phrase and no more. */
    WHOLE
  }

  private static final int HEADING_CHARS = 60;
  private static final int HEADING_REST = 3;
  private static final int JUNK_CHARS = 400;

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

  /**
   * Whether the text is a heading of comments or legal lines, after which the article has ended.
   */
  static boolean isEnd(String text) {
    return text.length() <= HEADING_CHARS && matches(text, EnumSet.of(Rule.END));
  }

  /** Whether the text is a heading of other articles or of comments. */
  static boolean isStop(String text) {
    return text.length() <= HEADING_CHARS && matches(text, EnumSet.of(Rule.STOP, Rule.END));
  }

  /** Whether the text is a heading of links or promotion such as may stand between paragraphs. */
  static boolean isAside(String text) {
    return text.length() <= HEADING_CHARS && matches(text, EnumSet.of(Rule.ASIDE));
  }

  /**
   * Whether the text is promotion, a notice, a credit or another block that is none of the article.
   */
  static boolean isJunk(String text) {
    return text.length() <= JUNK_CHARS
        && matches(text, EnumSet.of(Rule.START, Rule.ANY, Rule.WHOLE));
  }

  private static boolean matches(String text, Set<Rule> rules) {
    String folded = fold(text);
    int at = 0;
    while (at < folded.length()) {
      int end = folded.indexOf(' ', at);
      String word = end < 0 ? folded.substring(at) : folded.substring(at, end);
      for (Phrase phrase : BY_FIRST_WORD.getOrDefault(word, List.of())) {
        if (rules.contains(phrase.rule)
            && text.length() <= phrase.maxChars
            && stands(phrase, folded, at)) {
          return true;
        }
      }
      if (end < 0) {
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
      case START -> at == 0;
      case WHOLE -> at == 0 && end == folded.length();
      // "More from Asia" is a heading, "Related parties are bound by the treaty" is none.
      case END, STOP, ASIDE -> at == 0 && wordsFrom(folded, end) <= HEADING_REST;
    };
  }

  private static int wordsFrom(String folded, int at) {
    int words = 0;
    for (int i = at; i < folded.length(); i++) {
      words += folded.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /**
   * Lower case, letters, digits, the copyright sign and colons after a word only, single spaces.
   */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean colon = c == ':' && i > 0 && Character.isLetter(text.charAt(i - 1));
      if (Character.isLetterOrDigit(c) || c == '©' || colon) {
        if ((gap || colon) && out.length() > 0) {
          out.append(' ');
        }
        gap = colon;
        out.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return out.toString();
  }
}
