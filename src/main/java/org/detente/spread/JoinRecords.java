package org.detente.spread;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.jspecify.annotations.Nullable;

/**
 * Joins two collections by a string key through buckets (see {@link GroupRecords}): for each key of
 * either side, the records of the left and those of the right, each in no particular order; one
 * list may be empty.
 *
 * @param <A> record of the left side, which is the input
 * @param <B> record of the right side
 */
public final class JoinRecords<A, B>
    extends PTransform<PCollection<KV<String, A>>, PCollection<KV<String, KV<List<A>, List<B>>>>> {
  private static final long serialVersionUID = 1L;

  private final PCollection<KV<String, B>> right;
  private final int buckets;

  private JoinRecords(PCollection<KV<String, B>> right, int buckets) {
    this.right = right;
    this.buckets = buckets;
  }

  /** Joins the input with another collection; both need a {@link KvCoder}. */
  public static <A, B> JoinRecords<A, B> with(PCollection<KV<String, B>> right, int buckets) {
    return new JoinRecords<>(right, buckets);
  }

  @Override
  public PCollection<KV<String, KV<List<A>, List<B>>>> expand(PCollection<KV<String, A>> left) {
    Coder<A> a = ((KvCoder<String, A>) left.getCoder()).getValueCoder();
    Coder<B> b = ((KvCoder<String, B>) right.getCoder()).getValueCoder();
    KvCoder<String, KV<A, B>> either =
        KvCoder.of(
            StringUtf8Coder.of(), KvCoder.of(NullableCoder.of(a), NullableCoder.of(b)));
    PCollection<KV<String, KV<A, B>>> lefts =
        left.apply("Take left", ParDo.of(new Left<A, B>())).setCoder(either);
    PCollection<KV<String, KV<A, B>>> rights =
        right.apply("Take right", ParDo.of(new Right<A, B>())).setCoder(either);
    return PCollectionList.of(lefts)
        .and(rights)
        .apply("Both sides", Flatten.pCollections())
        .apply("Group by key", GroupRecords.through(buckets))
        .apply("Part the sides", ParDo.of(new Part<A, B>()))
        .setCoder(
            KvCoder.of(StringUtf8Coder.of(), KvCoder.of(ListCoder.of(a), ListCoder.of(b))));
  }

  private static final class Left<A, B> extends DoFn<KV<String, A>, KV<String, KV<A, B>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, A> record, OutputReceiver<KV<String, KV<A, B>>> out) {
      out.output(KV.of(record.getKey(), KV.<A, B>of(record.getValue(), absent())));
    }
  }

  private static final class Right<A, B> extends DoFn<KV<String, B>, KV<String, KV<A, B>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, B> record, OutputReceiver<KV<String, KV<A, B>>> out) {
      out.output(KV.of(record.getKey(), KV.<A, B>of(absent(), record.getValue())));
    }
  }

  private static final class Part<A, B>
      extends DoFn<KV<String, List<KV<A, B>>>, KV<String, KV<List<A>, List<B>>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, List<KV<A, B>>> group,
        OutputReceiver<KV<String, KV<List<A>, List<B>>>> out) {
      List<A> left = new ArrayList<>();
      List<B> right = new ArrayList<>();
      for (KV<A, B> either : group.getValue()) {
        @Nullable A a = either.getKey();
        if (a != null) {
          left.add(a);
        } else {
          right.add(either.getValue());
        }
      }
      out.output(KV.of(group.getKey(), KV.of(left, right)));
    }
  }

  /** The side that a record doesn't come from; KV's type says nothing of nulls, its coder does. */
  @SuppressWarnings("NullAway")
  private static <T> T absent() {
    return null;
  }
}
