package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;

/**
 * Whose act it is where the clause names nobody: a trigger in, the actors that a clause further
 * out, or the sense of a passive, tells out; none when nothing tells.
 */
final class UnsaidActors {
  /** Modes of acts by which a state makes somebody leave it. */
  private static final Set<String> EXILES = Set.of("expel", "deport");

  private final Syntax syntax;
  private final PartyFinder parties;

  UnsaidActors(Syntax syntax, PartyFinder parties) {
    this.syntax = syntax;
    this.parties = parties;
  }

  /**
   * Whose act it is where the clause has no subject of its own: "... said the visit helped after
   * meeting with X" that of a clause further out, and "published a report accusing X" that of the
   * verb whose object is the thing which speaks.
   */
  List<Party> outerSubject(Token trigger) {
    if (!trigger.pos().equals("VBG")) {
      return List.of();
    }
    Token at = syntax.head(trigger);
    if (trigger.relation().equals("acl")) {
      return at == null ? List.of() : makers(at);
    }
    if (!trigger.is("obl") && !trigger.is("advcl")) {
      return List.of();
    }
    for (int i = 0; at != null && i < 3; i++) {
      for (Token subject : syntax.surfaceSubjects(at, 0)) {
        List<Party> found = parties.find(subject, false);
        if (!found.isEmpty()) {
          return found;
        }
      }
      at = syntax.head(at);
    }
    return List.of();
  }

  /** Who made the thing that speaks: the doer of the verb whose object it is. */
  private List<Party> makers(Token thing) {
    Token verb = syntax.head(thing);
    if (verb == null
        || !verb.isVerb()
        || !Words.shared().isOf("document", Syntax.lemma(thing))
        || !syntax.objects(verb).contains(thing)) {
      return List.of();
    }
    List<Party> found = new ArrayList<>();
    syntax.subjects(verb).forEach(s -> found.addAll(parties.find(s, false)));
    return found;
  }

  /**
   * Whose act a passive without an agent is: of troops that nobody is told to have sent, their own
   * ("two thousand soldiers were deployed"); of those who must leave, that of the state which they
   * leave ("were expelled from Chad").
   */
  List<Party> agentless(Match match) {
    Token trigger = match.trigger();
    if (!syntax.isPassive(trigger)) {
      return List.of();
    }
    List<Party> found = new ArrayList<>();
    String type = match.action().code().type();
    if (type.equals("MOBILIZE") || type.equals("AID")) {
      syntax.objects(trigger).forEach(o -> found.addAll(parties.find(o, false)));
      found.removeIf(p -> !"MIL".equals(p.sector()) || p.country() == null);
    } else if (EXILES.contains(String.valueOf(match.action().mode()))) {
      for (String left : List.of("from", "of")) {
        syntax.withPreposition(trigger, left).forEach(s -> found.addAll(parties.find(s, false)));
      }
      found.removeIf(p -> !"GOV".equals(p.sector()) || p.through() != null);
    }
    return found;
  }
}
