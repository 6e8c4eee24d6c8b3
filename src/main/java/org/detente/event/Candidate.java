package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * An action row that fits, read in its sentence, with the actors it found.
 *
 * @param match the row and its trigger
 * @param reading how the sentence presents it
 * @param first actors on the first side
 * @param second actors on the second side; may be empty
 */
record Candidate(Match match, Reading reading, List<Party> first, List<Party> second) {

  /**
   * True for what another candidate of the sentence tells better: a statement to somebody of whom
   * more is said, and talks that were told before them (rang him, and the two discussed Syria).
   */
  boolean isRepeatOf(Candidate other) {
    String type = reading.code().type();
    String better = other.reading.code().type();
    if (!hasSameSides(other)) {
      return false;
    }
    return type.equals("STATEMENT")
        ? !better.equals("STATEMENT")
        : type.equals("CONSULT")
            && better.equals("CONSULT")
            && match.trigger().index() > other.match.trigger().index();
  }

  private boolean hasSameSides(Candidate other) {
    return sides().equals(other.sides()) && !sides().contains(-1) && sides().size() > 1;
  }

  private Set<Integer> sides() {
    Set<Integer> members = new TreeSet<>();
    first.forEach(p -> members.add(p.member()));
    second.forEach(p -> members.add(p.member()));
    return members;
  }

  /** The same with another side. */
  Candidate against(List<Party> others) {
    return new Candidate(match, reading, first, others);
  }

  /** The same with another code. */
  Candidate as(EventCode code) {
    return new Candidate(match, reading.as(code), first, second);
  }

  /**
   * Confidence from 0 to 1 by the kind of rule: a verb row starts at 0.85, a noun under a support
   * verb at 0.75, a noun alone at 0.6; each condition of the row adds 0.03. Times 0.8 without a
   * second actor, times 0.9 for each actor that only a description names, times 0.95 for a resolved
   * pronoun, times 0.9 for what is not reported as done. The weights rank rows; they are not
   * probabilities.
   */
  double confidence(Party actor1, @Nullable Party actor2) {
    double value = match.action().kind() != 'n' ? 0.85 : reading.support() != null ? 0.75 : 0.6;
    value = Math.min(0.95, value + 0.03 * match.action().needs().size());
    if (actor2 == null) {
      value *= 0.8;
    }
    for (Party party : actor2 == null ? List.of(actor1) : List.of(actor1, actor2)) {
      if (party.name() == null) {
        value *= 0.9;
      } else if (party.coref()) {
        value *= 0.95;
      }
    }
    if (reading.modality() != Modality.ACTUAL) {
      value *= 0.9;
    }
    return Math.round(value * 1000) / 1000.0;
  }
}
