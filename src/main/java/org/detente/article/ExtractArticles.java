package org.detente.article;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.Article;
import org.detente.record.LedgerEntry;
import org.detente.record.PendingDocument;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;

/**
 * Documents in, each with its entry in the ledger; the entries out, each with the article of its
 * document, whatever the article's status, or with the dead letter of one that yields nothing.
 * Counters {@code articles_extracted}, {@code articles_without_date}, {@code extraction_failed}.
 */
public final class ExtractArticles
    extends PTransform<PCollection<PendingDocument>, PCollection<LedgerEntry>> {
  private static final long serialVersionUID = 1L;

  private ExtractArticles() {}

  /** Extracts with the built-in rules. */
  public static ExtractArticles create() {
    return new ExtractArticles();
  }

  @Override
  public PCollection<LedgerEntry> expand(PCollection<PendingDocument> documents) {
    return documents.apply("Extract each article", ParDo.of(new ExtractArticle()));
  }

  private static final class ExtractArticle extends DoFn<PendingDocument, LedgerEntry> {
    private static final long serialVersionUID = 1L;
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
    private final Counter extracted = Metrics.counter(ExtractArticles.class, "articles_extracted");
    private final Counter undated = Metrics.counter(ExtractArticles.class, "articles_without_date");
    private final Counter failed = Metrics.counter(ExtractArticles.class, "extraction_failed");

    @ProcessElement
    public void process(@Element PendingDocument pending, OutputReceiver<LedgerEntry> out) {
      SourceDocument document = pending.getDocument();
      LedgerEntry entry = LedgerEntry.newBuilder(pending.getEntry()).build();
      try {
        Article article = EXTRACTOR.extract(document);
        extracted.inc();
        if (article.getPublishedOn() == null) {
          undated.inc();
        }
        entry.setArticle(article);
      } catch (DocumentException e) {
        failed.inc();
        entry.setDeadLetter(DeadLetters.of(document, Stage.EXTRACT, e));
      }
      out.output(entry);
    }
  }
}
