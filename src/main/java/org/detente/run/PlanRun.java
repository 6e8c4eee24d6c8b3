package org.detente.run;

import static java.util.Objects.requireNonNullElseGet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a run, before any graph: options in, {@link RunPlan} out. Picks the run id,
 * reads the published parent, refuses an output that overlaps the input or cannot be written,
 * claims an attempt, and writes {@code run.json}: the plan of the run's first attempt. Options and
 * fingerprints of a later attempt stand in the {@code plan} of its manifest. Whatever the user can
 * mend ends in {@link BadOption}.
 */
public final class PlanRun {
  private final RunClock clock;
  private final @Nullable String inputListing;
  private final Map<String, String> fingerprints;
  private final boolean writesNothing;

  private PlanRun(
      RunClock clock,
      @Nullable String inputListing,
      Map<String, String> fingerprints,
      boolean writesNothing) {
    this.writesNothing = writesNothing;
    this.clock = clock;
    this.inputListing = inputListing;
    this.fingerprints = Map.copyOf(fingerprints);
  }

  /** Plans by a clock, which only names runs that have no name. */
  public static PlanRun by(RunClock clock) {
    return new PlanRun(clock, null, Map.of(), false);
  }

  /**
   * The same, which also records what was read and by which data.
   *
   * @param inputListing {@link Fingerprint#ofListing} of the input
   * @param fingerprints {@link Fingerprint#ofSteps} of the options
   */
  public PlanRun recording(String inputListing, Map<String, String> fingerprints) {
    return new PlanRun(clock, inputListing, fingerprints, writesNothing);
  }

  /** The same for a preview: no attempt is claimed and nothing is written. */
  public PlanRun writingNothing() {
    return new PlanRun(clock, inputListing, fingerprints, true);
  }

  /**
   * Plans a run.
   *
   * @param output {@code --output}
   * @param inputs the globs of {@code --input}
   * @param runId {@code --runId}; null for one made of the time
   * @param options every option that holds, kept for the record
   * @param version of Detente
   */
  public RunPlan plan(
      String output,
      List<String> inputs,
      @Nullable String runId,
      Map<String, String> options,
      String version) {
    if (output.isBlank()) {
      throw new BadOption("--output", "name a folder for the dataset");
    }
    if (output.matches(".*[*?\\[\\]{}].*")) {
      throw new BadOption(
          "--output", "a folder's name without * ? [ ] { } is needed, not " + output);
    }
    if (runId != null && !RunDirectory.isRunId(runId)) {
      throw new BadOption(
          "--runId",
          "letters, digits, dot, underscore and hyphen, at most 100, are needed, not " + runId);
    }
    RunDirectory directory = RunDirectory.of(output);
    for (String input : inputs) {
      if (Overlap.between(input, directory.root())) {
        throw new BadOption(
            "--output",
            output + " overlaps --input=" + input + "; choose a folder outside of the input");
      }
    }
    String id = requireNonNullElseGet(runId, clock::runId);
    try {
      @Nullable String parent = directory.latest().orElse(null);
      @Nullable Integer parentAttempt =
          parent == null ? null : directory.publishedAttempt(parent).orElse(null);
      if (parent != null && parentAttempt == null) {
        throw new BadOption(
            "--output",
            "LATEST names run "
                + parent
                + ", which has no finished attempt; restore it, or write the id of a whole run into"
                + " LATEST");
      }
      TreeMap<String, String> before = new TreeMap<>();
      if (parent != null && parentAttempt != null) {
        before.putAll(Manifest.of(directory, parent, parentAttempt).plan().fingerprints());
      }
      int attempt = writesNothing ? 1 : directory.claimAttempt(id);
      RunPlan plan =
          new RunPlan(
              directory.root(),
              id,
              attempt,
              parent,
              parentAttempt,
              version,
              inputs,
              inputListing,
              new TreeMap<>(options),
              new TreeMap<>(fingerprints),
              before);
      if (!writesNothing) {
        Storage.create(directory.planFile(id), Json.bytes(plan));
      }
      return plan;
    } catch (IOException e) {
      throw new BadOption(
          "--output", "cannot write to " + output + " (" + e + "); choose a writable folder", e);
    }
  }
}
