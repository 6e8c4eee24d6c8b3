package org.detente.event;

import org.detente.annotate.Token;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A matched trigger in, its {@link Reading} out: a {@link Climb} leads from the trigger through
 * support verbs, governors ({@code governors.tsv}), auxiliaries and negations to the main clause,
 * and the code changes as each demands: "will not lift sanctions" is declining to ease them,
 * "threatened to shell" a threat of attack. Something promised is INTENDED; something refused or
 * threatened is itself an act.
 */
final class ReadingFinder {
  private final Syntax syntax;
  private final Governors governors;
  private final Unfulfilled unfulfilled;
  private final Prospects prospects;
  private final Trace trace;

  ReadingFinder(Syntax syntax, Trace trace) {
    this.syntax = syntax;
    this.governors = new Governors(syntax);
    this.unfulfilled = new Unfulfilled(syntax, governors);
    this.prospects = new Prospects(syntax, governors);
    this.trace = trace;
  }

  Reading read(Match match) {
    Climb climb =
        new Climb(syntax, governors, trace, match.action().code(), match.action().kind() == 'n');
    if (match.action().kind() == 'n') {
      Token verb = climb.fromNoun(match.trigger());
      if (verb != null) {
        climb.fromVerb(verb, true);
      }
    } else {
      climb.supportedBy(match.trigger());
      climb.fromVerb(match.trigger(), false);
      climb.negatedObject(match);
    }
    Token muting = governors.mutedBy(match.trigger());
    if (muting != null) {
      climb.mutedBy(muting);
    }
    Unfulfilled.Ground ground =
        match.action().kind() == 'n'
            ? nounGround(match, climb)
            : unfulfilled.ofVerb(match.trigger());
    if (ground != null) {
      climb.heldBackBy(ground);
    }
    leaveOpen(match, climb);
    Reading reading = climb.reading(match.action().code());
    trace.reads(reading);
    return reading;
  }

  /** "Ruled out any talks": what is told of any act is told by its governor. */
  private static boolean isAny(Token word) {
    return Syntax.lemma(word).equals("any");
  }

  /** Applies what leaves an act open that the climb has found done or intended. */
  private void leaveOpen(Match match, Climb climb) {
    Token trigger = match.trigger();
    boolean noun = match.action().kind() == 'n';
    Unfulfilled.Ground open = prospects.of(trigger, noun ? climb.support() : trigger);
    Reading reading = climb.reading(match.action().code());
    boolean governed = reading.changed() && trigger.isNoun() && open != null && isAny(open.word());
    if (open != null && !governed) {
      if (open.effect() == GovernorEffect.MUTE) {
        climb.mutedBy(open.word());
      } else {
        climb.heldBackBy(open);
      }
    }
    if (reading.modality() != Modality.ACTUAL && match.action().code().isConflictAct()) {
      Token liking = prospects.liking(trigger);
      if (liking != null) {
        climb.mutedBy(liking);
      }
    }
  }

  private Unfulfilled.@Nullable Ground nounGround(Match match, Climb climb) {
    Token verb = climb.support();
    return verb == null ? unfulfilled.ofNoun(match.trigger()) : unfulfilled.ofVerb(verb);
  }
}
