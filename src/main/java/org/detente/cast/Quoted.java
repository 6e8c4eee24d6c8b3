package org.detente.cast;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * Which tokens stand inside quotation marks: straight, curly and doubled marks, reset at each
 * paragraph, where a quotation that was not closed goes on if the next paragraph opens with a mark.
 */
final class Quoted {
  private final boolean[] inside;

  private Quoted(boolean[] inside) {
    this.inside = inside;
  }

  static Quoted of(AnnotatedText text) {
    boolean[] inside = new boolean[text.tokens().size()];
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        open = false;
      }
      for (Token token : sentence.tokens()) {
        int mark = mark(token, open);
        if (mark != 0) {
          open = mark > 0;
        } else {
          inside[token.index()] = open;
        }
      }
    }
    return new Quoted(inside);
  }

  private static int mark(Token token, boolean open) {
    return switch (token.text()) {
      case "“", "``", "«" -> 1;
      case "”", "»" -> -1;
      case "\"", "''" -> open ? -1 : 1;
      default -> 0;
    };
  }

  boolean at(int token) {
    return inside[token];
  }

  /** Where the quotation that covers a token begins. */
  int start(int token) {
    int at = token;
    while (at > 0 && inside[at - 1]) {
      at--;
    }
    return at;
  }

  /** Where the quotation that covers a token ends. */
  int end(int token) {
    int at = token;
    while (at + 1 < inside.length && inside[at + 1]) {
      at++;
    }
    return at + 1;
  }

  List<Integer> span(int token) {
    return List.of(start(token), end(token));
  }
}
