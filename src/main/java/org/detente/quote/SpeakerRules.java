package org.detente.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * The speaker of a reporting word: the head token of the noun phrase that the dependency tree makes
 * its subject, agent or owner, climbing from participles, infinitives and joined verbs to the verb
 * that has one; for relative pronouns the noun they stand for. Null when the tree names nobody.
 */
final class SpeakerRules {
  private static final int MAX_CLIMB = 6;
  private static final Set<String> QUOTING = Set.of("quote", "cite");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private SpeakerRules() {}

  /** The head token of the speaker of a cue; null when there is none. */
  static @Nullable Token of(Sentence sentence, Token cue) {
    return cue.isNoun() ? ofNoun(sentence, cue) : ofVerb(sentence, cue);
  }

  /**
   * The relative pronoun that stands for the speaker: "Keller, [who] said"; null when none does.
   */
  static @Nullable Token relative(Sentence sentence, Token cue) {
    Token verb = cue;
    for (int i = 0; i < MAX_CLIMB; i++) {
      Token subject = subject(sentence, verb, i == 0);
      if (subject != null) {
        return subject.pos().startsWith("W") ? subject : null;
      }
      if (verb.head() < 0 || !(verb.is("conj") || verb.is("xcomp"))) {
        return null;
      }
      verb = sentence.token(verb.head());
    }
    return null;
  }

  private static @Nullable Token ofVerb(Sentence sentence, Token cue) {
    Token verb = cue;
    Token quoted = quoted(sentence, cue);
    if (quoted != null) {
      return quoted;
    }
    Token inverted = inverted(sentence, cue);
    if (inverted != null) {
      return inverted;
    }
    for (int i = 0; i < MAX_CLIMB; i++) {
      Token subject = subject(sentence, verb, i == 0);
      if (subject != null) {
        return antecedent(sentence, verb, subject);
      }
      if (verb.head() < 0) {
        return null;
      }
      Token head = sentence.token(verb.head());
      if (verb.is("acl")) {
        Token shown = shown(sentence, verb, head);
        if (shown != null) {
          return shown;
        }
        Token main = setOff(sentence, verb) ? mainVerb(sentence, head) : null;
        if (main == null) {
          return ownerOf(sentence, head);
        }
        verb = main;
        continue;
      }
      boolean climbs =
          (verb.pos().equals("VBG") && !verb.is("ccomp") && !verb.is("csubj"))
              || verb.is("conj")
              || verb.is("xcomp")
              || (verb.is("advcl") && (verb.pos().equals("VBG") || verb.pos().equals("VB")))
              || (verb.is("dep") && verb.pos().equals("VBG"))
              || (verb.is("ccomp") && verb.pos().equals("VBG"));
      if (!climbs) {
        return null;
      }
      verb = setOff(sentence, verb) ? outOfComplement(sentence, head) : head;
    }
    return null;
  }

  /** The clause around the complement that a participle after a comma stands behind. */
  private static Token outOfComplement(Sentence sentence, Token inner) {
    Token verb = inner;
    for (int i = 0; i < MAX_CLIMB && verb.head() >= 0; i++) {
      Token head = sentence.token(verb.head());
      boolean complement =
          (verb.relation().equals("ccomp")
                  || verb.relation().equals("acl")
                  || (verb.pos().equals("VB") && (verb.is("xcomp") || verb.is("advcl"))))
              && head.index() < verb.index();
      if (!complement) {
        return verb;
      }
      Token outer = head.isVerb() ? head : mainVerb(sentence, head);
      if (outer == null) {
        return verb;
      }
      verb = outer;
    }
    return verb;
  }

  /** Who is quoted in "the agency quoted the minister as saying"; null for other verbs. */
  private static @Nullable Token quoted(Sentence sentence, Token cue) {
    Token verb = cue;
    if (cue.lemma().equals("say") && cue.pos().equals("VBG") && cue.head() >= 0) {
      verb = sentence.token(cue.head());
    }
    if (!QUOTING.contains(verb.lemma())) {
      return null;
    }
    int limit = Math.min(sentence.end() - 1, verb.index() + 12);
    for (int i = verb.index() + 1; i < limit; i++) {
      if (sentence.token(i).text().equals("as") && sentence.token(i + 1).text().equals("saying")) {
        for (Token object : sentence.dependents(verb, "obj", "nsubj:pass")) {
          return object;
        }
      }
    }
    return null;
  }

  /** The name after an inverted verb that the tree takes for its object: "said Lee, who ...". */
  private static @Nullable Token inverted(Sentence sentence, Token cue) {
    int at = cue.index();
    boolean opens =
        at > sentence.first()
            && Stretch.isEdge(sentence.token(at - 1))
            && (cue.pos().equals("VBD") || cue.pos().equals("VBZ"))
            && CueLexicon.shared().isSpeechVerb(cue);
    if (!opens || !sentence.dependents(cue, "nsubj").isEmpty()) {
      return null;
    }
    for (Token dependent : sentence.dependents(cue, "obj", "xcomp", "dep", "iobj")) {
      boolean near = dependent.index() > at && dependent.index() <= at + 5;
      if (near && (dependent.ner().equals("PERSON") || dependent.ner().equals("ORGANIZATION"))) {
        return dependent;
      }
    }
    return null;
  }

  /** Subject of a verb; of a passive verb its agent, or for "was quoted as saying" its subject. */
  private static @Nullable Token subject(Sentence sentence, Token verb, boolean reports) {
    Token passive = null;
    for (Token dependent : sentence.dependents(verb)) {
      if (dependent.relation().equals("nsubj:pass")) {
        passive = dependent;
      } else if (dependent.is("nsubj")) {
        return dependent;
      }
    }
    if (passive == null) {
      return null;
    }
    if (!reports) {
      return passive;
    }
    for (Token dependent : sentence.dependents(verb, "obl")) {
      if (isCase(sentence, dependent, "by")) {
        return dependent;
      }
    }
    return null;
  }

  private static boolean isCase(Sentence sentence, Token noun, String word) {
    for (Token mark : sentence.dependents(noun, "case")) {
      if (mark.text().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** The person of "footage of the envoy saying": next to the participle, under its noun. */
  private static @Nullable Token shown(Sentence sentence, Token verb, Token noun) {
    if (verb.index() == sentence.first() || noun.ner().equals("PERSON")) {
      return null;
    }
    Token before = sentence.token(verb.index() - 1);
    return before.ner().equals("PERSON") && before.head() == noun.index() ? before : null;
  }

  /** True for a participle after a comma, which mostly belongs to the clause, not to the noun. */
  private static boolean setOff(Sentence sentence, Token verb) {
    int before = verb.index() - 1;
    while (before > sentence.first() && sentence.token(before).pos().startsWith("RB")) {
      before--;
    }
    return verb.pos().equals("VBG")
        && before > sentence.first()
        && sentence.token(before).text().equals(",");
  }

  /** The verb of the clause that a noun belongs to, unless the noun is its subject. */
  private static @Nullable Token mainVerb(Sentence sentence, Token noun) {
    Token at = noun;
    for (int i = 0; i < MAX_CLIMB && at.head() >= 0; i++) {
      if (at.is("nsubj")) {
        return null;
      }
      at = sentence.token(at.head());
      if (at.pos().startsWith("VB") || !sentence.dependents(at, "nsubj").isEmpty()) {
        return at;
      }
    }
    return null;
  }

  /** The noun that a relative pronoun stands for; other subjects unchanged. */
  private static @Nullable Token antecedent(Sentence sentence, Token verb, Token subject) {
    boolean relative =
        subject.pos().startsWith("W")
            && RELATIVE.contains(subject.lemma().toLowerCase(Locale.ROOT));
    if (!relative) {
      return subject;
    }
    Token at = verb;
    for (int i = 0; i < MAX_CLIMB && at.head() >= 0; i++) {
      Token head = sentence.token(at.head());
      if (at.is("acl")) {
        return head;
      }
      at = head;
    }
    return subject.lemma().equals("who") ? subject : null;
  }

  private static @Nullable Token ofNoun(Sentence sentence, Token noun) {
    List<Token> owners = sentence.dependents(noun, "nmod:poss");
    if (!owners.isEmpty()) {
      return owners.get(0);
    }
    for (Token dependent : sentence.dependents(noun, "nmod")) {
      if (isCase(sentence, dependent, "by")
          || isCase(sentence, dependent, "from")
          || isCase(sentence, dependent, "of")
          || isCase(sentence, dependent, "among")) {
        return dependent;
      }
    }
    if (noun.head() >= 0 && (noun.is("obj") || noun.is("obl"))) {
      Token verb = sentence.token(noun.head());
      return verb.pos().startsWith("VB") ? ofVerb(sentence, verb) : null;
    }
    return null;
  }

  /** Who a participle on a noun speaks for: the owner of a statement, else the noun itself. */
  private static Token ownerOf(Sentence sentence, Token noun) {
    if (CueLexicon.shared().classOf(noun) != null) {
      Token owner = ofNoun(sentence, noun);
      if (owner != null) {
        return owner;
      }
    }
    return noun;
  }
}
