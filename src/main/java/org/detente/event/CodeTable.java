package org.detente.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of events: {@code codes.tsv} (CAMEO 1.1b3 code to PLOVER type, mode, contexts and
 * Goldstein score) and {@code plover_scores.tsv} (PLOVER's own scale). Immutable, one for each JVM.
 *
 * <p>Numbering: 163 is imposing sanctions and 166 expelling, as in CAMEO 1.1b3. Published Goldstein
 * tables still use the older numbering of 163 to 166; the scores here are moved to the new codes.
 */
public final class CodeTable {
  /** Version of the two code systems, written into each row. */
  public static final String ONTOLOGY = "PLOVER-2021/CAMEO-1.1b3";

  private static final CodeTable SHARED = new CodeTable();

  private final Map<String, EventCode> codes = new LinkedHashMap<>();
  private final Map<String, Double> ploverScores = new LinkedHashMap<>();

  private CodeTable() {
    for (List<String> row : TableFile.resource("codes.tsv", 11)) {
      EventCode code =
          new EventCode(
              row.get(0),
              row.get(1),
              row.get(2),
              orNull(row.get(3)),
              row.get(4).isEmpty() ? List.of() : Arrays.stream(row.get(4).split(",")).toList(),
              Double.parseDouble(row.get(5)),
              orNull(row.get(6)),
              orNull(row.get(7)),
              orNull(row.get(8)),
              orNull(row.get(9)),
              orNull(row.get(10)));
      codes.put(code.code(), code);
    }
    for (List<String> row : TableFile.resource("plover_scores.tsv", 3)) {
      String key = row.get(1).isEmpty() ? row.get(0) : row.get(0) + "/" + row.get(1);
      ploverScores.put(key, Double.valueOf(row.get(2)));
    }
  }

  /** The table. */
  public static CodeTable shared() {
    return SHARED;
  }

  /**
   * A code that must exist.
   *
   * @throws IllegalArgumentException if it does not
   */
  public EventCode get(String code) {
    EventCode found = codes.get(code);
    if (found == null) {
      throw new IllegalArgumentException("unknown CAMEO code " + code);
    }
    return found;
  }

  /** True when the code is in the table. */
  public boolean contains(String code) {
    return codes.containsKey(code);
  }

  /** All codes, in the order of the file. */
  public Collection<EventCode> all() {
    return Collections.unmodifiableCollection(codes.values());
  }

  /** PLOVER's score of an event type and mode, -10 to 10; null for a statement. */
  public @Nullable Double ploverScore(String type, @Nullable String mode) {
    Double exact = mode == null ? null : ploverScores.get(type + "/" + mode);
    return exact != null ? exact : ploverScores.get(type);
  }

  static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
