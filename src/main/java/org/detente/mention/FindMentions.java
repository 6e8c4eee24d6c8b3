package org.detente.mention;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.detente.annotate.AnnotatedText;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Mention;

/** Annotated articles in, one row for each named mention out; tone still null. Never fails. */
public final class FindMentions
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<Mention>> {
  private static final long serialVersionUID = 1L;

  private FindMentions() {}

  /** Reads the mentions off the cast. */
  public static FindMentions create() {
    return new FindMentions();
  }

  @Override
  public PCollection<Mention> expand(PCollection<AnnotatedArticle> articles) {
    return articles.apply("Find mentions of each article", ParDo.of(new FindInArticle()));
  }

  private static final class FindInArticle extends DoFn<AnnotatedArticle, Mention> {
    private static final long serialVersionUID = 1L;
    private static final MentionFinder FINDER = new MentionFinder();
    private final Counter found = Metrics.counter(FindMentions.class, "mentions_found");

    @ProcessElement
    public void process(@Element AnnotatedArticle article, OutputReceiver<Mention> out) {
      for (Mention mention : FINDER.find(AnnotatedText.of(article))) {
        found.inc();
        out.output(mention);
      }
    }
  }
}
