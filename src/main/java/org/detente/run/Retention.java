package org.detente.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides which attempts of a dataset may go: the runs in storage and the id of the published one
 * in, the attempts to remove out.
 *
 * <p>The newest runs are kept: first the published one, then those it was built upon, from parent
 * to parent as manifests and plans tell, then complete runs outside of that line (a pointer was set
 * back by hand, or a run was killed before it moved the pointer) by the time of their newest file.
 * Of a kept run the highest complete attempt stays. Never removed: anything of the published run,
 * and an attempt that may still be written, or whose run may yet be published: one that is
 * incomplete, or complete outside of the line, with a file younger than {@link #YOUNG}. What a
 * purge began to remove and could not finish goes in any case.
 */
final class Retention {
  /** An incomplete attempt with a younger file than this may be at work. */
  static final Duration YOUNG = Duration.ofDays(7);

  private final int runs;
  private final Instant young;

  private Retention(int runs, Instant now) {
    this.runs = runs;
    this.young = now.minus(YOUNG);
  }

  /** Why an attempt goes; the words are those of the command's output. */
  enum Why {
    /** Its run is older than those that are kept. */
    OLD_RUN,
    /** A later attempt of its run is published. */
    SUPERSEDED,
    /** It never ended, and nobody wrote to it for {@link #YOUNG}. */
    ABANDONED,
    /** An earlier purge was cut off in it. */
    HALF_REMOVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * An attempt that goes.
   *
   * @param attempt which
   * @param why the reason
   */
  record Removal(StoredAttempt attempt, Why why) {}

  /**
   * Keeps the newest runs.
   *
   * @param runs how many, from 1
   * @param now the present moment, against which files are young
   */
  static Retention keeping(int runs, Instant now) {
    if (runs < 1) {
      throw new IllegalArgumentException("At least one run is kept, not " + runs);
    }
    return new Retention(runs, now);
  }

  /** The attempts to remove, by run and number. */
  List<Removal> removals(List<StoredRun> stored, String published) {
    Set<String> kept = kept(stored, published);
    List<Removal> removals = new ArrayList<>();
    for (StoredRun run : stored) {
      if (!run.runId().equals(published)) {
        for (StoredAttempt attempt : run.attempts()) {
          why(run, attempt, kept).ifPresent(why -> removals.add(new Removal(attempt, why)));
        }
      }
    }
    return removals;
  }

  /** The ids of the complete runs that stay, newest first. */
  Set<String> kept(List<StoredRun> stored, String published) {
    Map<String, StoredRun> byId = new TreeMap<>();
    stored.stream().filter(run -> run.published() > 0).forEach(run -> byId.put(run.runId(), run));
    Set<String> line = line(byId, published);
    List<StoredRun> aside = new ArrayList<>(byId.values());
    aside.removeIf(run -> line.contains(run.runId()));
    aside.sort(
        Comparator.comparing(
                Retention::newest, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(StoredRun::runId)
            .reversed());
    Set<String> order = new LinkedHashSet<>(line);
    aside.forEach(run -> order.add(run.runId()));
    Set<String> kept = new LinkedHashSet<>(order.stream().limit(runs).toList());
    aside.stream().filter(this::isYoung).forEach(run -> kept.add(run.runId()));
    return kept;
  }

  /** The published run and all that it was built upon, newest first. */
  private static Set<String> line(Map<String, StoredRun> byId, String published) {
    Set<String> line = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(published));
    while (!next.isEmpty()) {
      @Nullable StoredRun run = byId.get(next.pop());
      if (run != null && line.add(run.runId())) {
        List<String> parents = run.parents();
        for (int i = parents.size() - 1; i >= 0; i--) {
          next.push(parents.get(i));
        }
      }
    }
    return line;
  }

  private Optional<Why> why(StoredRun run, StoredAttempt attempt, Set<String> kept) {
    if (attempt.halfRemoved()) {
      return Optional.of(Why.HALF_REMOVED);
    }
    if (!attempt.complete()) {
      return attempt.isYoungerThan(young) ? Optional.empty() : Optional.of(Why.ABANDONED);
    }
    if (!kept.contains(run.runId())) {
      return Optional.of(Why.OLD_RUN);
    }
    return attempt.number() < run.published() ? Optional.of(Why.SUPERSEDED) : Optional.empty();
  }

  private boolean isYoung(StoredRun run) {
    return run.attempts().stream()
        .anyMatch(attempt -> attempt.complete() && attempt.isYoungerThan(young));
  }

  private static @Nullable Instant newest(StoredRun run) {
    return run.attempts().get(run.attempts().size() - 1).newest();
  }
}
