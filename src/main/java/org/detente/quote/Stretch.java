package org.detente.quote;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Token;

/**
 * Neighbouring tokens of an article.
 *
 * @param first index of the first token
 * @param end index after the last token
 */
record Stretch(int first, int end) {

  /** Number of tokens. */
  int length() {
    return end - first;
  }

  /** True when a token index lies inside. */
  boolean covers(int index) {
    return index >= first && index < end;
  }

  /** True when the two share a token. */
  boolean meets(Stretch other) {
    return first < other.end && other.first < end;
  }

  /**
   * The runs of neighbours in a list of tokens in text order, each without punctuation at its
   * edges.
   */
  static List<Stretch> of(List<Token> tokens) {
    List<Stretch> runs = new ArrayList<>(2);
    int i = 0;
    while (i < tokens.size()) {
      int j = i + 1;
      while (j < tokens.size() && tokens.get(j).index() == tokens.get(j - 1).index() + 1) {
        j++;
      }
      int from = i;
      int to = j;
      while (from < to && isEdge(tokens.get(from))) {
        from++;
      }
      while (to > from && isEdge(tokens.get(to - 1))) {
        to--;
      }
      if (from < to) {
        runs.add(new Stretch(tokens.get(from).index(), tokens.get(to - 1).index() + 1));
      }
      i = j;
    }
    return runs;
  }

  /** True for punctuation that never belongs to the edge of a quotation. */
  static boolean isEdge(Token token) {
    return switch (token.pos()) {
      case ",", ".", ":", "''", "``", "HYPH" -> true;
      default -> false;
    };
  }
}
