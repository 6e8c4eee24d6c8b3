package org.detente;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.dataflow.DataflowJob;
import org.detente.dataflow.StandInService;
import org.detente.memory.MemoryFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole submit, from the command line to the end of the job, against a service on loopback. */
final class DataflowSubmitTest {
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  @TempDir Path folder;

  @BeforeEach
  void fillTheBucket() {
    MemoryFileSystem.clear();
    MemoryFileSystem.put("mem://crawl/talks.txt", "Talks".getBytes(StandardCharsets.UTF_8));
  }

  private int submit(StandInService service) throws IOException {
    Path jar = Files.writeString(folder.resolve("code.jar"), "code", StandardCharsets.UTF_8);
    List<String> args = new ArrayList<>(DataflowJob.offline(folder));
    args.removeIf(arg -> arg.startsWith("--templateLocation"));
    args.addAll(service.options());
    args.add("--input=mem://crawl/*.txt");
    args.add("--output=mem://dataset");
    args.add("--runId=nightly-7");
    args.add("--filesToStage=" + jar);
    return Detente.run(
        args.toArray(String[]::new),
        System.out,
        new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @Test
  void jobIsPlannedInTheBucketAndThenCreated() throws IOException {
    try (StandInService service = StandInService.endingJobsAs("JOB_STATE_DONE")) {
      submit(service);
      assertAll(
          () -> assertEquals(1, service.jobs().size()),
          () -> assertTrue(service.jobs().get(0).path("steps").size() > 100),
          () ->
              assertEquals(
                  List.of(
                      "mem://dataset/runs/nightly-7/attempt-1/_STARTED",
                      "mem://dataset/runs/nightly-7/run.json"),
                  List.copyOf(MemoryFileSystem.below("mem://dataset").keySet())));
    }
  }

  @Test
  void jobThatEndsWithoutADatasetIsAFailure() throws IOException {
    try (StandInService service = StandInService.endingJobsAs("JOB_STATE_DONE")) {
      assertEquals(1, submit(service));
      String line = errors.toString(StandardCharsets.UTF_8);
      assertTrue(line.contains("manifest.json is missing"), line);
    }
  }

  @Test
  void jobThatFailsIsAFailure() throws IOException {
    try (StandInService service = StandInService.endingJobsAs("JOB_STATE_FAILED")) {
      assertEquals(1, submit(service));
      String line = errors.toString(StandardCharsets.UTF_8);
      assertTrue(line.contains("FAILED; nothing new is published"), line);
    }
  }

  @Test
  void refusalOfAWorkerReachesTheLauncher() throws IOException {
    MemoryFileSystem.put(
        "mem://dataset/runs/nightly-7/attempt-1/_REFUSED",
        "3 of 4 documents failed\n".getBytes(StandardCharsets.UTF_8));
    try (StandInService service = StandInService.endingJobsAs("JOB_STATE_FAILED")) {
      assertEquals(4, submit(service));
      assertEquals("detente: 3 of 4 documents failed\n", errors.toString(StandardCharsets.UTF_8));
    }
  }
}
