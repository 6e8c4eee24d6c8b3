package org.detente.article;

import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;

/**
 * Documents in, articles out: one for each document that holds text, whatever its status. A
 * document that yields nothing becomes a dead letter.
 */
public final class ExtractArticles
    extends PTransform<
        PCollection<SourceDocument>, WithFailures.Result<PCollection<Article>, DeadLetter>> {
  private static final long serialVersionUID = 1L;
  private static final TupleTag<Article> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<DeadLetter> FAILED = new TupleTag<>() {};

  private ExtractArticles() {}

  /** Extracts with the built-in rules. */
  public static ExtractArticles create() {
    return new ExtractArticles();
  }

  @Override
  public WithFailures.Result<PCollection<Article>, DeadLetter> expand(
      PCollection<SourceDocument> documents) {
    PCollectionTuple out =
        documents.apply(
            "Extract each article",
            ParDo.of(new ExtractArticle())
                .withOutputTags(ARTICLES, TupleTagList.of(List.of(FAILED))));
    return WithFailures.Result.of(out.get(ARTICLES), out.get(FAILED));
  }

  private static final class ExtractArticle extends DoFn<SourceDocument, Article> {
    private static final long serialVersionUID = 1L;
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
    private final Counter undated = Metrics.counter(ExtractArticles.class, "articles_without_date");
    private final Counter failed = Metrics.counter(ExtractArticles.class, "extraction_failed");

    @ProcessElement
    public void process(@Element SourceDocument document, MultiOutputReceiver out) {
      try {
        Article article = EXTRACTOR.extract(document);
        if (article.getPublishedOn() == null) {
          undated.inc();
        }
        out.get(ARTICLES).output(article);
      } catch (DocumentException e) {
        failed.inc();
        out.get(FAILED).output(DeadLetters.of(document, Stage.EXTRACT, e));
      }
    }
  }
}
