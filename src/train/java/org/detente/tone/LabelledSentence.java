package org.detente.tone;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Token;

/**
 * A sentence to learn from: its tokens, and the targets whose tone is known.
 *
 * @param targets in the order of the data; never empty
 */
record LabelledSentence(List<Token> tokens, List<Target> targets) {
  /**
   * A target in its sentence.
   *
   * @param begin begin in code points, on the scale of the tokens
   * @param end end in code points
   * @param polarity -1, 0 or 1
   */
  record Target(int begin, int end, int polarity) {}

  /** Writes a sentence token by token and counts positions, from 0. */
  static final class Draft {
    private final List<Token> tokens = new ArrayList<>();
    private int end;

    /** Adds a token; returns where it begins. */
    int add(String text, String lemma, String pos, String ner, boolean blankBefore) {
      int begin = end + (blankBefore && !tokens.isEmpty() ? 1 : 0);
      end = begin + text.codePointCount(0, text.length());
      int at = tokens.size();
      tokens.add(new Token(at, begin, end, text, lemma, pos, ner, Token.UNPARSED, ""));
      return begin;
    }

    /** Adds a token like another; returns where it begins. */
    int add(Token like, boolean blankBefore) {
      return add(like.text(), like.lemma(), like.pos(), like.ner(), blankBefore);
    }

    /** Adds plain words. */
    void addWords(String words) {
      for (String word : words.split(" ", -1)) {
        boolean mark = word.length() == 1 && !Character.isLetter(word.charAt(0));
        add(word, word, mark ? word : "NN", "O", !mark);
      }
    }

    /** Adds tokens as they stand; returns how far they moved. */
    int addAll(List<Token> more, boolean blankBefore) {
      int shift = 0;
      for (int i = 0; i < more.size(); i++) {
        boolean blank = i == 0 ? blankBefore : more.get(i).begin() > more.get(i - 1).end();
        int begin = add(more.get(i), blank);
        shift = i == 0 ? begin - more.get(i).begin() : shift;
      }
      return shift;
    }

    int end() {
      return end;
    }

    List<Token> tokens() {
      return List.copyOf(tokens);
    }
  }
}
