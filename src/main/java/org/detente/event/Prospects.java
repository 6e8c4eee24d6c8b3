package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A trigger in, the word out that leaves its act open, where neither a governor nor an auxiliary of
 * its own says so: "whether they want to meet", "any attack", "did they meet?", "would resist and
 * even punish", "hopes to win by fighting", "has not met or called them". Also what somebody would
 * merely like to do to another, which is no threat. Null when nothing is left open.
 */
final class Prospects {
  private static final int DEPTH = 5;

  /** How far before a verb its "whether" may stand. */
  private static final int REACH = 12;

  /** Likings: no announcement of force. */
  private static final Set<String> LIKINGS =
      Set.of("want", "wish", "like", "love", "favour", "favor", "prefer", "long", "desire", "hope");

  private static final Set<String> AHEAD =
      Set.of("will", "wo", "'ll", "would", "'d", "may", "might", "could", "can", "should", "must");

  private static final Set<String> INVERTED = Set.of("had", "Had", "should", "Should");

  /** What turns subject and auxiliary round without a condition. */
  private static final Set<String> LEADS =
      Set.of("nor", "neither", "never", "only", "so", "rarely", "seldom", "why", "when", "how");

  /** Before "if", where it supposes nothing of the main clause. */
  private static final Set<String> CONCEDING = Set.of("even", "as");

  private static final Set<String> STEPS = Set.of("conj", "dep", "xcomp", "ccomp");

  private static final Set<String> OPEN =
      Set.of("xcomp", "ccomp", "conj", "dep", "advcl", "acl", "obl");

  private static final Set<String> BREAKS = Set.of(",", ":", "``", "''", "-LRB-", ".");

  private final Syntax syntax;
  private final Governors governors;

  Prospects(Syntax syntax, Governors governors) {
    this.syntax = syntax;
    this.governors = governors;
  }

  /** The ground why an act is open; {@code verb} is the trigger or the verb that supports it. */
  Unfulfilled.@Nullable Ground of(Token trigger, @Nullable Token verb) {
    if (trigger.isNoun()) {
      for (Token any : syntax.deps(trigger, "det")) {
        if (Syntax.lemma(any).equals("any")) {
          return open(any);
        }
      }
    }
    if (verb == null) {
      return null;
    }
    Token word = whether(verb);
    if (word == null) {
      word = shared(verb);
    }
    if (word == null) {
      word = question(verb);
    }
    if (word == null) {
      word = means(verb);
    }
    if (word == null) {
      word = inverted(verb);
    }
    if (word != null) {
      return open(word);
    }
    Token unsure = supposed(verb);
    if (unsure != null) {
      return new Unfulfilled.Ground(unsure, GovernorEffect.POSSIBLE, false);
    }
    Token denied = deniedTogether(verb);
    return denied == null ? null : new Unfulfilled.Ground(denied, GovernorEffect.FAIL, false);
  }

  private static Unfulfilled.Ground open(Token word) {
    return new Unfulfilled.Ground(word, GovernorEffect.MUTE, false);
  }

  /**
   * The word that makes an act of force a mere liking ("wants to punish them"), or that of people
   * who are themselves to come ("a judge who would bar them").
   */
  @Nullable Token liking(Token trigger) {
    Token at = trigger;
    for (int i = 0; i < DEPTH; i++) {
      Token head = syntax.head(at);
      boolean relative = at.relation().equals("acl:relcl");
      if (relative && head != null && head.isNoun() && !head.isProperNoun()) {
        Token modal = modal(at);
        return modal != null || !LIKINGS.contains(Syntax.lemma(at)) ? modal : at;
      }
      if (head == null || !head.isVerb() || !OPEN.contains(base(at))) {
        return null;
      }
      boolean governed = !at.is("conj") && (syntax.isInfinitive(at) || at.pos().equals("VBG"));
      if (governed && LIKINGS.contains(Syntax.lemma(head))) {
        return head;
      }
      at = head;
    }
    return null;
  }

  /** "Asked whether they want to meet": the conjunction, in the same stretch of words. */
  private @Nullable Token whether(Token verb) {
    for (int at = verb.index() - 1; at > verb.index() - REACH; at--) {
      if (!syntax.sentence().contains(at)) {
        return null;
      }
      Token token = syntax.sentence().token(at);
      if (Syntax.lemma(token).equals("whether")) {
        return token;
      }
      if (BREAKS.contains(token.pos())) {
        return null;
      }
    }
    return null;
  }

  /** "Should be thankful and even help": the auxiliary that a bare infinitive shares. */
  private @Nullable Token shared(Token verb) {
    if (!verb.pos().equals("VB")
        || syntax.isInfinitive(verb)
        || !syntax.deps(verb, "aux").isEmpty()) {
      return null;
    }
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Token head = syntax.head(at);
      if (head == null || !STEPS.contains(base(at)) || head.isNoun()) {
        return null;
      }
      Token modal = modal(head);
      if (modal != null) {
        return modal;
      }
      at = head;
    }
    return null;
  }

  /** "May have left and returned", "if it is true, they are breaking the law". */
  private @Nullable Token supposed(Token verb) {
    Token head = syntax.head(verb);
    boolean participle = verb.pos().equals("VBN") || verb.pos().equals("VBD");
    if (participle
        && verb.is("conj")
        && head != null
        && syntax.deps(verb, "nsubj", "aux").isEmpty()
        && syntax.deps(head, "aux").stream().anyMatch(a -> Syntax.lemma(a).equals("have"))) {
      return modal(head);
    }
    boolean present =
        verb.pos().equals("VBZ")
            || verb.pos().equals("VBP")
            || syntax.deps(verb, "aux").stream().anyMatch(a -> a.pos().equals("VBZ"));
    for (Token clause : present ? syntax.deps(verb, "advcl") : List.<Token>of()) {
      for (Token mark : syntax.deps(clause, "mark")) {
        boolean even =
            syntax.sentence().contains(mark.index() - 1)
                && CONCEDING.contains(Syntax.lemma(syntax.sentence().token(mark.index() - 1)));
        if (Syntax.lemma(mark).equals("if") && clause.index() < verb.index() && !even) {
          return mark;
        }
      }
    }
    return null;
  }

  /** "Or have they met?": the auxiliary before the subject; not of "why did they meet?". */
  private @Nullable Token question(Token verb) {
    List<Token> all = syntax.sentence().tokens();
    boolean asked = all.stream().anyMatch(t -> t.index() > verb.index() && t.text().equals("?"));
    boolean open = syntax.head(verb) == null || verb.is("conj") || verb.is("ccomp");
    if (!asked || !open) {
      return null;
    }
    List<Token> subjects = syntax.deps(verb, "nsubj");
    for (Token aux : syntax.deps(verb, "aux", "aux:pass")) {
      boolean before = !subjects.isEmpty() && aux.index() < subjects.get(0).index();
      boolean known =
          all.stream().anyMatch(t -> t.index() < aux.index() && t.pos().startsWith("W"));
      if (before && !known) {
        return aux;
      }
    }
    return null;
  }

  /** "Had they met": a condition; not "never had they met". */
  private @Nullable Token inverted(Token verb) {
    List<Token> subjects = syntax.deps(verb, "nsubj");
    for (Token aux : syntax.deps(verb, "aux", "aux:pass")) {
      boolean before =
          !subjects.isEmpty()
              && aux.index() < subjects.get(0).index()
              && INVERTED.contains(aux.text());
      boolean led =
          syntax.sentence().contains(aux.index() - 1)
              && LEADS.contains(Syntax.lemma(syntax.sentence().token(aux.index() - 1)));
      if (before && !led) {
        return aux;
      }
    }
    return null;
  }

  /** "Plans to gain time by meeting them": means to what is only aimed at. */
  private @Nullable Token means(Token verb) {
    int before = verb.index() - 1;
    boolean by =
        verb.pos().equals("VBG")
            && syntax.sentence().contains(before)
            && Syntax.lemma(syntax.sentence().token(before)).equals("by");
    Token at = by ? syntax.head(verb) : null;
    at = at != null && verb.is("amod") ? syntax.head(at) : at;
    for (int i = 0; i < DEPTH && at != null && at.isVerb(); i++) {
      Token modal = modal(at);
      if (modal != null) {
        return modal;
      }
      Token head = syntax.head(at);
      if (head != null && syntax.isInfinitive(at)) {
        if (isWish(head)) {
          return head;
        }
      } else if (i == 0 && isWish(at) && hasInfinitive(at)) {
        return at;
      }
      boolean on = (at.is("xcomp") || at.is("conj")) && head != null;
      at = on ? head : null;
    }
    return null;
  }

  private boolean isWish(Token governor) {
    GovernorEffect effect = governors.effect(governor, "inf");
    return effect == GovernorEffect.WISH || effect == GovernorEffect.INTEND;
  }

  private boolean hasInfinitive(Token verb) {
    return syntax.deps(verb, "xcomp").stream().anyMatch(syntax::isInfinitive);
  }

  /** "Has not met or called them", "none of it was planned, paid or steered by them". */
  private @Nullable Token deniedTogether(Token verb) {
    Token at = verb;
    boolean or = false;
    for (int i = 0; i < DEPTH && at.is("conj"); i++) {
      Token head = syntax.head(at);
      if (head == null || !head.isVerb() || !syntax.deps(at, "nsubj").isEmpty()) {
        return null;
      }
      or |= syntax.deps(at, "cc").stream().anyMatch(c -> Syntax.lemma(c).equals("or"));
      or |=
          syntax.deps(head, "conj").stream()
              .flatMap(c -> syntax.deps(c, "cc").stream())
              .anyMatch(c -> Syntax.lemma(c).equals("or"));
      if (or && Negation.stands(syntax, head)) {
        return head;
      }
      at = head;
    }
    return null;
  }

  private @Nullable Token modal(Token verb) {
    for (Token aux : syntax.deps(verb, "aux")) {
      if (aux.pos().equals("MD") && AHEAD.contains(Syntax.lemma(aux))) {
        return aux;
      }
    }
    return null;
  }

  private static String base(Token token) {
    int colon = token.relation().indexOf(':');
    return colon < 0 ? token.relation() : token.relation().substring(0, colon);
  }
}
