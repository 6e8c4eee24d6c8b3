package org.detente.event;

import java.util.List;
import java.util.Set;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * A trigger in, the word near it that keeps its act from having happened out, and what that word
 * does to the act: plans that stand right before an infinitive ("outstripped his plans to strike"),
 * "yet to", "have to", "let them", an imperative in quotes, a clause whose claim is denied, people
 * met on a day to come. For what {@link Climb} finds no governor of, because the parser hangs the
 * act on another word. Null when nothing speaks against the act.
 */
final class Unfulfilled {
  private static final int DEPTH = 5;

  /** What one does to a claim that is not true, or is not to be. */
  private static final Set<String> DENIALS =
      Set.of(
          "deny",
          "reject",
          "dismiss",
          "refute",
          "rebut",
          "discredit",
          "dispute",
          "debunk",
          "disprove",
          "contradict",
          "rubbish");

  /** Claims that a clause says in full. */
  private static final Set<String> CLAIMS =
      Set.of(
          "accusation",
          "allegation",
          "charge",
          "claim",
          "report",
          "suggestion",
          "rumour",
          "rumor",
          "assertion",
          "insinuation",
          "complaint",
          "story",
          "speculation");

  /** Auxiliaries of what is still to come or only possible. */
  private static final Set<String> AHEAD =
      Set.of("will", "wo", "'ll", "would", "'d", "may", "might", "could", "can", "should", "must");

  private static final Set<String> QUOTES = Set.of("``", ":", ",");

  private final Syntax syntax;
  private final Governors governors;

  Unfulfilled(Syntax syntax, Governors governors) {
    this.syntax = syntax;
    this.governors = governors;
  }

  /**
   * A word and its effect.
   *
   * @param word the word
   * @param effect what it does to the act
   * @param negated true where the word is negated itself
   */
  record Ground(Token word, GovernorEffect effect, boolean negated) {}

  /** The ground why an act told by a verb has not happened; null when there is none. */
  @Nullable Ground ofVerb(Token trigger) {
    Token at = trigger;
    for (int i = 0; i < DEPTH; i++) {
      Ground ground = at(at);
      if (ground != null) {
        return ground;
      }
      Token head = syntax.head(at);
      boolean bare = syntax.deps(at, "nsubj").isEmpty();
      if (head == null || !head.isVerb() || !bare || !(at.is("conj") || at.is("xcomp"))) {
        return null;
      }
      at = head;
    }
    return null;
  }

  /** The same of an act told by a noun that no verb supports: "needs to temper her attacks". */
  @Nullable Ground ofNoun(Token trigger) {
    Token head = syntax.head(trigger);
    for (int i = 0; i < DEPTH && head != null && !isPredicate(head); i++) {
      if (head.is("nsubj")) {
        return null;
      }
      head = head.isNoun() || head.pos().startsWith("JJ") ? syntax.head(head) : null;
    }
    boolean told = trigger.is("obj") || trigger.is("obl") || trigger.is("conj");
    if (head == null || !told) {
      return null;
    }
    for (int i = 0; i < DEPTH; i++) {
      Token modal = modal(head);
      if (modal != null) {
        return new Ground(modal, GovernorEffect.MUTE, false);
      }
      Token above = syntax.head(head);
      if (above == null || !head.is("xcomp")) {
        return null;
      }
      if (isWish(governors.effect(above, "inf"))) {
        return new Ground(above, GovernorEffect.MUTE, false);
      }
      head = above;
    }
    return null;
  }

  private boolean isPredicate(Token token) {
    return token.isVerb() || !syntax.deps(token, "cop").isEmpty();
  }

  private @Nullable Ground at(Token verb) {
    Token head = syntax.head(verb);
    if (syntax.isInfinitive(verb)) {
      Ground ground = before(verb, head);
      if (ground != null) {
        return ground;
      }
    }
    for (Token nor : syntax.deps(verb, "cc")) {
      if (Syntax.lemma(nor).equals("nor") && nor.index() < verb.index()) {
        return new Ground(nor, GovernorEffect.FAIL, false);
      }
    }
    if (head == null || isImperative(verb, head)) {
      return isImperative(verb, head) ? new Ground(verb, GovernorEffect.MUTE, false) : null;
    }
    if (verb.is("dep") && verb.pos().equals("VBG") && verb.index() == head.index() + 1) {
      GovernorEffect effect = governors.effect(head, "inf");
      if (isWish(effect)) {
        return new Ground(head, GovernorEffect.WISH, Negation.stands(syntax, head));
      }
    }
    if ((verb.is("ccomp") || verb.is("acl")) && CLAIMS.contains(Syntax.lemma(head))) {
      Token denial = syntax.head(head);
      if (denial != null
          && DENIALS.contains(Syntax.lemma(denial))
          && !Negation.stands(syntax, denial)) {
        return new Ground(denial, GovernorEffect.DENY, false);
      }
    }
    return whileAhead(verb, head);
  }

  /** What the words right before an infinitive's "to" say. */
  private @Nullable Ground before(Token verb, @Nullable Token head) {
    List<Token> marks = syntax.deps(verb, "mark");
    Token to = marks.stream().filter(m -> m.pos().equals("TO")).findFirst().orElse(verb);
    for (Token aux : syntax.deps(verb, "aux")) {
      boolean duty = Syntax.lemma(aux).equals("have") && aux.index() == to.index() - 1;
      if (duty && !aux.pos().equals("VBD")) {
        return new Ground(aux, GovernorEffect.MUTE, false);
      }
    }
    int at = to.index() - 1;
    while (syntax.sentence().contains(at) && syntax.sentence().token(at).pos().equals("RB")) {
      if (Syntax.lemma(syntax.sentence().token(at)).equals("yet")) {
        return new Ground(syntax.sentence().token(at), GovernorEffect.FAIL, false);
      }
      at--;
    }
    if (!syntax.sentence().contains(at)) {
      return null;
    }
    Token word = syntax.sentence().token(at);
    if (word.pos().startsWith("W")) {
      return new Ground(word, GovernorEffect.MUTE, false);
    }
    if (head == null) {
      return null;
    }
    boolean owned = Syntax.lemma(head).equals("have") && word.is("obj");
    if (word.isNoun() && !word.equals(head)) {
      GovernorEffect effect = governors.effect(word, "inf");
      boolean none = Negation.stands(syntax, word);
      if (effect != null && effect != GovernorEffect.CARRY) {
        return new Ground(word, none ? GovernorEffect.MUTE : effect, false);
      }
      boolean another = marks.size() > 1 && syntax.deps(verb, "nsubj").contains(word);
      if (owned || another) {
        return new Ground(word, GovernorEffect.MUTE, false);
      }
    }
    boolean aim = verb.is("dep") && word.text().equals(":");
    return aim ? new Ground(word, GovernorEffect.MUTE, false) : null;
  }

  /** "Send them home", in quotes or at the head of a sentence; "let the council decide". */
  private boolean isImperative(Token verb, @Nullable Token head) {
    if (!verb.pos().equals("VB")
        || syntax.isInfinitive(verb)
        || !syntax.deps(verb, "aux").isEmpty()) {
      return false;
    }
    boolean clause = verb.is("ccomp") || verb.is("dep") || verb.is("parataxis");
    boolean another = !syntax.deps(verb, "nsubj").isEmpty();
    if (head != null && clause && another && Syntax.lemma(head).equals("let")) {
      return true;
    }
    if (another || !(head == null || clause)) {
      return false;
    }
    int at = verb.index() - 1;
    return syntax.sentence().contains(at)
        ? QUOTES.contains(syntax.sentence().token(at).pos())
        : head != null;
  }

  /** "Will be met by Danes protesting", "would have to explain it before backing them". */
  private @Nullable Ground whileAhead(Token verb, Token head) {
    boolean participle = verb.is("acl") && head.isNoun();
    boolean before =
        verb.is("advcl")
            && syntax.deps(verb, "mark", "case").stream()
                .anyMatch(m -> Syntax.lemma(m).equals("before"));
    if (!verb.pos().equals("VBG") || !(participle || before)) {
      return null;
    }
    Token over = head;
    for (int i = 0; i < DEPTH && over != null && !(over.isVerb() && modal(over) != null); i++) {
      boolean open = over.isNoun() || over.is("xcomp") || over.is("ccomp") || over.is("acl");
      boolean subject = over.is("nsubj");
      over = open && !subject ? syntax.head(over) : null;
    }
    Token modal = over == null ? null : modal(over);
    return modal == null ? null : new Ground(modal, GovernorEffect.MUTE, false);
  }

  private @Nullable Token modal(Token verb) {
    for (Token aux : syntax.deps(verb, "aux")) {
      if (aux.pos().equals("MD") && AHEAD.contains(Syntax.lemma(aux))) {
        return aux;
      }
    }
    return null;
  }

  private static boolean isWish(@Nullable GovernorEffect effect) {
    return effect == GovernorEffect.WISH
        || effect == GovernorEffect.INTEND
        || effect == GovernorEffect.POSSIBLE;
  }
}
