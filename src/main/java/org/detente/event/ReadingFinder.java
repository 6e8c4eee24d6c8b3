package org.detente.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.Token;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * A matched trigger in, its {@link Reading} out: climbs from the trigger through support verbs,
 * governors ({@code governors.tsv}), auxiliaries and negations to the main clause, and changes the
 * code as each demands: "will not lift sanctions" is declining to ease them, "threatened to shell"
 * a threat of attack. Something promised is INTENDED; something refused or threatened is itself an
 * act.
 */
final class ReadingFinder {
  private static final int DEPTH = 6;
  private static final Set<String> LIGHT =
      Set.of(
          "round", "series", "wave", "spate", "number", "set", "string", "day", "week", "couple",
          "slew", "raft", "range", "package", "batch", "group", "kind", "form");

  private final Syntax syntax;
  private final Governors governors;
  private final Trace trace;
  private final CodeTable codes = CodeTable.shared();

  ReadingFinder(Syntax syntax, Trace trace) {
    this.syntax = syntax;
    this.governors = new Governors(syntax);
    this.trace = trace;
  }

  Reading read(Match match) {
    Climb climb = new Climb(match.action().code(), match.action().kind() == 'n');
    if (match.action().kind() == 'n') {
      Token verb = climb.fromNoun(match.trigger());
      if (verb != null) {
        climb.fromVerb(verb, true);
      }
    } else {
      climb.supports.add(match.trigger());
      climb.fromVerb(match.trigger(), false);
      climb.negatedObject(match);
    }
    Token muting = governors.mutedBy(match.trigger());
    if (muting != null) {
      climb.mute = true;
      climb.note(muting, GovernorEffect.MUTE.name(), false);
    }
    Reading reading = climb.reading(match.action().code());
    trace.reads(reading);
    return reading;
  }

  /** The state of one climb. */
  private final class Climb {
    private final boolean noun;
    private EventCode code;
    private Modality modality = Modality.ACTUAL;
    private boolean mute;
    private boolean reported;
    private final List<Token> supports = new ArrayList<>();
    private final Set<Integer> climbed = new TreeSet<>();

    Climb(EventCode code, boolean noun) {
      this.code = code;
      this.noun = noun;
    }

    Reading reading(EventCode own) {
      return new Reading(
          code,
          !code.equals(own),
          modality,
          supports.isEmpty() ? null : supports.get(0),
          supports,
          climbed,
          mute);
    }

    private void note(Token word, String effect, boolean negated) {
      trace.step(word, effect, negated, code, modality);
    }

    /** Applies the governor of a noun; the governing verb, or null when the noun stands alone. */
    @Nullable Token fromNoun(Token trigger) {
      Token noun = trigger;
      for (int i = 0; i < DEPTH; i++) {
        Token head = syntax.head(noun);
        if (head == null) {
          return null;
        }
        if (syntax.isNegated(noun)) {
          modality = Modality.NEGATED;
          note(noun, "NEGATION", true);
        }
        boolean light =
            noun.is("nmod") && syntax.hasCase(noun, "of") && LIGHT.contains(Syntax.lemma(head));
        if (head.isNoun() && (noun.is("conj") || light)) {
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
            modality = Modality.HYPOTHETICAL;
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
    private void negatedObject(Match match) {
      for (Token argument : match.arguments()) {
        if (argument.isNoun() && match.consumed().contains(argument.index())) {
          if (syntax.isNegated(argument) && modality == Modality.ACTUAL) {
            negate();
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
      if (syntax.deps(verb, "nsubj").isEmpty() || !syntax.deps(verb, "cop").isEmpty()) {
        modality = Modality.HYPOTHETICAL;
      } else {
        intend(false);
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
      boolean not = clause != null && syntax.isNegated(clause);
      apply(effect, not, Syntax.lemma(governor));
      note(governor, effect.name(), not);
      if (clause != null) {
        tense(clause, not);
      }
      return true;
    }

    private void apply(GovernorEffect effect, boolean not, String lemma) {
      switch (effect) {
        case CARRY -> {
          if (not) {
            negate();
          }
        }
        case INTEND -> {
          boolean agreed = lemma.equals("agree");
          if (not && !agreed) {
            refuse();
          } else {
            intend(agreed);
            if (not) {
              negate();
            }
          }
        }
        case WISH -> {
          if (not) {
            negate();
          } else if (noun && code.intent() == null && code.demand() != null) {
            become(code.demand());
          } else {
            intend(false);
          }
        }
        case REFUSE, FAIL -> {
          if (not) {
            negate();
          } else {
            refuse();
          }
        }
        case THREATEN -> become(code.threat() == null ? "130" : code.threat(), not);
        case DEMAND -> become(code.demand() == null ? "100" : code.demand(), not);
        case STOP -> {
          if (code.stop() == null) {
            negate();
          } else {
            become(code.stop());
          }
        }
        case DENY -> negate();
        case POSSIBLE -> modality = Modality.HYPOTHETICAL;
        case MUTE -> mute = true;
        default -> throw new IllegalStateException("effect " + effect);
      }
    }

    private void become(String next, boolean not) {
      become(next);
      if (not) {
        negate();
      }
    }

    private void become(String next) {
      code = codes.get(next);
      modality = Modality.ACTUAL;
    }

    private void negate() {
      modality = Modality.NEGATED;
    }

    private void intend(boolean agreed) {
      if (modality == Modality.NEGATED) {
        return;
      }
      if (code.intent() != null && !(agreed && code.isConflictAct())) {
        code = codes.get(code.intent());
      }
      modality = agreed && !code.isConflictAct() ? Modality.ACTUAL : Modality.INTENDED;
    }

    private void refuse() {
      if (code.refusal() == null) {
        mute |= noun;
        negate();
      } else {
        become(code.refusal());
      }
    }

    private void auxiliaries(Token verb) {
      tense(verb, syntax.isNegated(verb));
      if (syntax.isNegated(verb) && modality == Modality.ACTUAL && !tensed(verb)) {
        negate();
        note(verb, "NEGATION", true);
      }
      for (Token mark : syntax.deps(verb, "mark", "case")) {
        String lemma = Syntax.lemma(mark);
        if (lemma.equals("if") || lemma.equals("unless") || lemma.equals("whether")) {
          modality = Modality.HYPOTHETICAL;
          note(mark, "CONDITION", false);
        } else if (lemma.equals("without") || lemma.equals("instead") || lemma.equals("rather")) {
          negate();
          note(mark, "NEGATION", true);
        }
      }
    }

    private boolean tensed(Token verb) {
      return syntax.deps(verb, "aux").stream().anyMatch(a -> a.pos().equals("MD"));
    }

    private void tense(Token verb, boolean not) {
      for (Token aux : syntax.deps(verb, "aux")) {
        switch (Syntax.lemma(aux)) {
          case "will", "wo", "shall", "'ll" -> future(not);
          case "would", "'d" -> {
            if (isReported(verb)) {
              future(not);
            } else if (aux.pos().equals("MD")) {
              modality = Modality.HYPOTHETICAL;
            }
          }
          case "may", "might", "could", "can", "should", "must", "ought", "ca" -> {
            modality = not ? Modality.NEGATED : Modality.HYPOTHETICAL;
          }
          default -> {}
        }
        note(aux, "AUXILIARY", not);
      }
    }

    private void future(boolean not) {
      if (not) {
        refuse();
      } else {
        intend(false);
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
}
