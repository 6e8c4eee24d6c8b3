package org.detente.spread;

import org.apache.beam.sdk.coders.ByteArrayCoder;
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
 * is per bundle, 4 to 16 times its threads is best, and elements wait as packed bytes (see {@link
 * Packing}). With 0 buckets each element has a random key, for Flink and Dataflow, where buckets
 * would cap the parallelism.
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
    Packing<T> packing = Packing.of(coder);
    return input
        .apply("Key by bucket", ParDo.of(new KeyByBucketFn<>(buckets, id, packing)))
        .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
        .apply("Group buckets", GroupByKey.create())
        .apply("Flatten buckets", ParDo.of(new FlattenFn<>(packing)))
        .setCoder(coder);
  }

  private static final class KeyByBucketFn<T> extends DoFn<T, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final int buckets;
    private final SerializableFunction<T, String> id;
    private final Packing<T> packing;

    KeyByBucketFn(int buckets, SerializableFunction<T, String> id, Packing<T> packing) {
      this.buckets = buckets;
      this.id = id;
      this.packing = packing;
    }

    @ProcessElement
    public void process(@Element T element, OutputReceiver<KV<Integer, byte[]>> out) {
      out.output(KV.of(bucketOf(id.apply(element), buckets), packing.pack(element)));
    }
  }

  private static final class FlattenFn<T> extends DoFn<KV<Integer, Iterable<byte[]>>, T> {
    private static final long serialVersionUID = 1L;
    private final Packing<T> packing;

    FlattenFn(Packing<T> packing) {
      this.packing = packing;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<T> out) {
      bucket.getValue().forEach(packed -> out.output(packing.unpack(packed)));
    }
  }
}
