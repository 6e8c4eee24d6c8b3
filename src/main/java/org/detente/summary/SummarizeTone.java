package org.detente.summary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Combine.CombineFn;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.detente.record.ToneObservation;
import org.detente.record.ToneSummary;
import org.detente.spread.GroupRecords;

/**
 * Sums tone over a year: observations in, at most one for each article and cell, one row for each
 * cell out. Rows do not depend on the order, the bundling, the buckets or the number of workers.
 */
public final class SummarizeTone
    extends PTransform<PCollection<ToneObservation>, PCollection<ToneSummary>> {
  private static final long serialVersionUID = 1L;

  private final int buckets;

  private SummarizeTone(int buckets) {
    this.buckets = buckets;
  }

  /** Sums through a number of buckets, as in {@link GroupRecords}; 0 sums cell by cell. */
  public static SummarizeTone through(int buckets) {
    return new SummarizeTone(buckets);
  }

  @Override
  public PCollection<ToneSummary> expand(PCollection<ToneObservation> observations) {
    return observations
        .apply("Key by cell", ParDo.of(new KeyByCell(buckets)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), AvroCoder.specific(ToneObservation.class)))
        .apply("Sum each cell", Combine.perKey(new SumObservations()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), new SumsCoder()))
        .apply("Write out rows", ParDo.of(new MakeRows()))
        .setCoder(AvroCoder.specific(ToneSummary.class));
  }

  private static final class KeyByCell extends DoFn<ToneObservation, KV<String, ToneObservation>> {
    private static final long serialVersionUID = 1L;
    private final int buckets;

    KeyByCell(int buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(
        @Element ToneObservation observation, OutputReceiver<KV<String, ToneObservation>> out) {
      String cell = ToneCell.of(observation).toString();
      out.output(KV.of(GroupRecords.bucketOf(cell, buckets), observation));
    }
  }

  private static final class MakeRows extends DoFn<KV<String, CellSums>, ToneSummary> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, CellSums> bucket, OutputReceiver<ToneSummary> out) {
      bucket.getValue().rows().forEach(out::output);
    }
  }

  /** Adds observations; associative and commutative, because the sums are integers. */
  private static final class SumObservations
      extends CombineFn<ToneObservation, CellSums, CellSums> {
    private static final long serialVersionUID = 1L;

    @Override
    public CellSums createAccumulator() {
      return new CellSums();
    }

    @Override
    public CellSums addInput(CellSums sums, ToneObservation observation) {
      sums.add(observation);
      return sums;
    }

    @Override
    public CellSums mergeAccumulators(Iterable<CellSums> parts) {
      CellSums all = new CellSums();
      parts.forEach(all::merge);
      return all;
    }

    @Override
    public CellSums extractOutput(CellSums sums) {
      return sums;
    }

    @Override
    public Coder<CellSums> getAccumulatorCoder(CoderRegistry registry, Coder<ToneObservation> in) {
      return new SumsCoder();
    }
  }

  private static final class SumsCoder extends AtomicCoder<CellSums> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(CellSums sums, OutputStream out) throws IOException {
      sums.write(new DataOutputStream(out));
    }

    @Override
    public CellSums decode(InputStream in) throws IOException {
      return CellSums.read(new DataInputStream(in));
    }
  }
}
