package org.detente.cast;

import java.util.List;
import java.util.Map;
import org.detente.annotate.Sentence;
import org.detente.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * How much a mention is in the reader's mind at a later token: by sentences in between, grammatical
 * role, and whether it spoke. The scheme is that of Lappin and Leass (1994), with weights of our
 * own, chosen on news text.
 */
final class Salience {
  private static final double DECAY = 0.55;
  private static final int REACH = 12;
  private static final Map<String, Double> ROLE =
      Map.of(
          "nsubj", 1.0,
          "nsubj:pass", 0.9,
          "obj", 0.55,
          "iobj", 0.55,
          "obl:agent", 0.6,
          "obl", 0.42,
          "nmod:poss", 0.5,
          "nmod", 0.35,
          "root", 0.7,
          "compound", 0.15);
  private static final double OTHER_ROLE = 0.35;
  private static final double SPEAKER = 0.35;
  private static final double QUOTED = 0.35;

  private final Draft draft;

  Salience(Draft draft) {
    this.draft = draft;
  }

  /** 0 for a mention out of reach. */
  double of(DraftMention mention, int at) {
    Sentence here = draft.sentence(at);
    Sentence there = draft.sentence(mention.head());
    int distance = here.index() - there.index();
    if (distance < 0 || distance > REACH) {
      return 0;
    }
    double weight = role(there, mention) * Math.pow(DECAY, distance);
    boolean quotedThere = draft.quoted.at(mention.head());
    boolean quotedHere = draft.quoted.at(at);
    if (quotedThere && !quotedHere) {
      weight *= QUOTED;
    }
    double near = 1.0 / (1 + 0.01 * Math.max(0, at - mention.head()));
    return weight * near;
  }

  private double role(Sentence sentence, DraftMention mention) {
    Token head = draft.tokens.get(mention.head());
    if (!sentence.parsed()) {
      return OTHER_ROLE;
    }
    double weight = ROLE.getOrDefault(head.relation(), OTHER_ROLE);
    Token verb = head.head() >= 0 ? draft.tokens.get(head.head()) : null;
    if (head.is("conj") && verb != null) {
      weight = 0.8 * ROLE.getOrDefault(verb.relation(), OTHER_ROLE);
    }
    if (speaks(mention)) {
      weight += SPEAKER;
    }
    return weight;
  }

  /** True for the subject of a verb of speech, its participle included ("with X slamming"). */
  boolean speaks(DraftMention mention) {
    Token head = draft.tokens.get(mention.head());
    Token verb = head.head() >= 0 ? draft.tokens.get(head.head()) : null;
    if (verb != null && head.relation().equals("nsubj") && SpeechVerbs.contains(verb.lemma())) {
      return true;
    }
    for (Token clause : draft.sentence(head.index()).dependents(head, "acl")) {
      if (clause.pos().equals("VBG") && SpeechVerbs.contains(clause.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** The verb that a subject belongs to; null when the mention is no subject. */
  @Nullable Token verbOf(DraftMention mention) {
    Token head = draft.tokens.get(mention.head());
    return head.is("nsubj") && head.head() >= 0 ? draft.tokens.get(head.head()) : null;
  }

  /** The mentions that speak the quotation around a token, as far as the tree tells. */
  @Nullable DraftMention speaker(int at, List<DraftMention> mentions) {
    if (!draft.quoted.at(at)) {
      return null;
    }
    int start = draft.quoted.start(at);
    int end = draft.quoted.end(at);
    DraftMention best = null;
    int distance = 25;
    for (DraftMention mention : mentions) {
      Token verb = verbOf(mention);
      if (verb == null || !SpeechVerbs.contains(verb.lemma()) || draft.quoted.at(verb.index())) {
        continue;
      }
      int gap = mention.head() < start ? start - mention.head() : mention.head() - end;
      if (gap >= 0 && gap < distance) {
        best = mention;
        distance = gap;
      }
    }
    return best;
  }
}
