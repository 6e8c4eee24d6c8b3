package org.detente.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.detente.record.DeadLetter;
import org.detente.record.LedgerEntry;
import org.detente.record.PendingDocument;
import org.detente.record.SourceDocument;
import org.detente.spread.GroupPacked;
import org.detente.spread.JoinRecords;
import org.detente.spread.Packing;

/**
 * The published ledger in; with what this run read, failed to read and listed, out come the
 * documents to extract and the entries that need no work, by {@link LedgerRule}. Counters {@code
 * documents_new}, {@code documents_changed}, {@code documents_retry}, {@code documents_unchanged},
 * {@code documents_missing}, {@code documents_tombstone}, and {@code because:REASON} of those that
 * have one.
 */
public final class ClassifyDocuments
    extends PTransform<PCollection<LedgerEntry>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Prefix of the counters of states. */
  public static final String COUNTER = "documents_";

  /** Prefix of the counters of reasons. */
  public static final String BECAUSE = "because:";

  /** Documents to extract, each with its entry. */
  public static final TupleTag<PendingDocument> TO_EXTRACT = new TupleTag<>() {};

  /** Entries that are done. */
  public static final TupleTag<LedgerEntry> KEPT = new TupleTag<>() {};

  private static final Packing<SourceDocument> DOCUMENT = packing(0, SourceDocument.class);
  private static final Packing<DeadLetter> FAILURE = packing(1, DeadLetter.class);
  private static final Packing<LedgerEntry> ENTRY = packing(2, LedgerEntry.class);

  private final LedgerRule rule;
  private final PCollection<String> listed;
  private final PCollection<SourceDocument> documents;
  private final PCollection<DeadLetter> failures;
  private final int buckets;

  private ClassifyDocuments(
      LedgerRule rule,
      PCollection<String> listed,
      PCollection<SourceDocument> documents,
      PCollection<DeadLetter> failures,
      int buckets) {
    this.rule = rule;
    this.listed = listed;
    this.documents = documents;
    this.failures = failures;
    this.buckets = buckets;
  }

  /**
   * Compares a run's input with the ledger.
   *
   * @param listed addresses of the files of the input
   * @param documents what was read of them
   * @param failures what could not be read of them
   * @param buckets as in {@link GroupPacked}
   */
  public static ClassifyDocuments by(
      LedgerRule rule,
      PCollection<String> listed,
      PCollection<SourceDocument> documents,
      PCollection<DeadLetter> failures,
      int buckets) {
    return new ClassifyDocuments(rule, listed, documents, failures, buckets);
  }

  @Override
  public PCollectionTuple expand(PCollection<LedgerEntry> ledger) {
    PCollection<LedgerEntry> before =
        PCollectionList.of(ledger.apply("Take what was read", ParDo.of(new ReadFailureFn(false))))
            .and(withListing(ledger.apply("Take read failures", ParDo.of(new ReadFailureFn(true)))))
            .apply("Gather the ledger", Flatten.pCollections());
    return PCollectionList.of(
            documents.apply("Pack documents", GroupPacked.keyed(DOCUMENT, LedgerRule::key)))
        .and(failures.apply("Pack failures", GroupPacked.keyed(FAILURE, LedgerRule::key)))
        .and(before.apply("Pack entries", GroupPacked.keyed(ENTRY, LedgerRule::key)))
        .apply("Put side by side", Flatten.pCollections())
        .apply("Join by document", GroupPacked.through(buckets))
        .apply(
            "Decide about each document",
            ParDo.of(new DecideFn(rule)).withOutputTags(TO_EXTRACT, TupleTagList.of(KEPT)));
  }

  /** Marks the read failures whose file was listed again. */
  private PCollection<LedgerEntry> withListing(PCollection<LedgerEntry> readFailures) {
    return readFailures
        .apply(
            "Key by file",
            MapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.strings(), TypeDescriptor.of(LedgerEntry.class)))
                .via(entry -> KV.of(entry.getSourceUri(), entry)))
        .apply(
            "Join with the listing",
            JoinRecords.with(
                listed.apply(
                    "Key files",
                    MapElements.into(
                            TypeDescriptors.kvs(
                                TypeDescriptors.strings(), TypeDescriptors.strings()))
                        .via(uri -> KV.of(uri, ""))),
                buckets))
        .apply("Mark listed files", ParDo.of(new MarkListedFn()));
  }

  private static <T extends SpecificRecord> Packing<T> packing(int kind, Class<T> record) {
    return Packing.ofKind(kind, AvroCoder.specific(record));
  }

  private static final class ReadFailureFn extends DoFn<LedgerEntry, LedgerEntry> {
    private static final long serialVersionUID = 1L;

    private final boolean wanted;

    ReadFailureFn(boolean wanted) {
      this.wanted = wanted;
    }

    @ProcessElement
    public void process(@Element LedgerEntry entry, OutputReceiver<LedgerEntry> out) {
      if (LedgerRule.isReadFailure(entry) == wanted) {
        out.output(entry);
      }
    }
  }

  private static final class MarkListedFn
      extends DoFn<KV<String, KV<List<LedgerEntry>, List<String>>>, LedgerEntry> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<LedgerEntry>, List<String>>> file,
        OutputReceiver<LedgerEntry> out) {
      boolean seen = !file.getValue().getValue().isEmpty();
      for (LedgerEntry entry : file.getValue().getKey()) {
        out.output(LedgerEntry.newBuilder(entry).setSeen(seen).build());
      }
    }
  }

  private static final class DecideFn extends DoFn<KV<String, List<byte[]>>, PendingDocument> {
    private static final long serialVersionUID = 1L;

    private final LedgerRule rule;

    DecideFn(LedgerRule rule) {
      this.rule = rule;
    }

    @ProcessElement
    public void process(@Element KV<String, List<byte[]>> key, MultiOutputReceiver out) {
      List<SourceDocument> now = new ArrayList<>();
      List<DeadLetter> failures = new ArrayList<>();
      List<LedgerEntry> before = new ArrayList<>();
      for (byte[] packed : key.getValue()) {
        switch (Packing.kindOf(packed)) {
          case 0 -> now.add(DOCUMENT.unpack(packed));
          case 1 -> failures.add(FAILURE.unpack(packed));
          default -> before.add(ENTRY.unpack(packed));
        }
      }
      LedgerRule.Outcome outcome = rule.decide(now, failures, before);
      for (PendingDocument pending : outcome.toExtract()) {
        count(pending.getEntry());
        out.get(TO_EXTRACT).output(pending);
      }
      for (LedgerEntry entry : outcome.kept()) {
        count(entry);
        out.get(KEPT).output(entry);
      }
    }

    private static void count(LedgerEntry entry) {
      String state = entry.getState().name().toLowerCase(Locale.ROOT);
      Metrics.counter(ClassifyDocuments.class, COUNTER + state).inc();
      if (entry.getReason() != null) {
        Metrics.counter(ClassifyDocuments.class, BECAUSE + entry.getReason()).inc();
      }
    }
  }
}
