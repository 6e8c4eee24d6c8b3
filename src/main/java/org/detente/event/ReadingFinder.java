package org.detente.event;

import org.detente.annotate.Token;
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
  private final Trace trace;

  ReadingFinder(Syntax syntax, Trace trace) {
    this.syntax = syntax;
    this.governors = new Governors(syntax);
    this.unfulfilled = new Unfulfilled(syntax, governors);
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
    Reading reading = climb.reading(match.action().code());
    trace.reads(reading);
    return reading;
  }

  private Unfulfilled.@Nullable Ground nounGround(Match match, Climb climb) {
    Token verb = climb.support();
    return verb == null ? unfulfilled.ofNoun(match.trigger()) : unfulfilled.ofVerb(verb);
  }
}
