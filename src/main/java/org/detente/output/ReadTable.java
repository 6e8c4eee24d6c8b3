package org.detente.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.detente.spread.Spread;

/**
 * The rows of one table of a published run, files in by their addresses. Rows that an older version
 * wrote are read by today's schema: new columns have their defaults. A file that is missing or
 * broken fails the bundle.
 *
 * @param <T> the record of the table
 */
public final class ReadTable<T extends SpecificRecord> extends PTransform<PBegin, PCollection<T>> {
  private static final long serialVersionUID = 1L;

  private final Class<T> record;
  private final List<String> files;
  private final int buckets;

  private ReadTable(Class<T> record, List<String> files, int buckets) {
    this.record = record;
    this.files = List.copyOf(files);
    this.buckets = buckets;
  }

  /**
   * Reads one table.
   *
   * @param record class of the rows
   * @param files addresses; may be empty
   * @param buckets as in {@link Spread}
   */
  public static <T extends SpecificRecord> ReadTable<T> of(
      Class<T> record, List<String> files, int buckets) {
    return new ReadTable<>(record, files, buckets);
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    if (files.isEmpty()) {
      return begin.apply("Read nothing", Create.empty(AvroCoder.specific(record)));
    }
    return begin
        .apply("Name files", Create.of(files).withCoder(StringUtf8Coder.of()))
        .apply("Spread files", Spread.over(buckets, file -> file))
        .apply("Read rows", ParDo.of(new ReadFn<>(record)))
        .setCoder(AvroCoder.specific(record));
  }

  private static final class ReadFn<T extends SpecificRecord> extends DoFn<String, T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> record;

    ReadFn(Class<T> record) {
      this.record = record;
    }

    @ProcessElement
    public void process(@Element String file, OutputReceiver<T> out) throws IOException {
      var address = FileSystems.matchNewResource(file, false);
      var reader = new SpecificDatumReader<T>(SpecificData.get().getSchema(record));
      try (var in = Channels.newInputStream(FileSystems.open(address));
          DataFileStream<T> rows = new DataFileStream<>(in, reader)) {
        while (rows.hasNext()) {
          out.output(rows.next());
        }
      }
    }
  }
}
