package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;

/**
 * The trigger of an act without a named target in, the heads of the phrases that tell whom it is
 * aimed at out, where they stand further off: in the condition of a threat ("will close the port
 * unless Lagos backs down"), behind the pressure that somebody gives in to ("resigned under
 * pressure from the army"), or behind an object that the parser hangs them on ("shared the details
 * of a plan with the agency"). Empty where there is none.
 */
final class Conditions {
  private static final int DEPTH = 3;
  private static final Set<String> MARKS = Set.of("if", "unless", "until");
  private static final Set<String> PRESSURES =
      Set.of("pressure", "demand", "threat", "protest", "call", "insistence", "ultimatum", "fire");
  private static final Set<String> DURING = Set.of("after", "during", "in", "at", "following");
  private static final Set<String> AFTER = Set.of("after", "following");

  /** By which, and not beside which, something is said. */
  private static final Set<String> CALLS = Set.of("call", "letter", "message", "note", "interview");

  private static final List<String> SOURCES = List.of("from", "by", "of");

  private final Syntax syntax;

  Conditions(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Whose yielding a threat hangs on. */
  List<Token> ofThreat(Token trigger) {
    List<Token> found = new ArrayList<>();
    List<Token> clauses = new ArrayList<>(List.of(trigger));
    for (int i = 0; i < clauses.size() && i < 2 * DEPTH; i++) {
      for (Token clause : syntax.deps(clauses.get(i), "advcl")) {
        if (syntax.deps(clause, "mark").stream().anyMatch(this::isCondition)) {
          found.addAll(syntax.surfaceSubjects(clause, 0));
        }
      }
      clauses.addAll(syntax.deps(clauses.get(i), "xcomp", "ccomp"));
    }
    return found;
  }

  /** True for if and unless, not for "even if". */
  private boolean isCondition(Token mark) {
    int before = mark.index() - 1;
    boolean even =
        syntax.sentence().contains(before)
            && Syntax.lemma(syntax.sentence().token(before)).equals("even");
    return !even && MARKS.contains(Syntax.lemma(mark));
  }

  /** Who presses those who give in. */
  List<Token> ofConcession(Token trigger) {
    List<Token> found = new ArrayList<>();
    for (Token phrase : syntax.deps(trigger, "obl", "nmod")) {
      if (PRESSURES.contains(Syntax.lemma(phrase))) {
        for (String source : SOURCES) {
          found.addAll(syntax.withPreposition(phrase, source));
        }
      }
    }
    return found;
  }

  /** The subjects of the verb in whose course or before which talks are told to have been. */
  List<Token> doersAround(Token talks) {
    Token at = talks;
    boolean during = false;
    boolean call = CALLS.contains(Syntax.lemma(talks));
    for (int i = 0; at != null && !(i > 0 && at.isVerb()) && i <= DEPTH; i++) {
      Token phrase = at;
      if (!syntax.deps(at, "cop").isEmpty()) {
        return List.of();
      }
      during |=
          (call ? AFTER : DURING)
              .stream().anyMatch(preposition -> syntax.hasCase(phrase, preposition));
      at = syntax.head(at);
    }
    return at != null && at.isVerb() && during ? syntax.surfaceSubjects(at, 0) : List.of();
  }

  /** Phrases with a preposition below the objects of a verb. */
  List<Token> behindObject(Token verb, String preposition) {
    List<Token> things = new ArrayList<>();
    syntax.objects(verb).forEach(o -> things.addAll(syntax.conjuncts(o)));
    for (int i = 0; i < things.size() && i < 2 * DEPTH; i++) {
      List<Token> found = syntax.withPreposition(things.get(i), preposition);
      if (!found.isEmpty()) {
        return found;
      }
      things.addAll(syntax.deps(things.get(i), "nmod"));
    }
    return List.of();
  }
}
