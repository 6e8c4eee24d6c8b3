package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A token in, the lemmas out that tables know it by. The tokenizer cuts at hyphens, so that the two
 * halves of "cease-fire" and "sit-in" are known by the joined word too, the joined one first; a
 * plural taken for a name (Sanctions) by its singular. Never empty: the last is the token's own
 * lemma.
 */
final class Lemmas {
  private Lemmas() {}

  static List<String> of(Sentence sentence, Token token) {
    List<String> found = new ArrayList<>(3);
    Token before = tied(sentence, token, -1);
    if (before != null) {
      found.add(Syntax.lemma(before) + "-" + Syntax.lemma(token));
    }
    Token after = tied(sentence, token, 1);
    if (after != null) {
      found.add(Syntax.lemma(token) + "-" + Syntax.lemma(after));
    }
    String own = Syntax.lemma(token);
    if (token.pos().equals("NNPS") && own.endsWith("s")) {
      found.add(own.substring(0, own.length() - 1));
    }
    found.add(own);
    return found;
  }

  /** The word beyond a hyphen without blanks; null when none stands on that side. */
  private static @Nullable Token tied(Sentence sentence, Token token, int side) {
    int hyphen = token.index() + side;
    int word = hyphen + side;
    if (!sentence.contains(hyphen)
        || !sentence.contains(word)
        || !sentence.token(hyphen).text().equals("-")) {
      return null;
    }
    Token other = sentence.token(word);
    int begin = Math.min(token.begin(), other.begin());
    int end = Math.max(token.end(), other.end());
    boolean tight = end - begin == token.end() - token.begin() + 1 + other.end() - other.begin();
    return tight ? other : null;
  }
}
