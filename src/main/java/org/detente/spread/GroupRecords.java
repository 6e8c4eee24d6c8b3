package org.detente.spread;

import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Groups records by a string key: {@code KV<String, V>} in, one {@code KV<String, List<V>>} out for
 * each key. The lists are in no particular order. The shuffle carries packed records, through
 * buckets (see {@link GroupPacked}).
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
  public PCollection<KV<String, List<V>>> expand(PCollection<KV<String, V>> records) {
    var coder = ((KvCoder<String, V>) records.getCoder()).getValueCoder();
    Packing<V> packing = Packing.of(coder);
    return records
        .apply("Pack", ParDo.of(new PackFn<>(packing)))
        .setCoder(GroupPacked.ONE)
        .apply("Group packed records", GroupPacked.through(buckets))
        .apply("Unpack", ParDo.of(new UnpackFn<>(packing)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ListCoder.of(coder)));
  }

  static final class PackFn<V> extends DoFn<KV<String, V>, KV<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final Packing<V> packing;

    PackFn(Packing<V> packing) {
      this.packing = packing;
    }

    @ProcessElement
    public void process(@Element KV<String, V> record, OutputReceiver<KV<String, byte[]>> out) {
      out.output(KV.of(record.getKey(), packing.pack(record.getValue())));
    }
  }

  private static final class UnpackFn<V>
      extends DoFn<KV<String, List<byte[]>>, KV<String, List<V>>> {
    private static final long serialVersionUID = 1L;

    private final Packing<V> packing;

    UnpackFn(Packing<V> packing) {
      this.packing = packing;
    }

    @ProcessElement
    public void process(
        @Element KV<String, List<byte[]>> group, OutputReceiver<KV<String, List<V>>> out) {
      out.output(KV.of(group.getKey(), group.getValue().stream().map(packing::unpack).toList()));
    }
  }
}
