package org.detente.cast;

import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;

/**
 * Which tokens stand inside quotation marks: straight, curly and doubled marks, and the single
 * marks of British papers. Each paragraph starts afresh, as one that goes on with a quotation opens
 * with a mark of its own.
 */
final class Quoted {
  private enum Mark {
    NONE,
    DOUBLE,
    SINGLE
  }

  private final boolean[] inside;

  private Quoted(boolean[] inside) {
    this.inside = inside;
  }

  static Quoted of(AnnotatedText text) {
    List<Token> tokens = text.tokens();
    boolean[] inside = new boolean[tokens.size()];
    Mark open = Mark.NONE;
    int paragraph = -1;
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        open = Mark.NONE;
      }
      for (Token token : sentence.tokens()) {
        Mark next = after(tokens, token, open);
        inside[token.index()] = open != Mark.NONE && next == open;
        open = next;
      }
    }
    return new Quoted(inside);
  }

  /** What is open behind a token. */
  private static Mark after(List<Token> tokens, Token token, Mark open) {
    return switch (token.text()) {
      case "“", "``", "«" -> Mark.DOUBLE;
      case "”", "»" -> open == Mark.DOUBLE ? Mark.NONE : open;
      case "\"", "''" -> open == Mark.DOUBLE ? Mark.NONE : Mark.DOUBLE;
      case "‘", "`" -> open == Mark.NONE ? Mark.SINGLE : open;
      case "’", "'" -> single(tokens, token, open);
      default -> open;
    };
  }

  /** An apostrophe closes behind punctuation and opens before a word that it touches. */
  private static Mark single(List<Token> tokens, Token token, Mark open) {
    Token before = token.index() > 0 ? tokens.get(token.index() - 1) : null;
    Token behind = token.index() + 1 < tokens.size() ? tokens.get(token.index() + 1) : null;
    boolean touchesBefore = before != null && before.end() == token.begin();
    boolean touchesBehind = behind != null && behind.begin() == token.end();
    if (open == Mark.SINGLE && before != null && touchesBefore && ",.?!".contains(before.text())) {
      return Mark.NONE;
    }
    boolean opens = open == Mark.NONE && !touchesBefore && touchesBehind;
    return opens && token.text().equals("'") ? Mark.SINGLE : open;
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
}
