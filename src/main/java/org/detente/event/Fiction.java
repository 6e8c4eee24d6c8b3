package org.detente.event;

import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A trigger in, whether a work of fiction tells of it out: "in the novel Russia invades Norway", "a
 * film in which", "the question that the book raises". An act that is aimed at a work (banned the
 * film, protested against the cartoon) is none of its plot.
 */
final class Fiction {
  private static final int DEPTH = 8;

  /** What a work is the subject of when it tells its plot. */
  private static final Set<String> TOLD_IN = Set.of("in", "from");

  private final Syntax syntax;
  private final Words words = Words.shared();

  Fiction(Syntax syntax) {
    this.syntax = syntax;
  }

  /** True for what happens in a work only. */
  boolean tells(Token trigger) {
    Token at = trigger;
    for (int i = 0; i < DEPTH && at != null; i++) {
      if (at.isVerb() && (hasFrame(at) || (i > 0 && hasTeller(at)))) {
        return true;
      }
      if (at.is("acl") && isWork(syntax.head(at)) && isInside(at)) {
        return true;
      }
      at = syntax.head(at);
    }
    return false;
  }

  /** "In the film, ...": not of a verb of saying, which a novelist may do in reality. */
  private boolean hasFrame(Token verb) {
    return syntax.deps(verb, "obl").stream()
        .anyMatch(phrase -> isWork(phrase) && TOLD_IN.contains(syntax.preposition(phrase)));
  }

  /** "The novel imagines that", "the question that his novel raises". */
  private boolean hasTeller(Token verb) {
    return syntax.deps(verb, "nsubj").stream().anyMatch(this::isWork);
  }

  /** "A film in which", "a play where". */
  private boolean isInside(Token clause) {
    Token first = syntax.sentence().subtree(clause).get(0);
    return Set.of("in", "where").contains(Syntax.lemma(first));
  }

  private boolean isWork(@Nullable Token noun) {
    return noun != null && noun.isNoun() && words.isOf("story", Syntax.lemma(noun));
  }
}
