package org.detente.duplicate;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Distinct;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.Min;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.detente.record.DocumentFingerprint;

/**
 * Fingerprints with different texts in; a link from each near copy to its representative out, both
 * by node. Candidates share a band, and are verified by containment. A node then points at the
 * earliest node that it is a copy of, and two rounds of pointer jumping bring chains of up to four
 * links to their end; a node whose pointer still does not end at a representative gets no link, and
 * stands for itself. So links always end at a node without one.
 */
final class LinkNearCopies
    extends PTransform<PCollection<DocumentFingerprint>, PCollection<KV<String, String>>> {
  private static final KvCoder<String, String> LINK =
      KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
  private static final KvCoder<String, byte[]> SIGNATURE =
      KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of());
  private static final TupleTag<byte[]> SIGNATURES = new TupleTag<>() {};
  private static final TupleTag<String> PARTNERS = new TupleTag<>() {};
  private static final TupleTag<KV<String, byte[]>> EARLIER = new TupleTag<>() {};
  private static final TupleTag<String> POINTERS = new TupleTag<>() {};
  private static final TupleTag<String> CHILDREN = new TupleTag<>() {};

  @Override
  public PCollection<KV<String, String>> expand(PCollection<DocumentFingerprint> fingerprints) {
    PCollection<KV<String, byte[]>> signatures =
        fingerprints.apply("Take the signatures", ParDo.of(new SignatureFn())).setCoder(SIGNATURE);
    PCollection<KV<String, String>> pairs =
        signatures
            .apply("Put into bands", ParDo.of(new BandFn()))
            .setCoder(LINK)
            .apply("Group each band", GroupByKey.create())
            .apply("Pair within bands", ParDo.of(new PairFn()))
            .setCoder(LINK)
            .apply("Keep each pair once", Distinct.create());
    PCollection<KV<String, KV<String, byte[]>>> sent =
        KeyedPCollectionTuple.of(SIGNATURES, signatures)
            .and(PARTNERS, pairs)
            .apply("Join pairs with the earlier", CoGroupByKey.create())
            .apply("Send the earlier to the later", ParDo.of(new SendFn()))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), SIGNATURE));
    PCollection<KV<String, String>> pointers =
        KeyedPCollectionTuple.of(SIGNATURES, signatures)
            .and(EARLIER, sent)
            .apply("Join pairs with the later", CoGroupByKey.create())
            .apply("Verify by containment", ParDo.of(new VerifyFn()))
            .setCoder(LINK)
            .apply("Point at the earliest", Min.perKey());
    return pointers
        .apply("Jump once", new Jump(false))
        .apply("Jump twice", new Jump(false))
        .apply("Keep pointers at representatives", new Jump(true));
  }

  /**
   * Replaces each pointer by its target's pointer; or, when settling, drops it when its target has
   * one.
   */
  private static final class Jump
      extends PTransform<PCollection<KV<String, String>>, PCollection<KV<String, String>>> {
    private final boolean settle;

    Jump(boolean settle) {
      this.settle = settle;
    }

    @Override
    public PCollection<KV<String, String>> expand(PCollection<KV<String, String>> pointers) {
      PCollection<KV<String, String>> children =
          pointers.apply("Turn pointers round", ParDo.of(new SwapFn())).setCoder(LINK);
      return KeyedPCollectionTuple.of(POINTERS, pointers)
          .and(CHILDREN, children)
          .apply("Join with targets", CoGroupByKey.create())
          .apply("Follow pointers", ParDo.of(new FollowFn(settle)))
          .setCoder(LINK);
    }
  }

  private static final class SignatureFn extends DoFn<DocumentFingerprint, KV<String, byte[]>> {
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
    @ProcessElement
    public void process(
        @Element KV<String, byte[]> signature, OutputReceiver<KV<String, String>> out) {
      for (String band : ShingleSignature.ofBytes(ByteBuffer.wrap(signature.getValue())).bands()) {
        out.output(KV.of(band, signature.getKey()));
      }
    }
  }

  private static final class PairFn extends DoFn<KV<String, Iterable<String>>, KV<String, String>> {
    @ProcessElement
    public void process(
        @Element KV<String, Iterable<String>> band, OutputReceiver<KV<String, String>> out) {
      CandidatePairs.of(band.getValue(), (earlier, later) -> out.output(KV.of(earlier, later)));
    }
  }

  private static final class SendFn
      extends DoFn<KV<String, CoGbkResult>, KV<String, KV<String, byte[]>>> {
    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined,
        OutputReceiver<KV<String, KV<String, byte[]>>> out) {
      CoGbkResult earlier = joined.getValue();
      for (String later : earlier.getAll(PARTNERS)) {
        out.output(
            KV.of(later, KV.of(joined.getKey(), requireNonNull(earlier.getOnly(SIGNATURES)))));
      }
    }
  }

  private static final class VerifyFn extends DoFn<KV<String, CoGbkResult>, KV<String, String>> {
    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, String>> out) {
      byte[] later = requireNonNull(joined.getValue().getOnly(SIGNATURES));
      ShingleSignature signature = ShingleSignature.ofBytes(ByteBuffer.wrap(later));
      for (KV<String, byte[]> earlier : joined.getValue().getAll(EARLIER)) {
        ShingleSignature other = ShingleSignature.ofBytes(ByteBuffer.wrap(earlier.getValue()));
        if (signature.containment(other) >= ClusterRule.NEAR) {
          out.output(KV.of(joined.getKey(), earlier.getKey()));
        }
      }
    }
  }

  private static final class SwapFn extends DoFn<KV<String, String>, KV<String, String>> {
    @ProcessElement
    public void process(
        @Element KV<String, String> pointer, OutputReceiver<KV<String, String>> out) {
      out.output(KV.of(pointer.getValue(), pointer.getKey()));
    }
  }

  private static final class FollowFn extends DoFn<KV<String, CoGbkResult>, KV<String, String>> {
    private final boolean settle;

    FollowFn(boolean settle) {
      this.settle = settle;
    }

    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> joined, OutputReceiver<KV<String, String>> out) {
      String target = joined.getKey();
      String next = joined.getValue().getOnly(POINTERS, target);
      for (String child : joined.getValue().getAll(CHILDREN)) {
        if (!settle || target.equals(next)) {
          out.output(KV.of(child, next));
        }
      }
    }
  }
}
