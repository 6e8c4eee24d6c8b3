package org.detente.event;

import java.util.Set;

/**
 * Tells whether an actor is only whom the matter of an opinion is for or against: who "supported
 * sanctions on Iran" or "praised a tax for banks" supported neither Iran nor the banks. Takes the
 * code of the opinion, the preposition before the actor and the noun that it hangs on.
 */
final class Matters {
  private static final Set<String> PREPOSITIONS = Set.of("on", "for", "into", "against");

  /** Code of investigations, which are of matters. */
  private static final String INVESTIGATE = "09";

  /** What is given to those whom it is for. */
  private static final Set<String> HELP =
      Set.of("support", "help", "praise", "sympathy", "independence", "membership", "respect");

  private Matters() {}

  /** True when an opinion of a thing is none of the actor who was found with the thing. */
  static boolean isMatter(EventCode code, String preposition, String thing) {
    Words words = Words.shared();
    if (code.code().startsWith(INVESTIGATE)) {
      return false;
    }
    if (preposition.equals("in")) {
      return words.isOf("document", thing) || thing.equals("vote");
    }
    boolean asked =
        preposition.equals("for") && code.type().equals("REJECT") && words.isOf("appeal", thing);
    return PREPOSITIONS.contains(preposition)
        ? !asked && !HELP.contains(thing) && !words.isOf("aid", thing)
        : preposition.equals("to") && code.type().equals("ACCUSE");
  }
}
