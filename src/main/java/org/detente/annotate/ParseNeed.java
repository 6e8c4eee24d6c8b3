package org.detente.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Decides which sentences are worth a dependency parse: those with a verb and somebody who could
 * act or speak (a name, a pronoun, a noun in the plural, a noun or adjective with a capital), a
 * quotation mark, or one of the commonest reporting words, whose speaker may be a plain noun ("...,
 * the ministry said").
 */
final class ParseNeed {
  private static final Set<String> REPORTING =
      Set.of(
          "say",
          "tell",
          "according",
          "accord",
          "announce",
          "report",
          "state",
          "add",
          "claim",
          "warn",
          "deny",
          "confirm",
          "declare",
          "vow",
          "accuse",
          "call",
          "urge",
          "insist",
          "show");

  private ParseNeed() {}

  /** True when a tagged sentence should be parsed. */
  static boolean of(List<CoreLabel> sentence) {
    boolean verb = false;
    boolean actor = false;
    for (CoreLabel label : sentence) {
      String tag = label.tag();
      verb |= tag.startsWith("VB") || tag.equals("MD");
      actor |=
          tag.startsWith("NNP")
              || tag.startsWith("PRP")
              || tag.equals("NNS")
              || (tag.startsWith("JJ") && Character.isUpperCase(label.word().charAt(0)))
              || tag.equals("``")
              || tag.equals("''")
              || (tag.startsWith("VB") && REPORTING.contains(label.lemma()));
    }
    return verb && actor && sentence.size() > 2;
  }
}
