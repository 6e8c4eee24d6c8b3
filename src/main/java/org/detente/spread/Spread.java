package org.detente.spread;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Spreads elements over workers: the one fusion break of the graph, so that what follows a costly
 * or a many-fold step does not run on one thread. Elements in, the same elements out, in no order.
 * With buckets above 0 the key is a stable hash of an element's id: on the DirectRunner, whose cost
 * is per bundle, 4 to 16 times its threads is best. With 0 buckets each element has a random key,
 * for Flink and Dataflow, where buckets would cap the parallelism.
 */
public final class Spread<T> extends PTransform<PCollection<T>, PCollection<T>> {
  private static final long serialVersionUID = 1L;

  private final int buckets;
  private final SerializableFunction<T, String> id;

  private Spread(int buckets, SerializableFunction<T, String> id) {
    this.buckets = buckets;
    this.id = id;
  }

  /**
   * Spreads over a number of buckets.
   *
   * @param buckets 0 for random keys
   * @param id what makes an element land in the same bucket each time, such as its {@code
   *     source_id}
   */
  public static <T> Spread<T> over(int buckets, SerializableFunction<T, String> id) {
    if (buckets < 0) {
      throw new IllegalArgumentException("buckets must not be negative");
    }
    return new Spread<>(buckets, id);
  }

  /** The bucket of an id, the same on every platform: FNV-1a over its characters. */
  static int bucketOf(String id, int buckets) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x01000193;
    }
    return Math.floorMod(hash ^ (hash >>> 15), buckets);
  }

  @Override
  public PCollection<T> expand(PCollection<T> input) {
    Coder<T> coder = input.getCoder();
    if (buckets == 0) {
      return input.apply("Shuffle by random keys", Reshuffle.<T>viaRandomKey()).setCoder(coder);
    }
    return input
        .apply("Key by bucket", ParDo.of(new KeyByBucketFn<>(buckets, id)))
        .setCoder(KvCoder.of(VarIntCoder.of(), coder))
        .apply("Group buckets", GroupByKey.create())
        .apply("Flatten buckets", ParDo.of(new FlattenFn<>()))
        .setCoder(coder);
  }

  private static final class KeyByBucketFn<T> extends DoFn<T, KV<Integer, T>> {
    private static final long serialVersionUID = 1L;
    private final int buckets;
    private final SerializableFunction<T, String> id;

    KeyByBucketFn(int buckets, SerializableFunction<T, String> id) {
      this.buckets = buckets;
      this.id = id;
    }

    @ProcessElement
    public void process(@Element T element, OutputReceiver<KV<Integer, T>> out) {
      out.output(KV.of(bucketOf(id.apply(element), buckets), element));
    }
  }

  private static final class FlattenFn<T> extends DoFn<KV<Integer, Iterable<T>>, T> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<T>> bucket, OutputReceiver<T> out) {
      bucket.getValue().forEach(out::output);
    }
  }
}
