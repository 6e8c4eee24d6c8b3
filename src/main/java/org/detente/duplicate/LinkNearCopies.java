package org.detente.duplicate;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.detente.record.DocumentFingerprint;
import org.detente.spread.GroupRecords;
import org.detente.spread.JoinRecords;

/**
 * Fingerprints with different texts in; a link from each near copy to its representative out, both
 * by node. Candidates share a band, and are verified by containment. A node then points at the
 * earliest node that it is a copy of, and two rounds of pointer jumping bring chains of up to four
 * links to their end; a node whose pointer still does not end at a representative gets no link, and
 * stands for itself. So links always end at a node without one.
 */
final class LinkNearCopies
    extends PTransform<PCollection<DocumentFingerprint>, PCollection<KV<String, String>>> {
  private static final long serialVersionUID = 1L;

  private static final KvCoder<String, String> LINK =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
  private static final KvCoder<String, byte[]> SIGNATURE =
      KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of());

  private final int buckets;

  LinkNearCopies(int buckets) {
    this.buckets = buckets;
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<DocumentFingerprint> fingerprints) {
    PCollection<KV<String, byte[]>> signatures =
        fingerprints.apply("Take the signatures", ParDo.of(new SignatureFn())).setCoder(SIGNATURE);
    PCollection<KV<String, String>> pairs =
        signatures
            .apply("Put into bands", ParDo.of(new BandFn()))
            .setCoder(LINK)
            .apply("Group each band", GroupRecords.through(buckets))
            .apply("Pair within bands", ParDo.of(new PairFn()))
            .setCoder(LINK);
    PCollection<KV<String, KV<String, byte[]>>> sent =
        signatures
            .apply("Join the earlier with its pairs", JoinRecords.with(pairs, buckets))
            .apply("Send the earlier to the later", ParDo.of(new SendFn()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SIGNATURE));
    return signatures
        .apply("Join the later with the earlier", JoinRecords.with(sent, buckets))
        .apply("Point at the earliest copy", ParDo.of(new PointFn()))
        .setCoder(LINK)
        .apply("Jump once", new Jump(buckets, false))
        .apply("Jump twice", new Jump(buckets, false))
        .apply("Keep pointers at representatives", new Jump(buckets, true));
  }

  /**
   * Replaces each pointer by its target's pointer; or, when settling, drops it when its target has
   * one.
   */
  private static final class Jump
      extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, String>>> {
    private static final long serialVersionUID = 1L;

    private final int buckets;
    private final boolean settle;

    Jump(int buckets, boolean settle) {
      this.buckets = buckets;
      this.settle = settle;
    }

    @Override
    public PCollection<KV<String, String>> expand(PCollection<KV<String, String>> pointers) {
      PCollection<KV<String, String>> children =
          pointers.apply("Turn pointers round", ParDo.of(new SwapFn())).setCoder(LINK);
      return pointers
          .apply("Join with children", JoinRecords.with(children, buckets))
          .apply("Follow pointers", ParDo.of(new FollowFn(settle)))
          .setCoder(LINK);
    }
  }

  private static final class SignatureFn extends DoFn<DocumentFingerprint, KV<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element DocumentFingerprint document, OutputReceiver<KV<String, byte[]>> out) {
      ByteBuffer shingles = document.getShingles();
      if (shingles != null) {
        byte[] bytes = new byte[shingles.remaining()];
        shingles.duplicate().get(bytes);
        out.output(KV.of(document.getNode(), bytes));
      }
    }
  }

  private static final class BandFn extends DoFn<KV<String, byte[]>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, byte[]> signature, OutputReceiver<KV<String, String>> out) {
      for (String band : ShingleSignature.of(signature.getValue()).bands()) {
        out.output(KV.of(band, signature.getKey()));
      }
    }
  }

  private static final class PairFn extends DoFn<KV<String, List<String>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, List<String>> band, OutputReceiver<KV<String, String>> out) {
      CandidatePairs.of(band.getValue(), (earlier, later) -> out.output(KV.of(earlier, later)));
    }
  }

  private static final class SendFn
      extends DoFn<KV<String, KV<List<byte[]>, List<String>>>, KV<String, KV<String, byte[]>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<byte[]>, List<String>>> earlier,
        OutputReceiver<KV<String, KV<String, byte[]>>> out) {
      byte[] signature = earlier.getValue().getKey().get(0);
      for (String later : new TreeSet<>(earlier.getValue().getValue())) {
        out.output(KV.of(later, KV.of(earlier.getKey(), signature)));
      }
    }
  }

  private static final class PointFn
      extends DoFn<KV<String, KV<List<byte[]>, List<KV<String, byte[]>>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<byte[]>, List<KV<String, byte[]>>>> later,
        OutputReceiver<KV<String, String>> out) {
      ShingleSignature signature = ShingleSignature.of(later.getValue().getKey().get(0));
      later.getValue().getValue().stream()
          .filter(
              earlier -> ClusterRule.isNearCopy(signature, ShingleSignature.of(earlier.getValue())))
          .map(KV::getKey)
          .min(String::compareTo)
          .ifPresent(earliest -> out.output(KV.of(later.getKey(), earliest)));
    }
  }

  private static final class SwapFn extends DoFn<KV<String, String>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, String> pointer, OutputReceiver<KV<String, String>> out) {
      out.output(KV.of(pointer.getValue(), pointer.getKey()));
    }
  }

  private static final class FollowFn
      extends DoFn<KV<String, KV<List<String>, List<String>>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final boolean settle;

    FollowFn(boolean settle) {
      this.settle = settle;
    }

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<String>, List<String>>> node,
        OutputReceiver<KV<String, String>> out) {
      List<String> pointer = node.getValue().getKey();
      if (!settle || pointer.isEmpty()) {
        String target = pointer.isEmpty() ? node.getKey() : pointer.get(0);
        node.getValue().getValue().forEach(child -> out.output(KV.of(child, target)));
      }
    }
  }
}
