package org.detente.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The governing words of one sentence: what a token does to an act below it, by {@code
 * governors.tsv}, and whether an act is only talked about ("urged them to go", "must go").
 */
final class Governors {
  private static final int DEPTH = 8;

  /** Verbs of intention that wish with an object: expects it to withdraw. */
  private static final Set<String> EXPECTED = Set.of("expect", "anticipate", "intend", "mean");

  private final Syntax syntax;
  private final Words words = Words.shared();

  Governors(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The effect of a token in a frame; null when it is no governor. */
  @Nullable GovernorEffect effect(Token governor, String frame) {
    GovernorEffect effect = words.governor(word(governor), frame);
    boolean wish = effect == GovernorEffect.WISH || EXPECTED.contains(Syntax.lemma(governor));
    return wish && frame.equals("inf") && isOfAnother(governor) ? GovernorEffect.MUTE : effect;
  }

  /** "Wants Moscow to withdraw": what is wished is another's act. */
  private boolean isOfAnother(Token governor) {
    List<Token> objects = syntax.deps(governor, "obj");
    for (Token clause : syntax.deps(governor, "xcomp", "ccomp")) {
      boolean after = objects.stream().anyMatch(o -> o.index() < clause.index());
      if (syntax.isInfinitive(clause) && (after || !syntax.deps(clause, "nsubj").isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word above that makes the act somebody else's doing: urged, accused, asked for, or the act
   * that must be done; null when it is more than talked about.
   */
  @Nullable Token mutedBy(Token trigger) {
    Token at = trigger;
    for (int i = 0; i < DEPTH; i++) {
      Token head = syntax.head(at);
      if (head == null || at.relation().equals("acl:relcl")) {
        return null;
      }
      boolean clause =
          at.is("xcomp") || at.is("ccomp") || at.is("advcl") || at.is("acl") || at.is("obl");
      if (at.isVerb() && clause) {
        boolean open = syntax.isInfinitive(at) || at.is("xcomp") || prepositional(at);
        if (open && words.governor(word(head), "inf") == GovernorEffect.MUTE) {
          return head;
        }
        if (at.is("ccomp") && words.governor(word(head), "that") == GovernorEffect.MUTE) {
          return head;
        }
        Token above = syntax.head(head);
        if (at.is("acl")
            && syntax.isInfinitive(at)
            && above != null
            && above.isVerb()
            && words.governor(word(above), "inf") == GovernorEffect.MUTE) {
          return above;
        }
        if (at.is("ccomp") && obliged(at)) {
          return at;
        }
      }
      at = head;
    }
    return null;
  }

  private boolean prepositional(Token clause) {
    return syntax.deps(clause, "mark", "case").stream()
        .anyMatch(
            m -> Set.of("of", "for", "from", "to", "into", "against").contains(Syntax.lemma(m)));
  }

  private boolean obliged(Token clause) {
    return syntax.deps(clause, "aux").stream()
        .anyMatch(a -> Set.of("must", "should", "ought").contains(Syntax.lemma(a)));
  }

  private String word(Token token) {
    String suffix = token.isNoun() ? ".n" : token.pos().startsWith("JJ") ? ".a" : ".v";
    if (token.isVerb()) {
      for (Token particle : syntax.deps(token, "compound:prt")) {
        return Syntax.lemma(token) + "_" + Syntax.lemma(particle) + suffix;
      }
      String adjective = token.text().toLowerCase(Locale.ROOT) + ".a";
      if (!syntax.deps(token, "aux:pass", "cop").isEmpty()
          && words.governor(adjective, "inf") != null) {
        return adjective;
      }
    }
    return Syntax.lemma(token) + suffix;
  }
}
