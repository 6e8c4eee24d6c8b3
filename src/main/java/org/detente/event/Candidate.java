package org.detente.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.annotate.Token;

/**
 * An action row that fits, read in its sentence, with the actors it found.
 *
 * @param match the row and its trigger
 * @param reading how the sentence presents it
 * @param first actors on the first side
 * @param second actors on the second side; may be empty
 */
record Candidate(Match match, Reading reading, List<Party> first, List<Party> second) {
  /** Acts of which two with different contents may be told of the same actors. */
  private static final Set<String> WORDS = Set.of("REQUEST", "AGREE", "CONSULT", "STATEMENT");

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

  /** True for a deed that two verbs side by side tell of the same actors: pardoned and released. */
  boolean isSameActAs(Candidate other) {
    Token trigger = match.trigger();
    EventCode code = reading.code();
    return trigger.is("conj")
        && trigger.head() == other.match.trigger().index()
        && !WORDS.contains(code.type())
        && code.base().equals(other.reading.code().base())
        && reading.modality() == other.reading.modality()
        && !second.isEmpty()
        && areSame(first, other.first)
        && areSame(second, other.second);
  }

  private static boolean areSame(List<Party> some, List<Party> others) {
    return some.size() == others.size()
        && some.stream().allMatch(p -> others.stream().anyMatch(p::sameAs));
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
}
