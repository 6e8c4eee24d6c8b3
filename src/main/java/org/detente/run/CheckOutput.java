package org.detente.run;

import java.io.IOException;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Looks, on a worker, for the {@code run.json} that the launcher wrote: nothing in, the run's id
 * out. A worker that does not see it writes its tables to a disk of its own, so the run fails at
 * once with an {@link OutputNotShared} rather than at its end.
 */
public final class CheckOutput extends PTransform<PBegin, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final RunPlan plan;

  private CheckOutput(RunPlan plan) {
    this.plan = plan;
  }

  /** Checks the output of a planned run. */
  public static CheckOutput of(RunPlan plan) {
    return new CheckOutput(plan);
  }

  @Override
  public PCollection<String> expand(PBegin begin) {
    return begin
        .apply("Name the run", Create.of(plan.runId()))
        .apply("Look for its plan", ParDo.of(new LookFn(plan)))
        .setCoder(StringUtf8Coder.of());
  }

  /** A worker does not see what the launcher wrote. */
  public static final class OutputNotShared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputNotShared(String message) {
      super(message);
    }
  }

  private static final class LookFn extends DoFn<String, String> {
    private static final long serialVersionUID = 1L;

    private final RunPlan plan;

    LookFn(RunPlan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void process(@Element String runId, OutputReceiver<String> out) throws IOException {
      String file = RunDirectory.of(plan.output()).planFile(runId);
      if (!Storage.exists(file)) {
        throw new OutputNotShared(
            "--output=" + plan.output() + " is not reachable from the workers");
      }
      out.output(runId);
    }
  }
}
