package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A verb in, the words out that the parser should have given it and habitually gives to another, or
 * takes for something else: subjects that stand right before it, objects that it makes the subject
 * of an infinitive, relative clauses that it takes for the content of a noun. Nothing comes out for
 * a verb that is read as it should be.
 */
final class Misreading {
  private static final Set<String> RELATIVES = Set.of("who", "whom", "which");

  /** Before a gerund that tells of a deed, not of what somebody is charged with. */
  private static final Set<String> BEFORE_DEEDS = Set.of("in", "by", "after", "before", "while");

  private static final Set<String> DAYS =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "Mon.",
          "Tue.",
          "Wed.",
          "Thu.",
          "Fri.",
          "Sat.",
          "Sun.");

  private final Syntax syntax;

  Misreading(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * The subjects of a verb, without the day of "threatened on Monday to march", and with the "who"
   * of "those who on Monday had burned a flag", which the parser takes for a second object.
   */
  List<Token> subjects(Token verb) {
    List<Token> found = syntax.deps(verb, "nsubj");
    List<Token> objects = found.isEmpty() ? syntax.deps(verb, "obj") : List.of();
    if (objects.size() > 1 && Syntax.lemma(objects.get(0)).equals("who")) {
      return List.of(objects.get(0));
    }
    boolean day =
        found.size() == 1
            && DAYS.contains(found.get(0).text())
            && syntax.isInfinitive(verb)
            && syntax.deps(verb, "mark").get(0).index() == found.get(0).index() - 1;
    return day ? List.of() : found;
  }

  /** Objects as they stand, without one that is the subject. */
  List<Token> ownObjects(Token verb) {
    List<Token> found = new ArrayList<>(syntax.deps(verb, "obj"));
    found.removeAll(subjects(verb));
    return found;
  }

  /**
   * Objects that the parser takes for something else: for the subject of an infinitive (welcomed
   * Sweden's decision to leave), for part of an adjective (cut short a visit), or for the receiver
   * of nothing (met Chad's President Mr Lee).
   */
  List<Token> objects(Token verb) {
    for (Token clause : syntax.deps(verb, "ccomp")) {
      List<Token> subjects = syntax.deps(clause, "nsubj");
      if (syntax.isInfinitive(clause)
          && !subjects.isEmpty()
          && subjects.get(0).index() > verb.index()) {
        return subjects;
      }
    }
    for (Token state : syntax.deps(verb, "xcomp")) {
      List<Token> after = syntax.deps(state, "dep");
      if (state.pos().equals("JJ") && !after.isEmpty() && after.get(0).isNoun()) {
        return after;
      }
    }
    boolean more = !syntax.deps(verb, "ccomp", "xcomp", "dep", "obl:npmod").isEmpty();
    return more ? List.of() : syntax.deps(verb, "iobj");
  }

  /** "Called home its envoy", "called its envoy home": the envoy, where "home" is the object. */
  Token beside(Token object) {
    if (!Syntax.lemma(object).equals("home")) {
      return object;
    }
    for (Token noun : syntax.deps(object, "dep", "appos", "compound")) {
      if (noun.isNoun()) {
        return noun;
      }
    }
    return object;
  }

  /**
   * True for the verb of a relative clause where the parser takes "the ship that it had seized" for
   * a clause like that of "the claim that it had sailed".
   */
  boolean isRelative(Token verb) {
    Token noun = syntax.head(verb);
    return verb.is("ccomp")
        && noun != null
        && noun.isNoun()
        && !Words.shared().isOf("content", Syntax.lemma(noun))
        && syntax.deps(verb, "obj", "nsubj:pass").isEmpty()
        && syntax.deps(verb, "mark").stream().anyMatch(m -> Syntax.lemma(m).equals("that"));
  }

  /**
   * The noun that a relative pronoun stands for where the parser does not hang its clause on one:
   * the one right before it, before a comma and a preposition ("Niger, which had let him in", "the
   * envoy, by whom he was told"); null for a question and for a pronoun behind a verb.
   */
  @Nullable Token nounOf(Token pronoun) {
    String word = Syntax.lemma(pronoun);
    if (!pronoun.pos().startsWith("W") || !RELATIVES.contains(word)) {
      return null;
    }
    int at = pronoun.index() - 1;
    if (at >= syntax.sentence().first() && syntax.sentence().token(at).pos().equals("IN")) {
      at--;
      boolean counted =
          at > syntax.sentence().first() && Quantities.isOne(syntax.sentence().token(at));
      at = counted ? at - 1 : at;
    }
    boolean comma =
        at > syntax.sentence().first() && syntax.sentence().token(at).text().equals(",");
    at = comma ? at - 1 : at;
    if (!syntax.sentence().contains(at)) {
      return null;
    }
    Token noun = syntax.sentence().token(at);
    Token over = syntax.head(noun);
    while (over != null && over.isNoun() && over.index() > noun.index() && noun.is("compound")) {
      noun = over;
      over = syntax.head(noun);
    }
    return noun.isNoun() ? noun : null;
  }

  /**
   * "After the guards had fired, wounding two, the Senate met": the subject of the clause before.
   */
  @Nullable Token frontedSubject(Token participle) {
    Token main = syntax.head(participle);
    if (!participle.pos().equals("VBG") || main == null || main.index() < participle.index()) {
      return null;
    }
    Token found = null;
    for (Token clause : syntax.deps(main, "advcl")) {
      List<Token> subjects = syntax.deps(clause, "nsubj");
      if (clause.index() < participle.index()
          && !subjects.isEmpty()
          && !syntax.deps(clause, "mark").isEmpty()) {
        found = subjects.get(0);
      }
    }
    return found;
  }

  /** ", warning Mr Lee", "in occupying Congress": a verb that the parser takes for an adjective. */
  boolean isParticiple(Token verb) {
    int before = verb.index() - 1;
    Token object = syntax.head(verb);
    if (!verb.pos().equals("VBG") || !verb.is("amod") || !syntax.sentence().contains(before)) {
      return false;
    }
    Token mark = syntax.sentence().token(before);
    boolean apart = mark.text().equals(",") || BEFORE_DEEDS.contains(Syntax.lemma(mark));
    return apart && object != null && object.isProperNoun() && object.index() > verb.index();
  }

  /** "In Paris Angela Merkel said": a person who the parser thinks is where it happens. */
  @Nullable Token personBefore(Token verb) {
    int at = verb.index() - 1;
    boolean finite = verb.pos().equals("VBD") || verb.pos().equals("VBZ");
    if (!finite || !syntax.sentence().contains(at)) {
      return null;
    }
    Token name = syntax.sentence().token(at);
    return name.isProperNoun() && name.is("obl") && name.head() == verb.index() ? name : null;
  }

  /** "..., Mr Lee said": a name right before a finite verb that the parser gave no subject. */
  @Nullable Token nameBefore(Token verb) {
    List<Token> auxiliaries = syntax.deps(verb, "aux");
    boolean finite = verb.pos().equals("VBD") || verb.pos().equals("VBZ") || !auxiliaries.isEmpty();
    boolean top = verb.head() == Token.ROOT || verb.is("ccomp") || verb.is("dep");
    int at = (auxiliaries.isEmpty() ? verb : auxiliaries.get(0)).index() - 1;
    if (!finite
        || !top
        || !syntax.sentence().contains(at)
        || !syntax.sentence().token(at).isProperNoun()) {
      return null;
    }
    Token name = syntax.sentence().token(at);
    return name.is("appos") || name.is("conj") || name.is("dep") ? name : null;
  }

  /**
   * "Drenched by the rain, Chad's opposition vowed": the noun, where a participle is the subject.
   */
  @Nullable Token nounBefore(Token verb, Token subject) {
    int at = verb.index() - 1;
    if (!subject.pos().equals("VBN") || subject.index() == at || !syntax.sentence().contains(at)) {
      return null;
    }
    Token noun = syntax.sentence().token(at);
    return noun.isNoun() ? noun : null;
  }

  /**
   * "Italy is a partner and Renzi is hoping": where the parser joins the second subject to the
   * predicate of the first clause, the name between "and" and the auxiliary is the subject.
   */
  @Nullable Token secondClause(Token verb) {
    List<Token> auxiliaries = syntax.deps(verb, "aux");
    if (auxiliaries.isEmpty() || verb.relation().equals("acl:relcl")) {
      return null;
    }
    int at = auxiliaries.get(0).index() - 1;
    if (!syntax.sentence().contains(at) || !syntax.sentence().token(at).is("conj")) {
      return null;
    }
    Token name = syntax.sentence().token(at);
    Token first = syntax.head(name);
    boolean predicate = first != null && !syntax.deps(first, "cop", "nsubj").isEmpty();
    return name.isProperNoun() && predicate ? name : null;
  }

  /** "ties with a Kremlin flatly refusing": the noun of a with-phrase right before a participle. */
  @Nullable Token withBefore(Token verb) {
    int at = verb.index() - 1;
    while (syntax.sentence().contains(at) && syntax.sentence().token(at).pos().equals("RB")) {
      at--;
    }
    if (!verb.pos().equals("VBG")
        || !syntax.sentence().contains(at)
        || !syntax.deps(verb, "mark").isEmpty()) {
      return null;
    }
    Token noun = syntax.sentence().token(at);
    return noun.isNoun() && syntax.hasCase(noun, "with") ? noun : null;
  }
}
