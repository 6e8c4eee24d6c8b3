package org.detente.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Groups packed records (see {@link Packing}) by a string key: one element for each key out, with
 * its records in no particular order. {@link GroupRecords} and {@link JoinRecords} are made of it.
 *
 * <p>With 0 buckets this is a GroupByKey. With n buckets the shuffle's key is a stable hash of the
 * key modulo n, and the records of one bucket are regrouped in memory: the DirectRunner makes one
 * bundle for each shuffled key, at 40 to 100 ms of CPU, and holds everything in memory anyway.
 */
public final class GroupPacked
    extends PTransform<PCollection<KV<String, byte[]>>, PCollection<KV<String, List<byte[]>>>> {
  private static final long serialVersionUID = 1L;

  /** Coder of a key with one packed record. */
  public static final Coder<KV<String, byte[]>> ONE =
      KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of());

  /** Coder of a key with all its packed records. */
  public static final Coder<KV<String, List<byte[]>>> ALL =
      KvCoder.of(StringUtf8Coder.of(), ListCoder.of(ByteArrayCoder.of()));

  private final int buckets;

  private GroupPacked(int buckets) {
    this.buckets = buckets;
  }

  /** A grouping through a number of buckets; 0 for a plain GroupByKey. */
  public static GroupPacked through(int buckets) {
    return new GroupPacked(buckets);
  }

  /** Packs records and keys them, for records of several kinds that share a grouping. */
  public static <T> MapElements<T, KV<String, byte[]>> keyed(
      Packing<T> packing, SerializableFunction<T, String> key) {
    return MapElements.into(
            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(byte[].class)))
        .via(row -> KV.of(key.apply(row), packing.pack(row)));
  }

  @Override
  public PCollection<KV<String, List<byte[]>>> expand(PCollection<KV<String, byte[]>> records) {
    return records
        .apply("Key by bucket", ParDo.of(new KeyByBucketFn(buckets)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ONE))
        .apply("Group", GroupByKey.create())
        .apply("Regroup by key", ParDo.of(new RegroupFn()))
        .setCoder(ALL);
  }

  private static final class KeyByBucketFn
      extends DoFn<KV<String, byte[]>, KV<String, KV<String, byte[]>>> {
    private static final long serialVersionUID = 1L;

    private final int buckets;

    KeyByBucketFn(int buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(
        @Element KV<String, byte[]> record, OutputReceiver<KV<String, KV<String, byte[]>>> out) {
      out.output(KV.of(GroupRecords.bucketOf(record.getKey(), buckets), record));
    }
  }

  private static final class RegroupFn
      extends DoFn<KV<String, Iterable<KV<String, byte[]>>>, KV<String, List<byte[]>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<KV<String, byte[]>>> bucket,
        OutputReceiver<KV<String, List<byte[]>>> out) {
      Map<String, List<byte[]>> groups = new TreeMap<>();
      for (KV<String, byte[]> record : bucket.getValue()) {
        groups.computeIfAbsent(record.getKey(), k -> new ArrayList<>()).add(record.getValue());
      }
      groups.forEach((key, values) -> out.output(KV.of(key, values)));
    }
  }
}
