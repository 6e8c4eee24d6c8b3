package org.detente.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Groups records by a string key: {@code KV<String, V>} in, one {@code KV<String, List<V>>} out for
 * each key. The lists are in no particular order.
 *
 * <p>With 0 buckets this is a GroupByKey. With n buckets the shuffle's key is a stable hash of the
 * key modulo n, and the records of one bucket are regrouped in memory: the DirectRunner makes one
 * bundle for each shuffled key, at 40 to 100 ms of CPU, and holds everything in memory anyway.
 */
public final class GroupRecords<V>
    extends PTransform<PCollection<KV<String, V>>, PCollection<KV<String, List<V>>>> {
  private static final long serialVersionUID = 1L;

  private final int buckets;

  private GroupRecords(int buckets) {
    this.buckets = buckets;
  }

  /** A grouping through a number of buckets; 0 for a plain GroupByKey. */
  public static <V> GroupRecords<V> through(int buckets) {
    return new GroupRecords<>(buckets);
  }

  /** The shuffle key of a record: its own key with 0 buckets, else the number of its bucket. */
  public static String bucketOf(String key, int buckets) {
    return buckets == 0 ? key : Integer.toString(Spread.bucketOf(key, buckets));
  }

  @Override
  public PCollection<KV<String, List<V>>> expand(PCollection<KV<String, V>> input) {
    KvCoder<String, V> coder = (KvCoder<String, V>) input.getCoder();
    Coder<KV<String, List<V>>> grouped =
        KvCoder.of(StringUtf8Coder.of(), ListCoder.of(coder.getValueCoder()));
    return input
        .apply("Key by bucket", ParDo.of(new KeyByBucket<V>(buckets)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), coder))
        .apply("Group", GroupByKey.create())
        .apply("Regroup by key", ParDo.of(new Regroup<V>()))
        .setCoder(grouped);
  }

  private static final class KeyByBucket<V> extends DoFn<KV<String, V>, KV<String, KV<String, V>>> {
    private static final long serialVersionUID = 1L;
    private final int buckets;

    KeyByBucket(int buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(
        @Element KV<String, V> record, OutputReceiver<KV<String, KV<String, V>>> out) {
      out.output(KV.of(bucketOf(record.getKey(), buckets), record));
    }
  }

  private static final class Regroup<V>
      extends DoFn<KV<String, Iterable<KV<String, V>>>, KV<String, List<V>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<KV<String, V>>> bucket,
        OutputReceiver<KV<String, List<V>>> out) {
      Map<String, List<V>> groups = new TreeMap<>();
      for (KV<String, V> record : bucket.getValue()) {
        groups.computeIfAbsent(record.getKey(), k -> new ArrayList<>()).add(record.getValue());
      }
      groups.forEach((key, values) -> out.output(KV.of(key, values)));
    }
  }
}
