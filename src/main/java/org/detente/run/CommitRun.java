package org.detente.run;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.detente.output.DatasetFolder;
import org.detente.spread.GroupRecords;

/**
 * The last step of a run: the paths of every written file in (all tables flattened), the id of the
 * published run out. The grouping of the paths waits for every write; the files are then read back
 * side by side, and one bundle checks the accounts, writes {@code summary.csv}, the report and the
 * manifest, and publishes. It may be retried at any point: it writes the same bytes again, and does
 * nothing once the attempt is published. A refusal is a {@link RefusedToPublish} that fails the
 * pipeline and leaves {@code LATEST} as it was.
 */
public final class CommitRun extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  private static final int MOST_BUCKETS = 4;

  private final RunPlan plan;
  private final PCollection<Long> documentsRead;
  private final Budgets budgets;
  private final int buckets;

  private CommitRun(RunPlan plan, PCollection<Long> documentsRead, Budgets budgets, int buckets) {
    this.buckets = buckets;
    this.plan = plan;
    this.documentsRead = documentsRead;
    this.budgets = budgets;
  }

  /**
   * Commits a planned run.
   *
   * @param plan of this attempt
   * @param documentsRead one number: the documents that reading gave ({@code Count.globally()});
   *     dead letters of reading are no part of it
   * @param budgets what a run may lose and still be published
   * @param buckets as in {@link GroupRecords}; at most {@value #MOST_BUCKETS} are used
   */
  public static CommitRun of(
      RunPlan plan, PCollection<Long> documentsRead, Budgets budgets, int buckets) {
    return new CommitRun(plan, documentsRead, budgets, Math.min(buckets, MOST_BUCKETS));
  }

  @Override
  public PCollection<String> expand(PCollection<String> paths) {
    PCollectionView<Long> read =
        documentsRead.apply("View the number of documents", View.asSingleton());
    return paths
        .apply(
            "Key by path",
            MapElements.into(
                    TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                .via(path -> KV.of(path, "")))
        .apply("Wait for every write", GroupRecords.through(buckets))
        .apply("Read each file back", ParDo.of(new ReadBackFn(plan)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(Inventory.class)))
        .apply("Gather inventories", GroupByKey.create())
        .apply("Publish", ParDo.of(new PublishFn(plan, read, budgets)).withSideInputs(read))
        .setCoder(StringUtf8Coder.of());
  }

  private static final class ReadBackFn
      extends DoFn<KV<String, List<String>>, KV<String, Inventory>> {
    private static final long serialVersionUID = 1L;

    private final RunPlan plan;

    ReadBackFn(RunPlan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void process(
        @Element KV<String, List<String>> path, OutputReceiver<KV<String, Inventory>> out)
        throws IOException {
      DatasetFolder dataset = RunDirectory.of(plan.output()).dataset(plan.runId(), plan.attempt());
      out.output(KV.of(plan.runId(), Inventory.of(dataset, List.of(path.getKey()))));
    }
  }

  private static final class PublishFn extends DoFn<KV<String, Iterable<Inventory>>, String> {
    private static final long serialVersionUID = 1L;

    private final RunPlan plan;
    private final PCollectionView<Long> read;
    private final Budgets budgets;

    PublishFn(RunPlan plan, PCollectionView<Long> read, Budgets budgets) {
      this.plan = plan;
      this.read = read;
      this.budgets = budgets;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Inventory>> parts,
        OutputReceiver<String> out,
        ProcessContext context)
        throws IOException {
      Publication.of(plan, budgets)
          .publish(Inventory.sum(parts.getValue()), context.sideInput(read));
      out.output(plan.runId());
    }
  }
}
