package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunDirectoryTest {
  private static final PlanRun PLANNER =
      PlanRun.by(RunClock.at(Instant.parse("2026-11-21T03:00:00Z")));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../etc",
        "a/b",
        "a\\b",
        "-rf",
        ".hidden",
        "a b",
        "a\u0000b",
        "naïve",
        "year=../",
        "a\n"
      })
  void aRunIdIsNoPath(String runId) {
    assertFalse(RunDirectory.isRunId(runId));
    RunDirectory directory = RunDirectory.of(folder.toString());
    assertThrows(IllegalArgumentException.class, () -> directory.attemptFolder(runId, 1));
    BadOption refusal =
        assertThrows(
            BadOption.class,
            () -> PLANNER.plan(folder.toString(), List.of(), runId, Map.of(), "test"));
    assertTrue(refusal.getMessage().startsWith("--runId: "));
  }

  @Test
  void aLongRunIdIsRefused() {
    assertTrue(RunDirectory.isRunId("r".repeat(100)));
    assertFalse(RunDirectory.isRunId("r".repeat(101)));
  }

  @Test
  void aTamperedLatestIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("LATEST"), "../../etc\n");
    assertThrows(IOException.class, () -> RunDirectory.of(folder.toString()).latest());
  }

  @Test
  void eachStartOfARunHasItsOwnAttempt() throws IOException {
    RunPlan first = plan("crawl/*.html", null);
    RunPlan second = plan("crawl/*.html", null);

    assertEquals("2026-11-21T030000Z", first.runId());
    assertEquals(1, first.attempt());
    assertEquals(2, second.attempt());
    assertEquals(
        folder.toAbsolutePath() + "/out/runs/2026-11-21T030000Z/attempt-2", second.attemptFolder());
    assertTrue(
        Files.readString(folder.resolve("out/runs/2026-11-21T030000Z/run.json"))
            .contains("\"attempt\" : 1"));
    assertEquals(Optional.empty(), RunDirectory.of(first.output()).publishedAttempt(first.runId()));
  }

  @Test
  void anAddressOfAnotherFileSystemIsKept() {
    RunDirectory bucket = RunDirectory.of("gs://bucket/news/");
    assertEquals("gs://bucket/news/runs/r1/attempt-1", bucket.attemptFolder("r1", 1));
    assertEquals(
        folder.toAbsolutePath().toString(), RunDirectory.of(folder.toUri().toString()).root());
  }

  @ParameterizedTest
  @CsvSource({
    "in/*.html,            in/out,   false",
    "in/**/*.html,         in/a/out, true",
    "in,                   in/out,   true",
    "in/*,                 in/out,   true",
    "in/*/*,               in/out,   true",
    "out/crawl/*.html,     out,      true",
    "out,                  out,      true",
    "*,                    out,      true",
    "'in/{out,other}/*',   in/out,   true",
    "in/*.jsonl,           out,      false",
    "in/*.jsonl,           in/out,   false",
    "*.jsonl,              out,      false",
    "in.jsonl,             out,      false",
    "out2/*.html,          out,      false",
    "gs://bucket/in/*,     out,      false",
    "in/*.html,            gs://in,  false",
  })
  void overlapOfInputAndOutput(String input, String output, boolean overlap) {
    assertEquals(overlap, Overlap.between(input, Storage.normalise(output)));
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    BadOption refusal =
        assertThrows(
            BadOption.class,
            () -> PLANNER.plan(file.toString(), List.of("in/*"), null, Map.of(), "test"));
    assertTrue(
        refusal.getMessage().startsWith("--output: cannot write to " + file), refusal.getMessage());
  }

  private RunPlan plan(String input, @Nullable String runId) {
    return PLANNER.plan(folder.resolve("out").toString(), List.of(input), runId, Map.of(), "test");
  }
}
