package org.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.detente.run.RunClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PurgeCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void publishMondayThenTuesday() throws IOException {
    publish("monday", "null");
    publish("tuesday", "\"monday\"");
  }

  private void publish(String runId, String parent) throws IOException {
    Path attempt = Files.createDirectories(folder.resolve("runs/" + runId + "/attempt-1"));
    Files.writeString(attempt.resolve("_STARTED"), "");
    Files.writeString(
        attempt.resolve("manifest.json"),
        "{\"plan\": {\"parent\": " + parent + "}, \"files\": []}");
    Files.writeString(attempt.resolve("_SUCCESS"), "");
    Files.writeString(folder.resolve("LATEST"), runId + "\n");
  }

  private int purge(String... args) throws IOException {
    RunClock clock = RunClock.at(Instant.parse("2026-11-21T03:00:00Z"));
    return new PurgeCommand(new PrintStream(out, true, StandardCharsets.UTF_8), clock).run(args);
  }

  @Test
  void saysWhatItRemoved() throws IOException {
    assertEquals(0, purge("--dataset=" + folder, "--retainRuns=1"));
    assertEquals(
        """
        removed runs/monday/attempt-1 (old run, 3 files)
        purge: removed 1 attempt, 3 files, 39 bytes; kept runs tuesday
        """,
        out.toString(StandardCharsets.UTF_8));
    assertFalse(Files.exists(folder.resolve("runs/monday")));
  }

  @Test
  void aDryRunSaysWhatItWouldRemove() throws IOException {
    assertEquals(0, purge("--dataset=" + folder, "--retainRuns=1", "--dryRun"));
    assertTrue(
        out.toString(StandardCharsets.UTF_8)
            .startsWith("would remove runs/monday/attempt-1 (old run, 3 files)\n"));
    assertTrue(Files.exists(folder.resolve("runs/monday/attempt-1/_SUCCESS")));
  }

  @ParameterizedTest
  @CsvSource({
    "--retainRuns=3, dataset",
    "--dataset=., retainRuns",
    "--dataset=. --retainRuns=0, retainRuns",
    "--dataset=. --retainRuns=some, retainRuns",
    "--dataset=. --retainRuns=3 --dryRun=yes, dryRun",
    "--dataset=. --retainRuns=3 --dryrun, dryrun",
    "--dataset=. --retainRuns=3 now, now",
  })
  void mistakesAreNamed(String args, String word) {
    UsageException mistake = assertThrows(UsageException.class, () -> purge(args.split(" ", -1)));
    assertTrue(mistake.getMessage().contains(word), mistake.getMessage());
  }
}
