package org.detente.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that does not see the launcher's disk says so at the start. */
final class CheckOutputTest {
  @TempDir Path folder;

  private RunPlan plan() {
    return PlanRun.by(RunClock.at(Instant.EPOCH))
        .plan(folder.resolve("out").toString(), List.of("crawl"), "first", Map.of(), "test");
  }

  @Test
  void aSharedOutputPasses() {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.that(pipeline.apply("Check output", CheckOutput.of(plan())))
        .containsInAnyOrder("first");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void anOutputThatTheWorkerDoesNotSeeFailsTheRun() throws IOException {
    RunPlan plan = plan();
    // The worker's own disk has no such file.
    Files.delete(Path.of(RunDirectory.of(plan.output()).planFile("first")));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline.apply("Check output", CheckOutput.of(plan));
    Pipeline.PipelineExecutionException failure =
        assertThrows(Pipeline.PipelineExecutionException.class, pipeline::run);
    Throwable cause = failure.getCause();
    assertEquals(CheckOutput.OutputNotShared.class, cause.getClass());
    assertTrue(cause.getMessage().contains("--output=" + plan.output()), cause.getMessage());
  }
}
