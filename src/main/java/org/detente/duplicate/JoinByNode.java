package org.detente.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.detente.spread.GroupRecords;

/**
 * Joins two collections by node: records of both in, for each node that either holds one element
 * with all of its left and all of its right records, in no particular order. The sibling of {@link
 * GroupRecords}: with 0 buckets a CoGroupByKey by node, else one by bucket, regrouped in memory,
 * since the DirectRunner makes a bundle of each key.
 */
final class JoinByNode<L, R>
    extends PTransform<PCollection<KV<String, L>>, PCollection<KV<String, KV<List<L>, List<R>>>>> {
  private static final long serialVersionUID = 1L;

  private final PCollection<KV<String, R>> right;
  private final int buckets;

  private JoinByNode(PCollection<KV<String, R>> right, int buckets) {
    this.right = right;
    this.buckets = buckets;
  }

  /** A join with {@code right}, through a number of buckets. */
  static <L, R> JoinByNode<L, R> with(PCollection<KV<String, R>> right, int buckets) {
    return new JoinByNode<>(right, buckets);
  }

  @Override
  public PCollection<KV<String, KV<List<L>, List<R>>>> expand(PCollection<KV<String, L>> left) {
    TupleTag<KV<String, L>> leftTag = new TupleTag<>("left");
    TupleTag<KV<String, R>> rightTag = new TupleTag<>("right");
    return KeyedPCollectionTuple.of(leftTag, bucketed("Key left by bucket", left))
        .and(rightTag, bucketed("Key right by bucket", right))
        .apply("Group", CoGroupByKey.create())
        .apply("Regroup by node", ParDo.of(new RegroupFn<>(leftTag, rightTag)))
        .setCoder(
            KvCoder.of(
                StringUtf8Coder.of(),
                KvCoder.of(ListCoder.of(valueCoder(left)), ListCoder.of(valueCoder(right)))));
  }

  private <V> PCollection<KV<String, KV<String, V>>> bucketed(
      String name, PCollection<KV<String, V>> records) {
    return records
        .apply(name, ParDo.of(new BucketFn<V>(buckets)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), records.getCoder()));
  }

  private static <V> Coder<V> valueCoder(PCollection<KV<String, V>> records) {
    return ((KvCoder<String, V>) records.getCoder()).getValueCoder();
  }

  private static final class BucketFn<V> extends DoFn<KV<String, V>, KV<String, KV<String, V>>> {
    private static final long serialVersionUID = 1L;

    private final int buckets;

    BucketFn(int buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(
        @Element KV<String, V> record, OutputReceiver<KV<String, KV<String, V>>> out) {
      out.output(KV.of(GroupRecords.bucketOf(record.getKey(), buckets), record));
    }
  }

  private static final class RegroupFn<L, R>
      extends DoFn<KV<String, CoGbkResult>, KV<String, KV<List<L>, List<R>>>> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<KV<String, L>> left;
    private final TupleTag<KV<String, R>> right;

    RegroupFn(TupleTag<KV<String, L>> left, TupleTag<KV<String, R>> right) {
      this.left = left;
      this.right = right;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> bucket,
        OutputReceiver<KV<String, KV<List<L>, List<R>>>> out) {
      Map<String, KV<List<L>, List<R>>> nodes = new TreeMap<>();
      for (KV<String, L> record : bucket.getValue().getAll(left)) {
        at(nodes, record.getKey()).getKey().add(record.getValue());
      }
      for (KV<String, R> record : bucket.getValue().getAll(right)) {
        at(nodes, record.getKey()).getValue().add(record.getValue());
      }
      nodes.forEach((node, records) -> out.output(KV.of(node, records)));
    }

    private static <L, R> KV<List<L>, List<R>> at(
        Map<String, KV<List<L>, List<R>>> nodes, String node) {
      return nodes.computeIfAbsent(node, n -> KV.of(new ArrayList<>(), new ArrayList<>()));
    }
  }
}
