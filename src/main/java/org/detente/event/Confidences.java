package org.detente.event;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * How often rows of each kind are right in actors and type ({@code confidences.tsv}, which says how
 * that was measured): by how the act is told, how well the actors are known, and whether it is told
 * as done. Every kind is in the table. Immutable, one for each JVM.
 */
final class Confidences {
  private static final Confidences SHARED = new Confidences();

  private final Map<String, Double> table = new TreeMap<>();

  private Confidences() {
    for (List<String> row : TableFile.resource("confidences.tsv", 6)) {
      table.put(row.get(0) + " " + row.get(1) + " " + row.get(2), Double.valueOf(row.get(3)));
    }
  }

  static Confidences shared() {
    return SHARED;
  }

  /** Confidence of the row of a pair, from 0 to 1; actor2 may be null. */
  double of(Match match, Reading reading, Party actor1, @Nullable Party actor2) {
    String structure =
        reading.changed() ? "GOVERNED" : match.action().kind() == 'n' ? "NOUN" : "VERB";
    String evidence =
        actor2 == null ? "ONE" : isNamed(actor1) && isNamed(actor2) ? "NAMED" : "DESCRIBED";
    String modality = reading.modality() == Modality.ACTUAL ? "ACTUAL" : "OTHER";
    Double found = table.get(structure + " " + evidence + " " + modality);
    if (found == null) {
      throw new IllegalStateException("no confidence of " + structure + " " + evidence);
    }
    return found;
  }

  /** Known by a name; the cast calls those whom a role alone names by it, in lower case. */
  private static boolean isNamed(Party party) {
    return party.name() != null
        && !party.name().isEmpty()
        && Character.isUpperCase(party.name().codePointAt(0));
  }
}
