package org.detente.annotate;

import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.detente.cast.ActorFiles;
import org.detente.cast.CastResolver;
import org.detente.failure.DeadLetters;
import org.detente.input.LocalCopies;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Articles in, annotated articles out: tokens, sentences, parses and the cast. One row for each
 * article: one whose status is not OK passes through without tokens; one that fails gets status
 * ANNOTATION_FAILED, no tokens, and a dead letter.
 */
public final class AnnotateArticles
    extends PTransform<PCollection<Article>, PCollection<AnnotatedArticle>> {
  private static final long serialVersionUID = 1L;

  private final AnnotationLimits limits;
  private final @Nullable String actors;

  private AnnotateArticles(AnnotationLimits limits, @Nullable String actors) {
    this.limits = limits;
    this.actors = actors;
  }

  /**
   * Annotates with the models of the JVM.
   *
   * @param actors files of actor dictionaries that take precedence, local or at addresses that Beam
   *     knows, separated by commas; may be null
   */
  public static AnnotateArticles with(AnnotationLimits limits, @Nullable String actors) {
    return new AnnotateArticles(limits, actors);
  }

  @Override
  public PCollection<AnnotatedArticle> expand(PCollection<Article> articles) {
    return articles.apply("Annotate each article", ParDo.of(new AnnotateArticle(limits, actors)));
  }

  static final class AnnotateArticle extends DoFn<Article, AnnotatedArticle> {
    private static final long serialVersionUID = 1L;
    private final Counter annotated = Metrics.counter(AnnotateArticles.class, "articles_annotated");
    private final Counter failed = Metrics.counter(AnnotateArticles.class, "annotation_failed");
    private final Distribution millis =
        Metrics.distribution(AnnotateArticles.class, "annotate_millis");
    private final AnnotationLimits limits;
    private final @Nullable String actors;
    private transient @Nullable BoundedAnnotator annotator;

    AnnotateArticle(AnnotationLimits limits, @Nullable String actors) {
      this.limits = limits;
      this.actors = actors;
    }

    @Teardown
    public void teardown() {
      if (annotator != null) {
        annotator.close();
      }
    }

    /** Loads the models with the first article that needs them: a run may have none. */
    private AnnotatedArticle annotated(Article article) throws IOException {
      if (article.getStatus() != ArticleStatus.OK) {
        return ArticleAnnotator.empty(article);
      }
      if (annotator == null) {
        CastResolver resolver = new CastResolver(ActorFiles.dictionary(LocalCopies.of(actors)));
        annotator =
            new BoundedAnnotator(new ArticleAnnotator(CoreNlp.shared(), resolver, limits), limits);
      }
      return annotator.annotate(article);
    }

    @ProcessElement
    public void process(@Element Article article, OutputReceiver<AnnotatedArticle> out)
        throws IOException {
      long start = System.nanoTime();
      try {
        out.output(annotated(article));
        if (article.getStatus() == ArticleStatus.OK) {
          annotated.inc();
        }
      } catch (AnnotationException e) {
        failed.inc();
        Article kept =
            Article.newBuilder(article).setStatus(ArticleStatus.ANNOTATION_FAILED).build();
        kept.setStatusReason(e.reason() + ": " + e.getMessage());
        AnnotatedArticle row = ArticleAnnotator.empty(kept);
        row.setFailure(
            DeadLetters.of(
                article, Stage.ANNOTATE, e.reason(), DeadLetters.message(e), e.getCause()));
        out.output(row);
      }
      millis.update((System.nanoTime() - start) / 1_000_000);
    }
  }
}
