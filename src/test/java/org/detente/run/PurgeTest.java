package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.memory.MemoryFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgeTest {
  private static final RunClock NOW = RunClock.at(Instant.parse("2026-11-21T03:00:00Z"));
  private static final String LONG_AGO = "2026-10-01T03:00:00Z";
  private static final String YESTERDAY = "2026-11-20T03:00:00Z";

  @TempDir Path folder;

  private StoredRuns dataset() {
    return new StoredRuns(folder);
  }

  private Purge purge(int retainRuns) {
    return Purge.of(folder.toString(), retainRuns, NOW);
  }

  @Test
  void theNewestRunsByDescentAreKeptWhateverTheirNamesAndTimes() throws IOException {
    StoredRuns runs =
        dataset()
            .publish("zulu", YESTERDAY)
            .publish("yankee", YESTERDAY)
            .publish("alpha", LONG_AGO)
            .publish("mike", LONG_AGO);

    Purge.Result result = purge(2).run();

    assertEquals(List.of("mike", "alpha"), result.kept());
    assertEquals(List.of("alpha/attempt-1", "mike/attempt-1"), runs.left());
    assertFalse(Files.exists(folder.resolve("runs/zulu")));
    assertEquals(
        List.of(
            "runs/yankee/attempt-1 (old run, 5 files)", "runs/zulu/attempt-1 (old run, 5 files)"),
        result.attempts());
  }

  @Test
  void theLineOfDescentOutlivesARunThatWasMadeAgain() throws IOException {
    StoredRuns runs =
        dataset()
            .publish("sunday", LONG_AGO)
            .publish("monday", LONG_AGO)
            .attempt("monday", 2, "published", LONG_AGO)
            .publish("tuesday", LONG_AGO);

    assertEquals(List.of("runs/monday/attempt-1 (superseded, 5 files)"), purge(3).run().attempts());
    assertEquals(List.of("tuesday", "monday", "sunday"), purge(3).run().kept());
    assertEquals(List.of("monday/attempt-2", "sunday/attempt-1", "tuesday/attempt-1"), runs.left());
  }

  @Test
  void nothingOfThePublishedRunIsTouched() throws IOException {
    StoredRuns runs =
        dataset()
            .attempt("monday", 1, "written", LONG_AGO)
            .attempt("monday", 2, "published", LONG_AGO)
            .attempt("monday", 3, "published", LONG_AGO);
    List<String> before = runs.left();

    assertEquals(List.of(), purge(1).run().attempts());
    assertEquals(before, runs.left());
  }

  @Test
  void anIncompleteAttemptIsLeftForAWeek() throws IOException {
    StoredRuns runs =
        dataset()
            .publish("sunday", LONG_AGO)
            .attempt("monday", 1, "written", "2026-11-14T02:59:59Z")
            .attempt("tuesday", 1, "written", "2026-11-14T03:00:01Z")
            .attempt("wednesday", 1, "listed", "2026-11-14T02:59:59Z")
            .publish("thursday", YESTERDAY);

    assertEquals(
        List.of(
            "runs/monday/attempt-1 (abandoned, 3 files)",
            "runs/wednesday/attempt-1 (abandoned, 4 files)"),
        purge(5).run().attempts());
    assertEquals(
        List.of("sunday/attempt-1", "thursday/attempt-1", "tuesday/attempt-1"), runs.left());
  }

  @Test
  void aCompleteRunThatLatestNeverNamedIsLeftForAWeek() throws IOException {
    StoredRuns runs =
        dataset()
            .attempt("monday", 1, "complete", LONG_AGO)
            .attempt("tuesday", 1, "complete", YESTERDAY)
            .publish("wednesday", YESTERDAY);

    purge(1).run();

    assertEquals(List.of("tuesday/attempt-1", "wednesday/attempt-1"), runs.left());
  }

  @Test
  void aPointerThatWasSetBackKeepsItsRun() throws IOException {
    StoredRuns runs =
        dataset()
            .publish("monday", LONG_AGO)
            .publish("tuesday", LONG_AGO)
            .publish("wednesday", LONG_AGO)
            .pointAt("monday");

    purge(1).run();

    assertEquals(List.of("monday/attempt-1"), runs.left());
  }

  @Test
  void aPurgeThatIsCutOffIsEndedByTheNext() throws IOException {
    List<String> order =
        List.of(
            "_SUCCESS", "events/year=2014/part.avro", "summary.csv", "manifest.json", "_STARTED");
    RunClock aWeekLater = RunClock.at(NOW.instant().plus(Retention.YOUNG));
    for (int removed = 1; removed <= order.size(); removed++) {
      StoredRuns runs = dataset().publish("monday", YESTERDAY).publish("tuesday", YESTERDAY);
      for (String file : order.subList(0, removed)) {
        Files.delete(folder.resolve("runs/monday/attempt-1").resolve(file));
      }

      List<String> lines = purge(1).run().attempts();

      // With the tables in part gone it is no run at work, however young.
      boolean tablesInPart = removed == 2 || removed == 3;
      assertEquals(tablesInPart, lines.toString().contains("half removed"), lines.toString());
      Purge.of(folder.toString(), 1, aWeekLater).run();
      assertEquals(List.of("tuesday/attempt-1"), runs.left(), "cut off after " + removed);
      assertFalse(Files.exists(folder.resolve("runs/monday")), "cut off after " + removed);
      Storage.deleteTree(folder.resolve("runs"));
    }
  }

  @Test
  void filesThatAreNoPartOfARunStay() throws IOException {
    dataset().publish("monday", LONG_AGO).publish("tuesday", LONG_AGO);
    Path notes = Files.writeString(folder.resolve("runs/monday/notes.txt"), "kept for the paper");
    Path other = Files.createDirectories(folder.resolve("runs/my-folder")).resolve("attempt-x");
    Files.writeString(other, "not ours");

    purge(1).run();

    assertTrue(Files.exists(notes));
    assertTrue(Files.exists(other));
    assertFalse(Files.exists(folder.resolve("runs/monday/attempt-1")));
  }

  @Test
  void aLinkOutOfTheDatasetIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    dataset().publish("monday", LONG_AGO).publish("tuesday", LONG_AGO);
    Path file = Files.writeString(elsewhere.resolve("thesis.txt"), "years of work");
    Files.createSymbolicLink(folder.resolve("runs/monday/attempt-1/link"), elsewhere);

    purge(1).run();

    assertTrue(Files.exists(file));
    assertFalse(Files.exists(folder.resolve("runs/monday")));
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    StoredRuns runs = dataset().publish("monday", LONG_AGO).publish("tuesday", LONG_AGO);
    List<String> before = everything();

    assertEquals(List.of("runs/monday/attempt-1 (old run, 5 files)"), purge(1).plan().attempts());
    assertEquals(before, everything());
    assertEquals(2, runs.left().size());
  }

  @Test
  void aDamagedDatasetIsLeftAlone() throws IOException {
    StoredRuns runs = dataset().publish("monday", LONG_AGO).publish("tuesday", LONG_AGO);
    Files.writeString(folder.resolve("runs/monday/attempt-1/manifest.json"), "{\"plan\": ");
    IOException damaged = assertThrows(IOException.class, () -> purge(1).run());
    assertTrue(damaged.getMessage().contains("attempt-1/manifest.json is damaged"));

    runs.pointAt("friday");
    assertThrows(IOException.class, () -> purge(1).run());
    assertEquals(2, runs.left().size());
  }

  @Test
  void aRunFileThatWasCutOffIsNoHindrance() throws IOException {
    StoredRuns runs =
        dataset()
            .publish("sunday", LONG_AGO)
            .publish("monday", LONG_AGO)
            .publish("tuesday", LONG_AGO);
    Files.writeString(folder.resolve("runs/monday/run.json"), "");

    assertEquals(List.of("tuesday", "monday"), purge(2).run().kept());
    assertEquals(List.of("monday/attempt-1", "tuesday/attempt-1"), runs.left());
  }

  @Test
  void aFolderWithoutAPublishedRunIsRefused() {
    BadOption refusal = assertThrows(BadOption.class, () -> purge(1).run());
    assertTrue(refusal.getMessage().startsWith("--dataset: "), refusal.getMessage());
    assertFalse(Files.exists(folder.resolve(".lock")));
  }

  @Test
  void aPurgeWaitsForARunThatPublishes() throws Exception {
    StoredRuns runs = dataset().publish("monday", LONG_AGO).publish("tuesday", LONG_AGO);
    CompletableFuture<Purge.Result> purged = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                purged.complete(purge(1).run());
              } catch (IOException e) {
                purged.completeExceptionally(e);
              }
            });
    PublishLock.holding(
        folder.toString(),
        () -> {
          thread.start();
          awaitBlocked(thread);
          assertFalse(purged.isDone());
          assertEquals(2, runs.left().size());
        });
    assertEquals(1, purged.get(30, TimeUnit.SECONDS).attempts().size());
    try (FileChannel file = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock free = file.tryLock()) {
      assertTrue(free.isValid());
    }
  }

  @Test
  void aBucketIsPurgedAlike() throws IOException {
    MemoryFileSystem.clear();
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    dataset().publish("monday", LONG_AGO).attempt("sunday", 1, "written", LONG_AGO);
    dataset().pointAt("monday").publish("tuesday", LONG_AGO);
    for (String file : everything()) {
      if (Files.isRegularFile(Path.of(file))) {
        MemoryFileSystem.put(
            "mem://bucket/news/" + folder.relativize(Path.of(file)),
            Files.readAllBytes(Path.of(file)));
      }
    }

    Purge.Result result = Purge.of("mem://bucket/news", 1, NOW).run();

    assertEquals(List.of("runs/monday/attempt-1 (old run, 5 files)"), result.attempts());
    Set<String> left = MemoryFileSystem.below("mem://bucket/news/").keySet();
    assertFalse(left.toString().contains("monday"), left.toString());
    assertTrue(left.contains("mem://bucket/news/runs/tuesday/attempt-1/_SUCCESS"));
    // This store tells no times, so what may be at work stays.
    assertTrue(left.contains("mem://bucket/news/runs/sunday/attempt-1/_STARTED"));
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
