package org.detente.event;

import org.detente.annotate.Sentence;

/** Names that stand in a sentence for whoever is behind somebody else. */
final class Backers {
  private Backers() {}

  /** "Russian-backed rebels": a name that tells who stands behind somebody, not whose he is. */
  static boolean isBehind(Sentence sentence, int index) {
    return sentence.contains(index + 2)
        && sentence.token(index + 1).text().equals("-")
        && sentence.token(index + 2).pos().equals("VBN");
  }
}
