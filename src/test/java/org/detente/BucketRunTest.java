package org.detente;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.detente.memory.MemoryFileSystem;
import org.detente.output.Table;
import org.detente.run.RunDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose dataset lies in a bucket, as on Flink and Dataflow, here one in memory: nothing on
 * the way needs a local path, a link, a lock or an object that is written twice, and the tables
 * equal those that a local run writes.
 */
final class BucketRunTest {
  private static final String BUCKET = "mem://dataset";
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final ByteArrayOutputStream TERMINAL = new ByteArrayOutputStream();
  private static final ByteArrayOutputStream ERRORS = new ByteArrayOutputStream();
  private static int exitCode;
  private static List<String> journal = List.of();

  @TempDir static Path download;

  @BeforeAll
  static void runOverTheSamples() throws IOException {
    MemoryFileSystem.clear();
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    exitCode = run("--input=sample-input", "--output=" + BUCKET + "/", "--runId=golden");
    journal = MemoryFileSystem.journal();
    for (Map.Entry<String, byte[]> object :
        MemoryFileSystem.below(BUCKET + "/runs/golden/attempt-1/").entrySet()) {
      Path copy = download.resolve(object.getKey().replaceFirst(".*/attempt-1/", ""));
      Files.createDirectories(copy.getParent());
      Files.write(copy, object.getValue());
    }
  }

  private static int run(String... args) {
    String[] all = List.of(args).toArray(new String[args.length + 1]);
    all[args.length] = "--toneModel=lexicon";
    return Detente.run(
        all,
        new PrintStream(TERMINAL, true, StandardCharsets.UTF_8),
        new PrintStream(ERRORS, true, StandardCharsets.UTF_8));
  }

  @Test
  void tablesEqualThoseOfALocalRun() throws IOException {
    assertEquals(0, exitCode, ERRORS.toString(StandardCharsets.UTF_8));
    for (Table table : Table.values()) {
      if (table != Table.ANNOTATED) {
        Path golden = GOLDEN.resolve(table.folder() + ".jsonl");
        assertEquals(
            String.join("\n", Files.readAllLines(golden, StandardCharsets.UTF_8)),
            String.join("\n", TableRows.asJson(download, table)),
            table.folder());
      }
    }
  }

  @Test
  void everyObjectIsPutOnceAndThePointerLast() {
    Map<String, Long> puts =
        journal.stream()
            .collect(Collectors.groupingBy(at -> at, TreeMap::new, Collectors.counting()));
    puts.values().removeIf(times -> times == 1);
    assertAll(
        () -> assertEquals(Map.of(), puts),
        () -> assertEquals(BUCKET + "/LATEST", journal.get(journal.size() - 1)),
        () ->
            assertEquals(
                BUCKET + "/runs/golden/attempt-1/_SUCCESS", journal.get(journal.size() - 2)),
        () -> assertFalse(Files.exists(Path.of("mem:")), "a local folder took the address"));
  }

  @Test
  void temporaryObjectsAreGone() {
    assertEquals(
        List.of(),
        MemoryFileSystem.below(BUCKET).keySet().stream()
            .filter(at -> at.contains("/_temporary/") || at.contains("temp-beam"))
            .toList());
  }

  @Test
  void inputAndDictionariesComeFromABucketToo() throws IOException {
    MemoryFileSystem.put(
        "mem://crawl/2021/talks.txt",
        "Talks resume\n\nThe Ruritanian envoy met French officials in Geneva on Monday."
            .getBytes(StandardCharsets.UTF_8));
    MemoryFileSystem.put(
        "mem://mine/more.actors",
        "RURITANIA_ [RUR]\n+RURITANIAN_\n".getBytes(StandardCharsets.UTF_8));
    int code =
        run("--input=mem://crawl/**", "--output=mem://second", "--actors=mem://mine/more.actors");
    assertEquals(0, code, ERRORS.toString(StandardCharsets.UTF_8));
    assertTrue(
        TERMINAL.toString(StandardCharsets.UTF_8).contains("Read 1 documents: 1 articles"),
        TERMINAL.toString(StandardCharsets.UTF_8));
    assertEquals(1, MemoryFileSystem.below("mem://second/LATEST").size());
  }

  @Test
  void launchersAtTheSameMomentClaimDifferentAttempts() throws Exception {
    RunDirectory bucket = RunDirectory.of("mem://claims");
    Set<Integer> claimed = ConcurrentHashMap.newKeySet();
    List<Callable<Boolean>> launchers =
        Collections.nCopies(40, () -> claimed.add(bucket.claimAttempt("nightly")));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Boolean> launcher : threads.invokeAll(launchers)) {
        assertTrue(launcher.get(), "an attempt was claimed twice");
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(40, Collections.max(claimed));
  }
}
