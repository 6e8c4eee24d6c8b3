package org.detente.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Decides which sentences are worth a dependency parse: those with a verb and somebody who could
 * act or speak (a name, a pronoun, a noun in the plural or with a capital) or a quotation mark.
 */
final class ParseNeed {
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
              || tag.equals("``")
              || tag.equals("''");
    }
    return verb && actor && sentence.size() > 2;
  }
}
