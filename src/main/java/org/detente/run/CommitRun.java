package org.detente.run;

import java.io.IOException;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * The last step of a run: the paths of every written file in (all tables flattened), the id of the
 * published run out. The grouping of the paths waits for every write; one bundle then reads the
 * files back, checks the accounts, writes {@code summary.csv}, the report and the manifest, and
 * publishes. It may be retried at any point: it writes the same bytes again, and does nothing once
 * the attempt is published. A refusal is a {@link RefusedToPublish} that fails the pipeline and
 * leaves {@code LATEST} as it was.
 */
public final class CommitRun extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private final RunPlan plan;
  private final PCollection<Long> documentsRead;
  private final double maxDeadLetterFraction;

  private CommitRun(RunPlan plan, PCollection<Long> documentsRead, double maxDeadLetterFraction) {
    this.plan = plan;
    this.documentsRead = documentsRead;
    this.maxDeadLetterFraction = maxDeadLetterFraction;
  }

  /**
   * Commits a planned run.
   *
   * @param plan of this attempt
   * @param documentsRead one number: the documents that reading gave ({@code Count.globally()});
   *     dead letters of reading are no part of it
   * @param maxDeadLetterFraction 0 to 1; more documents with a dead letter than this fraction
   *     refuse the run
   */
  public static CommitRun of(
      RunPlan plan, PCollection<Long> documentsRead, double maxDeadLetterFraction) {
    return new CommitRun(plan, documentsRead, maxDeadLetterFraction);
  }

  @Override
  public PCollection<String> expand(PCollection<String> paths) {
    PCollectionView<Long> read =
        documentsRead.apply("View the number of documents", View.asSingleton());
    return paths
        .apply(
            "Key all paths alike",
            WithKeys.<String, String>of(plan.runId()).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("Wait for every write", GroupByKey.create())
        .apply(
            "Publish",
            ParDo.of(new PublishFn(plan, read, maxDeadLetterFraction)).withSideInputs(read))
        .setCoder(StringUtf8Coder.of());
  }

  private static final class PublishFn extends DoFn<KV<String, Iterable<String>>, String> {
    private static final long serialVersionUID = 1L;

    private final RunPlan plan;
    private final PCollectionView<Long> read;
    private final double maxDeadLetterFraction;

    PublishFn(RunPlan plan, PCollectionView<Long> read, double maxDeadLetterFraction) {
      this.plan = plan;
      this.read = read;
      this.maxDeadLetterFraction = maxDeadLetterFraction;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<String>> paths,
        OutputReceiver<String> out,
        ProcessContext context)
        throws IOException {
      TreeSet<String> files = new TreeSet<>();
      paths.getValue().forEach(files::add);
      Publication.of(plan, maxDeadLetterFraction).publish(files, context.sideInput(read));
      out.output(plan.runId());
    }
  }
}
