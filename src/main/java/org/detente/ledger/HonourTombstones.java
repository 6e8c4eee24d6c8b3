package org.detente.ledger;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.LedgerEntry;
import org.detente.record.LedgerState;
import org.detente.record.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the ledger in, the same entries out; those that {@link Tombstones} cover have lost
 * their article or dead letter and are tombstones. Counter {@code documents_taken_down}: entries
 * that this run took down.
 */
public final class HonourTombstones
    extends PTransform<PCollection<LedgerEntry>, PCollection<LedgerEntry>> {
  private static final long serialVersionUID = 1L;

  private final LedgerRule rule;
  private final PCollectionView<Tombstones> tombstones;

  private HonourTombstones(LedgerRule rule, PCollectionView<Tombstones> tombstones) {
    this.rule = rule;
    this.tombstones = tombstones;
  }

  /** Takes down what the tombstones cover. */
  public static HonourTombstones by(LedgerRule rule, PCollectionView<Tombstones> tombstones) {
    return new HonourTombstones(rule, tombstones);
  }

  @Override
  public PCollection<LedgerEntry> expand(PCollection<LedgerEntry> entries) {
    return entries.apply(
        "Take down", ParDo.of(new TakeDownFn(rule, tombstones)).withSideInputs(tombstones));
  }

  private static final class TakeDownFn extends DoFn<LedgerEntry, LedgerEntry> {
    private static final long serialVersionUID = 1L;

    private final Counter takenDown =
        Metrics.counter(HonourTombstones.class, "documents_taken_down");
    private final LedgerRule rule;
    private final PCollectionView<Tombstones> tombstones;

    TakeDownFn(LedgerRule rule, PCollectionView<Tombstones> tombstones) {
      this.rule = rule;
      this.tombstones = tombstones;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      LedgerEntry entry = context.element();
      if (isCovered(entry, context.sideInput(tombstones))) {
        takenDown.inc();
        context.output(rule.tombstone(entry, LedgerRule.TAKEDOWN, entry.getSeen()));
      } else {
        context.output(entry);
      }
    }

    private static boolean isCovered(LedgerEntry entry, Tombstones stones) {
      if (entry.getState() == LedgerState.TOMBSTONE) {
        return false;
      }
      @Nullable Article article = entry.getArticle();
      @Nullable DeadLetter letter = entry.getDeadLetter();
      if (article == null && (letter == null || letter.getStage() == Stage.READ)) {
        return false; // what could not be read holds nothing to take down
      }
      return stones.covers(entry.getSourceId(), entry.getUrl())
          || (article != null && stones.cover(article));
    }
  }
}
