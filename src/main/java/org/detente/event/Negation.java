package org.detente.event;

import java.util.Set;
import org.detente.annotate.Token;

/** Whether a word is denied: by not, never, no and the like, or by a subject that is nobody. */
final class Negation {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "hardly", "nor");

  private static final Set<String> NOBODY = Set.of("none", "nobody", "neither");

  private Negation() {}

  /** True with not, never or no, on the word itself or on its subject. */
  static boolean stands(Syntax syntax, Token token) {
    return isDenied(syntax, token)
        || (token.isVerb()
            && syntax.deps(token, "nsubj").stream()
                .anyMatch(s -> isDenied(syntax, s) || NOBODY.contains(Syntax.lemma(s))));
  }

  private static boolean isDenied(Syntax syntax, Token token) {
    return syntax.deps(token, "advmod", "det", "neg", "cc:preconj").stream()
        .anyMatch(d -> NEGATIONS.contains(Syntax.lemma(d)));
  }
}
