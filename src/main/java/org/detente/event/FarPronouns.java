package org.detente.event;

import java.util.Locale;
import java.util.Set;
import org.detente.annotate.AnnotatedText;

/**
 * Tells whether an actor is known by "they" or "them" alone, for whom the sentence itself has no
 * name: of the groups and bodies that the sentences before speak of, which one is meant cannot be
 * told well enough to code what it did.
 */
final class FarPronouns {
  private static final Set<String> MANY = Set.of("they", "them", "their", "theirs");

  private final AnnotatedText text;

  FarPronouns(AnnotatedText text) {
    this.text = text;
  }

  /** True for a plural pronoun that still stands for itself: its antecedent is far off. */
  boolean isFar(Party party) {
    return party.member() >= 0
        && MANY.contains(text.slice(party.begin(), party.end()).toLowerCase(Locale.ROOT));
  }
}
