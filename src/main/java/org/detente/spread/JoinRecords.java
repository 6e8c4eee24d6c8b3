package org.detente.spread;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Joins two collections by key: records of both in, for each key that either holds one element with
 * all of its left and all of its right records, in no particular order. The sibling of {@link
 * GroupRecords}: one shuffle of packed records, through buckets.
 */
public final class JoinRecords<L, R>
    extends PTransform<PCollection<KV<String, L>>, PCollection<KV<String, KV<List<L>, List<R>>>>> {
  private static final long serialVersionUID = 1L;
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private final PCollection<KV<String, R>> right;
  private final int buckets;

  private JoinRecords(PCollection<KV<String, R>> right, int buckets) {
    this.right = right;
    this.buckets = buckets;
  }

  /** A join with {@code right}, through a number of buckets. */
  public static <L, R> JoinRecords<L, R> with(PCollection<KV<String, R>> right, int buckets) {
    return new JoinRecords<>(right, buckets);
  }

  @Override
  public PCollection<KV<String, KV<List<L>, List<R>>>> expand(PCollection<KV<String, L>> left) {
    Packing<L> lefts = Packing.ofKind(LEFT, valueCoder(left));
    Packing<R> rights = Packing.ofKind(RIGHT, valueCoder(right));
    return PCollectionList.of(packed("Pack left", left, lefts))
        .and(packed("Pack right", right, rights))
        .apply("Put side by side", Flatten.pCollections())
        .apply("Group packed records", GroupPacked.through(buckets))
        .apply("Unpack", ParDo.of(new UnpackFn<>(lefts, rights)))
        .setCoder(
            KvCoder.of(
                StringUtf8Coder.of(),
                KvCoder.of(ListCoder.of(valueCoder(left)), ListCoder.of(valueCoder(right)))));
  }

  private static <V> PCollection<KV<String, byte[]>> packed(
      String name, PCollection<KV<String, V>> records, Packing<V> packing) {
    return records
        .apply(name, ParDo.of(new GroupRecords.PackFn<>(packing)))
        .setCoder(GroupPacked.ONE);
  }

  private static <V> Coder<V> valueCoder(PCollection<KV<String, V>> records) {
    return ((KvCoder<String, V>) records.getCoder()).getValueCoder();
  }

  private static final class UnpackFn<L, R>
      extends DoFn<KV<String, List<byte[]>>, KV<String, KV<List<L>, List<R>>>> {
    private static final long serialVersionUID = 1L;

    private final Packing<L> lefts;
    private final Packing<R> rights;

    UnpackFn(Packing<L> lefts, Packing<R> rights) {
      this.lefts = lefts;
      this.rights = rights;
    }

    @ProcessElement
    public void process(
        @Element KV<String, List<byte[]>> group,
        OutputReceiver<KV<String, KV<List<L>, List<R>>>> out) {
      List<L> left = new ArrayList<>();
      List<R> right = new ArrayList<>();
      for (byte[] packed : group.getValue()) {
        if (lefts.isOfKind(packed)) {
          left.add(lefts.unpack(packed));
        } else {
          right.add(rights.unpack(packed));
        }
      }
      out.output(KV.of(group.getKey(), KV.of(left, right)));
    }
  }
}
