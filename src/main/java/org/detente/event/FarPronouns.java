package org.detente.event;

import java.util.Locale;
import java.util.Set;
import org.detente.annotate.AnnotatedText;
import org.detente.cast.CastMember;
import org.detente.record.CastKind;

/**
 * Tells whether an actor is known by "they" or "them" alone, for whom the sentence itself has no
 * name: of the groups and bodies that the sentences before speak of, which one is meant cannot be
 * told well enough to code what it did. States, and statesmen by name, are told well enough.
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
        && !isStatesman(text.cast().members().get(party.member()))
        && MANY.contains(text.slice(party.begin(), party.end()).toLowerCase(Locale.ROOT));
  }

  private static boolean isStatesman(CastMember member) {
    boolean person = member.kind() == CastKind.PERSON && "GOV".equals(member.sector());
    return member.kind() == CastKind.STATE || person;
  }
}
