package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.Token;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * The code of a trigger and the words over it in, the {@link Reading} that they make of it out: one
 * climb, for one match, over support verbs, {@link Governors}, auxiliaries and negations, each of
 * which may shift code and modality ({@link CodeShift}). It takes no more than {@value #DEPTH}
 * steps over nouns and as many over verbs.
 */
final class Climb {
  private static final int DEPTH = 6;

  private final Syntax syntax;
  private final Governors governors;
  private final Trace trace;
  private final CodeShift shift;
  private boolean reported;

  /** True for what is merely thought of: not even said to be possible. */
  private boolean imagined;

  private final List<Token> supports = new ArrayList<>();
  private final Set<Integer> climbed = new TreeSet<>();

  Climb(Syntax syntax, Governors governors, Trace trace, EventCode code, boolean noun) {
    this.syntax = syntax;
    this.governors = governors;
    this.trace = trace;
    this.shift = new CodeShift(code, noun);
  }

  /** Counts a verb among those that support the act. */
  void supportedBy(Token verb) {
    supports.add(verb);
  }

  /** Leaves the act without an event, because of the word given. */
  void mutedBy(Token word) {
    shift.mute();
    note(word, GovernorEffect.MUTE.name(), false);
  }

  /** Applies what keeps the act from having happened, unless the climb has found as much. */
  void heldBackBy(Unfulfilled.Ground ground) {
    if (shift.modality() == Modality.ACTUAL && !shift.isMute()) {
      shift.apply(ground.effect(), ground.negated(), Syntax.lemma(ground.word()));
      note(ground.word(), ground.effect().name(), ground.negated());
    }
  }

  /** The verb that supports a noun so far; null when there is none. */
  @Nullable Token support() {
    return supports.isEmpty() ? null : supports.get(0);
  }

  /** What the climb has come to; the trigger's own code tells whether it has changed. */
  Reading reading(EventCode own) {
    boolean idle = imagined && shift.modality() == Modality.HYPOTHETICAL;
    return new Reading(
        shift.code(),
        !shift.code().equals(own),
        shift.modality(),
        support(),
        supports,
        climbed,
        idle || shift.isMute());
  }

  private void note(Token word, String effect, boolean negated) {
    trace.step(word, effect, negated, shift.code(), shift.modality());
  }

  /** Applies the governor of a noun; the governing verb, or null when the noun stands alone. */
  @Nullable Token fromNoun(Token trigger) {
    Token noun = trigger;
    for (int i = 0; i < DEPTH; i++) {
      Token head = syntax.head(noun);
      if (head == null) {
        return null;
      }
      if (Negation.stands(syntax, noun)) {
        shift.negate();
        note(noun, "NEGATION", true);
      }
      boolean light =
          noun.is("nmod")
              && syntax.hasCase(noun, "of")
              && Words.shared().isOf("light", Syntax.lemma(head));
      if (head.isNoun() && (noun.is("conj") || noun.is("appos") || light)) {
        noun = head;
        continue;
      }
      for (Token clause : syntax.deps(noun, "acl")) {
        if (clause.pos().equals("VBN") && govern(clause, "obj", null)) {
          supports.add(clause);
          return null;
        }
      }
      String frame = frame(noun);
      if (frame == null) {
        return null;
      }
      if (head.isVerb() && govern(head, frame, head)) {
        supports.add(head);
        return head;
      }
      return null;
    }
    return null;
  }

  private @Nullable String frame(Token noun) {
    if (noun.is("obj") || noun.relation().equals("nsubj:pass")) {
      return "obj";
    }
    return noun.is("obl") || noun.is("nmod") ? syntax.preposition(noun) : null;
  }

  /** Climbs from a verb to the main clause. */
  void fromVerb(Token trigger, boolean governed) {
    Token verb = trigger;
    boolean done = governed;
    for (int i = 0; i < DEPTH; i++) {
      if (!done) {
        auxiliaries(verb);
      }
      done = false;
      Token head = syntax.head(verb);
      if (head == null) {
        top(verb);
        return;
      }
      if (verb.is("conj") && head.isVerb()) {
        if (!syntax.deps(verb, "nsubj", "aux").isEmpty()
            && syntax.deps(verb, "mark").isEmpty()
            && !syntax.deps(verb, "nsubj").isEmpty()) {
          return;
        }
        done = !verb.pos().equals("VB");
        verb = head;
        if (!syntax.deps(trigger, "aux").isEmpty()) {
          done = true;
        }
        continue;
      }
      boolean infinitive = syntax.isInfinitive(verb) || verb.pos().equals("VBG");
      if ((verb.is("advcl") || verb.is("obl")) && isAside(verb)) {
        return;
      }
      if (verb.is("xcomp")
          || (infinitive
              && (verb.is("advcl")
                  || verb.is("ccomp")
                  || verb.is("csubj")
                  || verb.is("acl")
                  || verb.is("obl")))) {
        String frame = infinitive || verb.is("xcomp") ? "inf" : "that";
        done = govern(head, frame, head);
        if (!done && !head.isVerb() && !syntax.deps(verb, "mark", "case").isEmpty()) {
          imagine();
          note(head, "INFINITIVE", false);
        }
        verb = head;
        if (!head.isVerb() && !head.pos().startsWith("JJ")) {
          return;
        }
        if (verb.is("acl") || (infinitive && trigger.is("advcl") && !done)) {
          if (verb.isVerb() && !done) {
            auxiliaries(verb);
          }
          return;
        }
        continue;
      }
      if (verb.is("ccomp") || verb.is("parataxis")) {
        govern(head, "that", null);
      }
      return;
    }
  }

  /** "Gave no support": the noun that the row names is denied. */
  void negatedObject(Match match) {
    for (Token argument : match.arguments()) {
      if (argument.isNoun() && match.consumed().contains(argument.index())) {
        if (Negation.stands(syntax, argument) && shift.modality() == Modality.ACTUAL) {
          shift.negate();
          note(argument, "NEGATION", true);
        }
      }
    }
  }

  /** "Russia to send aid" is an announcement; "the way is to send aid" is none. */
  private void top(Token verb) {
    if (!syntax.isInfinitive(verb)) {
      return;
    }
    boolean due = !syntax.deps(verb, "cop").isEmpty();
    if (syntax.deps(verb, "nsubj").isEmpty() || (due && !isDue(verb))) {
      imagine();
    } else {
      shift.intend(false);
    }
    note(verb, "INFINITIVE", false);
  }

  /** Applies a governor; false when the word is none. */
  private boolean govern(Token governor, String frame, @Nullable Token clause) {
    GovernorEffect effect = governors.effect(governor, frame);
    if (effect == null) {
      return false;
    }
    climbed.add(governor.index());
    boolean not = clause != null && Negation.stands(syntax, clause);
    shift.apply(effect, not, Syntax.lemma(governor));
    note(governor, effect.name(), not);
    if (clause != null) {
      tense(clause, not);
    }
    return true;
  }

  private void auxiliaries(Token verb) {
    tense(verb, Negation.stands(syntax, verb));
    if (Negation.stands(syntax, verb) && shift.modality() == Modality.ACTUAL && !tensed(verb)) {
      shift.negate();
      note(verb, "NEGATION", true);
    }
    for (Token mark : syntax.deps(verb, "mark", "case")) {
      String lemma = Syntax.lemma(mark);
      if (lemma.equals("if") || lemma.equals("unless") || lemma.equals("whether")) {
        if (lemma.equals("if") && !isPast(verb)) {
          shift.suppose();
        } else {
          imagine();
        }
        note(mark, "CONDITION", false);
      } else if (isYetToCome(lemma, verb)) {
        imagine();
        note(mark, "CONDITION", false);
      } else if (lemma.equals("without") || lemma.equals("instead") || lemma.equals("rather")) {
        shift.negate();
        note(mark, "NEGATION", true);
      }
    }
  }

  /** "After meeting him, she promised": an act of its own. */
  private boolean isAside(Token verb) {
    return verb.pos().equals("VBG")
        && syntax.deps(verb, "mark", "case").stream()
            .anyMatch(m -> Words.shared().isOf("aside", Syntax.lemma(m)));
  }

  /** "Would have fought": what did not come to pass. */
  private boolean isUnreal(Token verb) {
    return verb.pos().equals("VBN")
        && syntax.deps(verb, "aux").stream().anyMatch(a -> a.text().equals("have"));
  }

  /** "If they fought", "if they had fought". */
  private boolean isPast(Token verb) {
    return verb.pos().equals("VBD")
        || syntax.deps(verb, "aux", "aux:pass").stream().anyMatch(a -> a.pos().equals("VBD"));
  }

  /** "The minister was to arrive on Monday"; not: the idea was to arrive early. */
  private boolean isDue(Token verb) {
    return syntax.deps(verb, "nsubj").stream()
        .anyMatch(s -> s.isProperNoun() || (s.isPronoun() && !Syntax.lemma(s).equals("it")));
  }

  private void imagine() {
    shift.suppose();
    imagined = true;
  }

  /** "until the minister steps down": what is waited for has not happened. */
  private boolean isYetToCome(String mark, Token verb) {
    List<Token> auxiliaries = syntax.deps(verb, "aux", "aux:pass", "cop");
    Token finite = auxiliaries.isEmpty() ? verb : auxiliaries.get(0);
    boolean present = finite.pos().equals("VBZ") || finite.pos().equals("VBP");
    return present && (mark.equals("until") || mark.equals("till") || mark.equals("before"));
  }

  private boolean tensed(Token verb) {
    return syntax.deps(verb, "aux").stream().anyMatch(a -> a.pos().equals("MD"));
  }

  private void tense(Token verb, boolean not) {
    for (Token aux : syntax.deps(verb, "aux")) {
      switch (Syntax.lemma(aux)) {
        case "will", "wo", "shall", "'ll" -> shift.future(not);
        case "would", "'d" -> {
          if (isUnreal(verb)) {
            shift.mute();
          } else if (!imagined && isReported(verb)) {
            shift.future(not);
          } else if (aux.pos().equals("MD")) {
            imagine();
          }
        }
        case "may", "might", "could" -> {
          if (not) {
            shift.negate();
          } else {
            shift.suppose();
          }
        }
        case "can", "should", "must", "ought", "ca" -> {
          if (not) {
            shift.negate();
          } else {
            imagine();
          }
        }
        default -> {}
      }
      note(aux, "AUXILIARY", not);
    }
  }

  private boolean isReported(Token verb) {
    if (reported) {
      return true;
    }
    Token at = verb;
    for (int i = 0; i < DEPTH && at != null; i++) {
      if (at.is("ccomp") || at.is("parataxis")) {
        reported = true;
        return true;
      }
      if (!syntax.deps(at, "advcl").isEmpty() && !at.is("conj")) {
        return false;
      }
      at = syntax.head(at);
    }
    return false;
  }
}
