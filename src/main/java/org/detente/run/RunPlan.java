package org.detente.run;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is settled before the graph is built: where the run writes, under which name, and on top of
 * which published run. It travels inside the commit step, so it is serialisable and small.
 *
 * @param output root of the dataset, normalised
 * @param runId e.g. {@code 2026-11-21T030000Z}
 * @param attempt from 1; each start of the same run id has its own
 * @param parent the run that {@code LATEST} named when the plan was made; null when there was none
 * @param parentAttempt the attempt of the parent that was published then; null when there was none
 * @param version of Detente
 * @param inputs the globs of {@code --input}
 * @param inputListingSha256 see {@link Fingerprint#ofListing}; null when it was not taken
 * @param options every option of the run with the value that holds, given or not, sorted by name
 * @param fingerprints see {@link Fingerprint#ofSteps}; empty when they were not taken
 * @param parentFingerprints those of the parent; empty when there is none
 */
public record RunPlan(
    String output,
    String runId,
    int attempt,
    @Nullable String parent,
    @Nullable Integer parentAttempt,
    String version,
    List<String> inputs,
    @Nullable String inputListingSha256,
    TreeMap<String, String> options,
    TreeMap<String, String> fingerprints,
    TreeMap<String, String> parentFingerprints)
    implements Serializable {
  private static final Map<String, List<String>> BUILDS_UPON =
      Map.of(
          "cast", List.of("annotate"),
          "mention", List.of("cast"),
          "quote", List.of("cast"),
          "event", List.of("quote"),
          "tone", List.of("mention", "quote"));

  /** Copies the collections. */
  public RunPlan {
    inputs = List.copyOf(inputs);
    options = new TreeMap<>(options);
    fingerprints = new TreeMap<>(fingerprints);
    // A manifest of before this column has none.
    parentFingerprints =
        parentFingerprints == null ? new TreeMap<>() : new TreeMap<>(parentFingerprints);
  }

  /**
   * Whether the rows that a step made for the parent may be taken over: neither the step nor one
   * that it builds upon has changed. Tone rests upon mentions and quotations, events are linked to
   * quotations, and all of them rest upon the cast, which rests upon the annotation.
   *
   * @param step as in {@link Fingerprint#ofSteps}
   */
  public boolean carries(String step) {
    String before = parentFingerprints.get(step);
    return before != null
        && before.equals(fingerprints.get(step))
        && BUILDS_UPON.getOrDefault(step, List.of()).stream().allMatch(this::carries);
  }

  /** Folder that this attempt writes, without a slash at its end. */
  public String attemptFolder() {
    return RunDirectory.of(output).attemptFolder(runId, attempt);
  }

  /** What each table file's header says of its origin. */
  public Map<String, String> fileMetadata() {
    return Map.of("detente.version", version, "detente.run", runId);
  }
}
