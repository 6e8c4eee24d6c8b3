package org.detente.nights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plays nights of a {@link Crawl}: each is run, half of them are killed once or twice with SIGKILL
 * and started again under the same run id. After every step readers must see a whole run, the old
 * or the new; at the end the tables must be those of one clean run over everything.
 */
public final class KilledNights {
  /** What a night's run reads. */
  public enum Input {
    /** Every night so far. */
    ALL,
    /** The night's own folder, and the files that are written anew each night. */
    TONIGHT
  }

  private static final long POLL_MILLIS = 2;
  private static final long PATIENCE_MILLIS = 180_000;

  private final Path folder;
  private final Path output;
  private final Crawl crawl;
  private final ReaderView readers;
  private final Random random;
  private final Input input;
  private final Launcher launcher;
  private final List<String> kills = new ArrayList<>();
  private long usualMillis = 8_000;

  /**
   * A play.
   *
   * @param folder an empty folder for crawl, datasets and logs
   * @param seed of the crawl and the kills
   * @param input what each run reads
   * @param launcher of the runs that are not killed
   */
  public KilledNights(Path folder, long seed, Input input, Launcher launcher) {
    this.folder = folder;
    this.output = folder.resolve("dataset");
    this.crawl = new Crawl(folder.resolve("crawl"), seed);
    this.readers = new ReaderView(output);
    this.random = new Random(seed);
    this.input = input;
    this.launcher = launcher;
  }

  /** Plays nights 1 to {@code nights}, half of them killed at points drawn by the seed. */
  public List<String> play(int nights) throws IOException, InterruptedException {
    List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, nights).boxed().toList());
    Collections.shuffle(order, random);
    Map<Integer, List<KillPoint>> points = new TreeMap<>();
    for (int night : order.subList(0, nights / 2)) {
      List<KillPoint> ofNight = new ArrayList<>(List.of(draw()));
      if (random.nextInt(4) == 0) {
        ofNight.add(draw());
      }
      points.put(night, ofNight);
    }
    return play(nights, points);
  }

  /**
   * Plays nights 1 to {@code nights}.
   *
   * @param points where each night's first starts are killed
   * @return what was killed when, for people
   */
  public List<String> play(int nights, Map<Integer, List<KillPoint>> points)
      throws IOException, InterruptedException {
    for (int night = 1; night <= nights; night++) {
      crawl.write(night);
      String runId = String.format(Locale.ROOT, "night-%02d", night);
      for (KillPoint point : points.getOrDefault(night, List.of())) {
        kill(point, night, runId);
      }
      long before = System.nanoTime();
      run(night, runId, output);
      usualMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
      assertEquals(Optional.of(runId), readers.latest());
      readers.requireWhole();
    }
    Path clean = folder.resolve("clean");
    run(0, "clean", clean);
    assertEquals(
        new ReaderView(clean).digests(), readers.digests(), "tables of one clean run; " + kills);
    return kills;
  }

  private KillPoint draw() {
    KillPoint[] all = KillPoint.values();
    return random.nextBoolean() ? KillPoint.ANY : all[1 + random.nextInt(all.length - 1)];
  }

  private void run(int night, String runId, Path dataset) throws IOException, InterruptedException {
    Path log = folder.resolve(runId + ".log");
    int code = launcher.run(command(night, runId, dataset), log);
    assertEquals(0, code, () -> runId + " failed: " + Launcher.tail(log));
  }

  private List<String> command(int night, String runId, Path dataset) {
    return List.of(
        "run",
        "--input=" + (night == 0 || input == Input.ALL ? crawl.all() : crawl.tonight(night)),
        "--output=" + dataset,
        "--runId=" + runId,
        "--toneModel=lexicon",
        "--maxDeadLetterFraction=1",
        "--targetParallelism=2");
  }

  private void kill(KillPoint point, int night, String runId)
      throws IOException, InterruptedException {
    Optional<String> old = readers.latest();
    Path attempt = output.resolve("runs/" + runId + "/attempt-" + nextAttempt(runId));
    @Nullable Path pipe = point.pipe(output, attempt);
    long deadline =
        point == KillPoint.ANY ? 1 + random.nextInt((int) usualMillis) : PATIENCE_MILLIS;
    long begin = System.nanoTime();
    Process run = Launcher.start(command(night, runId, output), folder.resolve(runId + ".log"));
    try {
      while (run.isAlive()
          && millisSince(begin) < deadline
          && !point.isReached(output, attempt, runId)) {
        if (pipe != null && Files.notExists(pipe) && Files.isDirectory(pipe.getParent())) {
          makePipe(pipe);
        }
        requireOldOrNew(old, runId);
        run.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
      kills.add(runId + " " + point + " after " + millisSince(begin) + " ms");
      if (point != KillPoint.ANY && point != KillPoint.PUBLISHED) {
        assertTrue(run.isAlive() && millisSince(begin) < deadline, () -> "never reached: " + kills);
      }
    } finally {
      run.destroyForcibly().waitFor();
      if (pipe != null) {
        Files.deleteIfExists(pipe);
      }
    }
    requireOldOrNew(old, runId);
    readers.requireWhole();
    if (pipe != null) {
      assertEquals(old, readers.latest(), "killed before LATEST, so readers keep the old run");
    }
  }

  private void requireOldOrNew(Optional<String> old, String runId) throws IOException {
    Optional<String> now = readers.latest();
    assertTrue(now.equals(old) || now.equals(Optional.of(runId)), () -> old + " became " + now);
    if (now.isPresent()) {
      readers.attempt(now.get());
    }
  }

  private int nextAttempt(String runId) {
    int next = 1;
    while (Files.exists(output.resolve("runs/" + runId + "/attempt-" + next))) {
      next++;
    }
    return next;
  }

  private static void makePipe(Path pipe) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
  }

  private static long millisSince(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }
}
