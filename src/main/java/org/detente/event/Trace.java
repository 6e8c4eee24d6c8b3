package org.detente.event;

import java.util.List;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.detente.cast.CastMention;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the coder of one text tries, takes and refuses, while it does so: the steps come in
 * the order of the work, and whatever drops a rule, an actor or a pair says so here. Listening
 * changes no row. {@link #NONE} hears nothing, and costs nothing: callers pass what they have
 * anyway.
 */
interface Trace {
  /** Hears nothing. */
  Trace NONE = new Trace() {};

  /** The coder turns to a sentence; it skips one that is not parsed. */
  default void sentence(Sentence sentence) {}

  /** A word that is no predicate where it stands; kind as in {@link Action#kind()}. */
  default void aside(Token word, char kind) {}

  /** A word of the rule's trigger is missing. */
  default void misfit(Action action, Token trigger, String missing) {}

  /** A condition of the rule does not hold. */
  default void misfit(Action action, Token trigger, Need unmet) {}

  /** A rule fits its trigger; it is taken unless it is refused or another one is taken. */
  default void fits(Match match) {}

  /** The coder turns to a rule that fits: steps, slots and actors are of this one from here on. */
  default void tries(Match match) {}

  /** A word changed how the act is meant; code and modality are those after it. */
  default void step(
      Token word, String effect, boolean negated, EventCode code, Modality modality) {}

  /** How the act is meant in the end. */
  default void reads(Reading reading) {}

  /** The coder looks for actors in a slot. */
  default void slot(String slot, boolean target) {}

  /** A phrase of the slot, and who was found in it. */
  default void phrase(Token head, List<Party> found) {}

  /** Words became an actor: a mention of a member of the cast, or a mere noun, without mention. */
  default void finds(Party party, @Nullable CastMention mention) {}

  /** Actors were found through a word; gives them back. */
  default List<Party> through(Way way, Token word, List<Party> found) {
    return found;
  }

  /** Words that are no actor. */
  default void passes(Token head, Refusal reason) {}

  /** An actor that was found and is not kept. */
  default void drops(Party party, Refusal reason) {}

  /** Reading and actors of a rule are settled, for now. */
  default void settles(Candidate candidate) {}

  /** A rule is refused. */
  default void refuses(Match match, Refusal reason) {}

  /** A rule is refused in favour of another trigger's. */
  default void refuses(Match match, Refusal reason, Match better) {}

  /** The row of a pair is written, and judged by these features. */
  default void weighs(EventMention row, List<String> features) {}

  /** A pair of actors gives no row. */
  default void refuses(Match match, Party one, Party other, Refusal reason) {}

  /** A rule gave a row whose confidence is too low. */
  default void doubts(Match match, EventMention row) {}

  /** A rule gave a row that was there before. */
  default void repeats(Match match, EventMention row) {}

  /** A rule gave a row. */
  default void codes(Match match, EventMention row) {}
}
