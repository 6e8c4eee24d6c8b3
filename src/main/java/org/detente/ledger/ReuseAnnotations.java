package org.detente.ledger;

import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.Reason;
import org.detente.spread.JoinRecords;

/**
 * Articles in, one of each id; those to annotate and those whose annotation the published run holds
 * already out. An annotation is reused when the article is the same in all that annotation and the
 * branches read, by {@link ArticleBasis}; it then takes the place and the copies of the new
 * article. Spreads articles over the workers on the way. Counter {@code annotations_reused}.
 */
public final class ReuseAnnotations extends PTransform<PCollection<Article>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Articles to annotate. */
  public static final TupleTag<Article> TO_ANNOTATE = new TupleTag<>() {};

  /** Articles with the annotation of the published run. */
  public static final TupleTag<AnnotatedArticle> REUSED = new TupleTag<>() {};

  private final PCollection<AnnotatedArticle> published;
  private final int buckets;

  private ReuseAnnotations(PCollection<AnnotatedArticle> published, int buckets) {
    this.published = published;
    this.buckets = buckets;
  }

  /**
   * Reuses annotations.
   *
   * @param published of the published run; empty when its annotations are of no use
   * @param buckets as in {@link org.detente.spread.GroupPacked}
   */
  public static ReuseAnnotations of(PCollection<AnnotatedArticle> published, int buckets) {
    return new ReuseAnnotations(published, buckets);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollection<KV<String, AnnotatedArticle>> known =
        published.apply(
            "Key annotations",
            WithKeys.<String, AnnotatedArticle>of(row -> row.getArticle().getArticleId())
                .withKeyType(TypeDescriptors.strings()));
    return articles
        .apply(
            "Key articles",
            WithKeys.<String, Article>of(Article::getArticleId)
                .withKeyType(TypeDescriptors.strings()))
        .apply("Join with annotations", JoinRecords.with(known, buckets))
        .apply(
            "Reuse or annotate",
            ParDo.of(new ReuseFn()).withOutputTags(TO_ANNOTATE, TupleTagList.of(REUSED)));
  }

  private static final class ReuseFn
      extends DoFn<KV<String, KV<List<Article>, List<AnnotatedArticle>>>, Article> {
    private static final long serialVersionUID = 1L;

    /** A time limit strikes by the load of a machine, so the article gets another chance. */
    private static boolean failedByChance(AnnotatedArticle row) {
      return row.getFailure() != null && row.getFailure().getReason() == Reason.TIMEOUT;
    }

    private final Counter reused = Metrics.counter(ReuseAnnotations.class, "annotations_reused");

    @ProcessElement
    public void process(
        @Element KV<String, KV<List<Article>, List<AnnotatedArticle>>> id,
        MultiOutputReceiver out) {
      for (Article article : id.getValue().getKey()) {
        AnnotatedArticle known = null;
        for (AnnotatedArticle row : id.getValue().getValue()) {
          boolean holds = !failedByChance(row) && ArticleBasis.equal(row.getArticle(), article);
          known = holds ? row : known;
        }
        if (known == null) {
          out.get(TO_ANNOTATE).output(article);
        } else {
          reused.inc();
          out.get(REUSED).output(ArticleBasis.moved(known, article));
        }
      }
    }
  }
}
