package org.detente.event;

import java.util.Set;
import org.detente.annotate.Token;

/** Words that only count what follows "of" ("dozens of marchers", "300 of them"), of our own. */
final class Quantities {
  private static final Set<String> NOUNS =
      Set.of(
          "of",
          "one",
          "some",
          "many",
          "most",
          "two",
          "three",
          "group",
          "number",
          "member",
          "dozen",
          "hundred",
          "thousand",
          "million",
          "rest",
          "majority",
          "part",
          "series",
          "team",
          "all",
          "both",
          "several",
          "batch",
          "contingent",
          "few",
          "ton",
          "tonne",
          "dose",
          "consignment");

  private Quantities() {}

  /** True for a number and for a noun that counts. */
  static boolean isOne(Token token) {
    return token.pos().equals("CD") || isNoun(Syntax.lemma(token));
  }

  /** True for a noun that counts. */
  static boolean isNoun(String lemma) {
    return NOUNS.contains(lemma);
  }
}
