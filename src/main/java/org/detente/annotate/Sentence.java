package org.detente.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence of an annotated text, with its dependency tree where it was parsed. Token indices
 * count from the start of the article.
 */
public final class Sentence {
  private final int index;
  private final int paragraph;
  private final boolean truncated;
  private final List<Token> tokens;
  private final List<List<Token>> dependents;

  Sentence(int index, int paragraph, boolean truncated, List<Token> tokens) {
    this.index = index;
    this.paragraph = paragraph;
    this.truncated = truncated;
    this.tokens = tokens;
    this.dependents = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      dependents.add(List.of());
    }
    for (Token token : tokens) {
      if (token.head() >= 0) {
        int at = token.head() - first();
        if (dependents.get(at).isEmpty()) {
          dependents.set(at, new ArrayList<>(3));
        }
        dependents.get(at).add(token);
      }
    }
  }

  /** Index in the article, from 0. */
  public int index() {
    return index;
  }

  /** Index of the paragraph, from 0. */
  public int paragraph() {
    return paragraph;
  }

  /** True when the sentence was cut at the longest length that is annotated. */
  public boolean truncated() {
    return truncated;
  }

  /** The tokens; never empty. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Article index of the first token. */
  public int first() {
    return tokens.get(0).index();
  }

  /** Article index after the last token. */
  public int end() {
    return first() + tokens.size();
  }

  /** Begin in code points. */
  public int beginOffset() {
    return tokens.get(0).begin();
  }

  /** End in code points. */
  public int endOffset() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** True when the sentence has a dependency tree. */
  public boolean parsed() {
    return tokens.get(0).head() != Token.UNPARSED;
  }

  /** True when the article token index lies in this sentence. */
  public boolean contains(int tokenIndex) {
    return tokenIndex >= first() && tokenIndex < end();
  }

  /** The token at an article index that lies in this sentence. */
  public Token token(int articleIndex) {
    return tokens.get(articleIndex - first());
  }

  /** Dependents of a token of this sentence, in text order; empty where not parsed. */
  public List<Token> dependents(Token token) {
    return dependents.get(token.index() - first());
  }

  /** Dependents whose relation is one of the names or a subtype of one. */
  public List<Token> dependents(Token token, String... relations) {
    List<Token> found = new ArrayList<>(2);
    for (Token dependent : dependents(token)) {
      for (String relation : relations) {
        if (dependent.is(relation)) {
          found.add(dependent);
          break;
        }
      }
    }
    return found;
  }

  /** Tokens of the subtree of a token, itself included, in text order. */
  public List<Token> subtree(Token top) {
    boolean[] in = new boolean[tokens.size()];
    List<Token> open = new ArrayList<>();
    open.add(top);
    in[top.index() - first()] = true;
    while (!open.isEmpty()) {
      for (Token next : dependents(open.remove(open.size() - 1))) {
        int at = next.index() - first();
        if (!in[at]) {
          in[at] = true;
          open.add(next);
        }
      }
    }
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        found.add(tokens.get(i));
      }
    }
    return found;
  }
}
