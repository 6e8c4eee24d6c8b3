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

/**
 * Sums tone over a year: observations in, at most one for each article and cell, one row for each
 * cell out. Rows do not depend on the order, the bundling or the number of workers.
 */
public final class SummarizeTone
    extends PTransform<PCollection<ToneObservation>, PCollection<ToneSummary>> {
  private static final long serialVersionUID = 1L;

  private SummarizeTone() {}

  /** The transform; it has no options. */
  public static SummarizeTone create() {
    return new SummarizeTone();
  }

  @Override
  public PCollection<ToneSummary> expand(PCollection<ToneObservation> observations) {
    return observations
        .apply("Key by cell", ParDo.of(new KeyByCell()))
        .setCoder(KvCoder.of(new CellCoder(), AvroCoder.specific(ToneObservation.class)))
        .apply("Sum each cell", Combine.perKey(new SumObservations()))
        .setCoder(KvCoder.of(new CellCoder(), new AccumulatorCoder()))
        .apply("Write out rows", ParDo.of(new MakeRow()))
        .setCoder(AvroCoder.specific(ToneSummary.class));
  }

  private static final class KeyByCell
      extends DoFn<ToneObservation, KV<ToneCell, ToneObservation>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void processElement(
        @Element ToneObservation observation, OutputReceiver<KV<ToneCell, ToneObservation>> out) {
      out.output(KV.of(ToneCell.of(observation), observation));
    }
  }

  private static final class MakeRow extends DoFn<KV<ToneCell, ToneAccumulator>, ToneSummary> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void processElement(
        @Element KV<ToneCell, ToneAccumulator> cell, OutputReceiver<ToneSummary> out) {
      out.output(cell.getValue().summary(cell.getKey()));
    }
  }

  /** Adds observations; associative and commutative, because the sums are integers. */
  private static final class SumObservations
      extends CombineFn<ToneObservation, ToneAccumulator, ToneAccumulator> {
    private static final long serialVersionUID = 1L;

    @Override
    public ToneAccumulator createAccumulator() {
      return new ToneAccumulator();
    }

    @Override
    public ToneAccumulator addInput(ToneAccumulator sums, ToneObservation observation) {
      sums.add(observation);
      return sums;
    }

    @Override
    public ToneAccumulator mergeAccumulators(Iterable<ToneAccumulator> parts) {
      ToneAccumulator all = new ToneAccumulator();
      parts.forEach(all::merge);
      return all;
    }

    @Override
    public ToneAccumulator extractOutput(ToneAccumulator sums) {
      return sums;
    }

    @Override
    public Coder<ToneAccumulator> getAccumulatorCoder(
        CoderRegistry registry, Coder<ToneObservation> input) {
      return new AccumulatorCoder();
    }
  }

  /** Deterministic, as a key's coder must be. */
  private static final class CellCoder extends AtomicCoder<ToneCell> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(ToneCell cell, OutputStream out) throws IOException {
      cell.write(new DataOutputStream(out));
    }

    @Override
    public ToneCell decode(InputStream in) throws IOException {
      return ToneCell.read(new DataInputStream(in));
    }
  }

  private static final class AccumulatorCoder extends AtomicCoder<ToneAccumulator> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(ToneAccumulator sums, OutputStream out) throws IOException {
      sums.write(new DataOutputStream(out));
    }

    @Override
    public ToneAccumulator decode(InputStream in) throws IOException {
      return ToneAccumulator.read(new DataInputStream(in));
    }
  }
}
