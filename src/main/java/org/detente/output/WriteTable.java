package org.detente.output;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.extensions.avro.io.AvroDatumFactory;
import org.apache.beam.sdk.extensions.avro.io.AvroIO;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.transforms.Contextful;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.detente.spread.Packing;

/**
 * Rows with their year (0 when unknown) in; Avro files {@code
 * <attempt>/<table>/year=YYYY/part-SSSSS-of-NNNNN.avro} out, deflated, and the path of each
 * relative to the attempt. A table that is not split by year lies in {@code
 * <attempt>/<table>/*.avro}. There are at most as many files a year as shards, and an empty table
 * still gets one file with the schema and no row, so that globs and readers work. Paths come from
 * the table's name and a number alone, never from content. A write that fails fails the bundle, and
 * so nothing is published.
 *
 * @param <T> the record of the table
 */
public final class WriteTable<T extends SpecificRecord>
    extends PTransform<PCollection<KV<Integer, T>>, PCollection<String>> {
  private static final long serialVersionUID = 1L;

  static final int DEFLATE_LEVEL = 6;
  private static final int LAST_YEAR = 9999;

  private final Table table;
  private final Class<T> record;
  private final String attempt;
  private final int shards;
  private final TreeMap<String, String> metadata;

  private WriteTable(
      Table table, Class<T> record, String attempt, int shards, Map<String, String> metadata) {
    if (!table.record().equals(record)) {
      throw new IllegalArgumentException(
          table + " holds " + table.record().getSimpleName() + ", not " + record);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("At least one shard is needed, not " + shards);
    }
    this.table = table;
    this.record = record;
    this.attempt = attempt;
    this.shards = shards;
    this.metadata = new TreeMap<>(metadata);
  }

  /**
   * Writes one table.
   *
   * @param table where the rows go
   * @param record class of the rows, that of the table
   * @param attempt folder of the attempt, as {@code RunPlan.attemptFolder()} gives it
   * @param shards files per year, at least 1
   * @param metadata written into each file's header, e.g. {@code detente.version} and {@code
   *     detente.run}
   */
  public static <T extends SpecificRecord> WriteTable<T> of(
      Table table, Class<T> record, String attempt, int shards, Map<String, String> metadata) {
    return new WriteTable<>(table, record, attempt, shards, metadata);
  }

  /**
   * The same for rows without a year, for the tables that are not split: {@code rows.apply(...,
   * write.withoutYear())}.
   */
  public PTransform<PCollection<T>, PCollection<String>> withoutYear() {
    return new WithoutYear<>(this);
  }

  @Override
  public PCollection<String> expand(PCollection<KV<Integer, T>> rows) {
    boolean byYear = table.byYear();
    AvroIO.Sink<T> sink =
        AvroIO.sink(record)
            .withDatumWriterFactory(AvroDatumFactory.specific(record))
            .withCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL))
            .withMetadata(Map.copyOf(metadata));
    String folder = attempt + "/" + table.folder();
    Packing<T> packing = Packing.of(AvroCoder.specific(record));
    PCollection<String> written =
        rows.apply("Pack rows", ParDo.of(new PackFn<>(packing, byYear)))
            .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
            .apply(
                "Write " + table.folder(),
                FileIO.<Integer, KV<Integer, byte[]>>writeDynamic()
                    .by(KV::getKey)
                    .via(Contextful.fn(row -> packing.unpack(row.getValue())), sink)
                    .to(folder)
                    .withTempDirectory(attempt + "/_temporary")
                    .withNaming(
                        year ->
                            FileIO.Write.defaultNaming(
                                byYear ? "year=" + year + "/part" : "part", ".avro"))
                    .withDestinationCoder(VarIntCoder.of())
                    .withNumShards(shards))
            .getPerDestinationOutputFilenames()
            .apply("Name the written files", ParDo.of(new RelativePathFn(table)))
            .setCoder(StringUtf8Coder.of());
    PCollection<String> empty =
        written
            .apply("Write an empty table", new WriteIfEmpty(table, attempt, metadata))
            .setCoder(StringUtf8Coder.of());
    return PCollectionList.of(written).and(empty).apply("Gather files", Flatten.pCollections());
  }

  /**
   * The partition of a year: itself, or 0 when it is no year of the common era with at most four
   * digits.
   */
  static int partition(int year) {
    return year >= 1 && year <= LAST_YEAR ? year : 0;
  }

  /** Keys each row with year 0. */
  private static final class WithoutYear<T extends SpecificRecord>
      extends PTransform<PCollection<T>, PCollection<String>> {
    private static final long serialVersionUID = 1L;

    private final WriteTable<T> write;

    WithoutYear(WriteTable<T> write) {
      this.write = write;
    }

    @Override
    public PCollection<String> expand(PCollection<T> rows) {
      return rows.apply(
              "Key without year",
              WithKeys.<Integer, T>of(0).withKeyType(TypeDescriptors.integers()))
          .apply("Write the table", write);
    }
  }

  /** Packs each row, so that a runner which holds the shuffle of the files holds little. */
  private static final class PackFn<T> extends DoFn<KV<Integer, T>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final Packing<T> packing;
    private final boolean byYear;

    PackFn(Packing<T> packing, boolean byYear) {
      this.packing = packing;
      this.byYear = byYear;
    }

    @ProcessElement
    public void process(@Element KV<Integer, T> row, OutputReceiver<KV<Integer, byte[]>> out) {
      int partition = byYear ? partition(requireNonNull(row.getKey())) : 0;
      out.output(KV.of(partition, packing.pack(requireNonNull(row.getValue()))));
    }
  }

  /** Cuts a written file's address down to its path below the attempt. */
  private static final class RelativePathFn extends DoFn<KV<Integer, String>, String> {
    private static final long serialVersionUID = 1L;

    private final Table table;

    RelativePathFn(Table table) {
      this.table = table;
    }

    @ProcessElement
    public void process(@Element KV<Integer, String> file, OutputReceiver<String> out) {
      String address = requireNonNull(file.getValue());
      int begin = address.lastIndexOf("/" + table.folder() + "/");
      if (begin < 0) {
        throw new IllegalStateException("A file of " + table + " outside its folder: " + address);
      }
      out.output(address.substring(begin + 1));
    }
  }
}
