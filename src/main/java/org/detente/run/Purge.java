package org.detente.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.run.Retention.Removal;

/**
 * Removes what {@link Retention} lets go from a dataset on any of Beam's file systems. On a local
 * disk it waits for a run that is publishing, and such a run waits for it; elsewhere it stops with
 * an {@link IOException} when {@code LATEST} moves meanwhile.
 *
 * <p>Of an attempt {@code _SUCCESS} goes first, so that a folder with a part of its files is no
 * dataset; then the tables, the manifest, and last {@code _STARTED}, so that no later attempt gets
 * a number whose folder still holds files. Killed anywhere, it can be started again, and ends the
 * same. Local folders that are left empty are removed.
 */
public final class Purge {
  private final RunDirectory directory;
  private final int retainRuns;
  private final Instant now;

  private Purge(RunDirectory directory, int retainRuns, Instant now) {
    this.directory = directory;
    this.retainRuns = retainRuns;
    this.now = now;
  }

  /**
   * What a purge removed, or would remove.
   *
   * @param kept ids of the complete runs that stay, newest first
   * @param attempts one line for each attempt that goes, by run and number
   * @param files how many files go with them
   * @param bytes how many bytes
   */
  public record Result(List<String> kept, List<String> attempts, long files, long bytes) {
    /** Copies the lists. */
    public Result {
      kept = List.copyOf(kept);
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * A purge of a dataset.
   *
   * @param dataset its root
   * @param retainRuns how many of the newest complete runs stay, from 1
   * @param clock tells how old an incomplete attempt is
   */
  public static Purge of(String dataset, int retainRuns, RunClock clock) {
    return new Purge(RunDirectory.of(dataset), retainRuns, clock.instant());
  }

  /**
   * What would go; writes nothing.
   *
   * @throws BadOption when nothing is published there
   */
  public Result plan() throws IOException {
    String published = published();
    List<StoredRun> stored = StoredRun.all(directory);
    return result(stored, published, removals(stored, published));
  }

  /**
   * Removes it.
   *
   * @throws BadOption when nothing is published there
   */
  public Result run() throws IOException {
    published();
    List<Result> results = new ArrayList<>();
    PublishLock.holding(directory.root(), () -> results.add(removeAll()));
    return results.get(0);
  }

  private Result removeAll() throws IOException {
    String published = published();
    List<StoredRun> stored = StoredRun.all(directory);
    List<Removal> removals = removals(stored, published);
    for (Removal removal : removals) {
      if (!published().equals(published)) {
        throw new IOException("LATEST moved during the purge; start it again");
      }
      remove(removal.attempt());
    }
    for (StoredRun run : stored) {
      if (isEmpty(run, removals)) {
        removePlan(run);
      }
    }
    return result(stored, published, removals);
  }

  private String published() throws IOException {
    return directory
        .latest()
        .orElseThrow(
            () ->
                new BadOption(
                    "--dataset",
                    directory.root() + " holds no published run; give the --output of a run"));
  }

  private List<Removal> removals(List<StoredRun> stored, String published) throws IOException {
    if (stored.stream().noneMatch(run -> run.runId().equals(published) && run.published() > 0)) {
      throw new IOException(
          "LATEST names run "
              + published
              + ", which has no finished attempt; nothing is removed from a damaged dataset");
    }
    return Retention.keeping(retainRuns, now).removals(stored, published);
  }

  private void remove(StoredAttempt attempt) throws IOException {
    String folder = directory.attemptFolder(attempt.runId(), attempt.number());
    String success = folder + "/_SUCCESS";
    String manifest = folder + "/manifest.json";
    String started = folder + "/_STARTED";
    Set<String> markers = Set.of(success, manifest, started);
    delete(attempt, success::equals);
    delete(attempt, path -> !markers.contains(path));
    delete(attempt, manifest::equals);
    delete(attempt, started::equals);
    StoredFile.sweep(folder);
  }

  private static void delete(StoredAttempt attempt, Predicate<String> paths) throws IOException {
    StoredFile.delete(attempt.files().stream().filter(file -> paths.test(file.path())).toList());
  }

  /** Whether a run has lost its attempts: just now, or to a purge that was cut off long ago. */
  private boolean isEmpty(StoredRun run, List<Removal> removals) {
    if (run.attempts().isEmpty()) {
      StoredFile plan = run.planFile();
      return plan != null
          && plan.modified() != null
          && plan.modified().isBefore(now.minus(Retention.YOUNG));
    }
    return run.attempts().stream()
        .allMatch(attempt -> removals.stream().anyMatch(gone -> gone.attempt().equals(attempt)));
  }

  /** Removes a run's plan and folder, unless an attempt began meanwhile. */
  private void removePlan(StoredRun run) throws IOException {
    String folder = directory.root() + "/runs/" + run.runId();
    if (run.planFile() != null
        && StoredFile.below(folder).stream()
            .allMatch(file -> file.path().equals(run.planFile().path()))) {
      StoredFile.delete(List.of(run.planFile()));
    }
    StoredFile.sweep(folder);
  }

  private Result result(List<StoredRun> stored, String published, List<Removal> removals) {
    return new Result(
        List.copyOf(Retention.keeping(retainRuns, now).kept(stored, published)),
        removals.stream()
            .map(
                removal ->
                    removal.attempt().folder()
                        + " ("
                        + removal.why()
                        + ", "
                        + removal.attempt().files().size()
                        + " files)")
            .toList(),
        removals.stream().mapToLong(removal -> removal.attempt().files().size()).sum(),
        removals.stream().mapToLong(removal -> removal.attempt().bytes()).sum());
  }
}
