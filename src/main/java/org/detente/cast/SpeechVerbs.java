package org.detente.cast;

import java.util.Set;

/** Verbs whose subject speaks, by lemma. */
final class SpeechVerbs {
  private static final Set<String> LEMMAS =
      Set.of(
          "say",
          "tell",
          "add",
          "ask",
          "note",
          "write",
          "tweet",
          "argue",
          "explain",
          "declare",
          "announce",
          "insist",
          "warn",
          "claim",
          "respond",
          "reply",
          "state",
          "suggest",
          "quip",
          "continue",
          "admit",
          "acknowledge",
          "assert",
          "conclude",
          "remark",
          "recall",
          "joke",
          "stress",
          "vow",
          "promise",
          "predict",
          "describe",
          "call",
          "accuse",
          "criticize",
          "criticise",
          "deny",
          "urge",
          "thank",
          "praise",
          "complain",
          "comment",
          "observe",
          "shout",
          "demand",
          "pledge",
          "reiterate",
          "caution",
          "contend",
          "charge",
          "boast",
          "concede",
          "think",
          "believe",
          "agree",
          "estimate",
          "emphasise",
          "emphasize",
          "retort",
          "slam",
          "condemn",
          "denounce",
          "blast",
          "lambast",
          "deplore",
          "dismiss",
          "report");

  private SpeechVerbs() {}

  static boolean contains(String lemma) {
    return LEMMAS.contains(lemma);
  }
}
