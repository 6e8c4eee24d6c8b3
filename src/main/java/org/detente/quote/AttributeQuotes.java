package org.detente.quote;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.detente.annotate.AnnotatedText;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Quote;

/** Annotated articles in, one row for each quotation out; tone still null. Never fails. */
public final class AttributeQuotes
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<Quote>> {
  private static final long serialVersionUID = 1L;

  private AttributeQuotes() {}

  /** Attributes with the built-in cues. */
  public static AttributeQuotes create() {
    return new AttributeQuotes();
  }

  @Override
  public PCollection<Quote> expand(PCollection<AnnotatedArticle> articles) {
    return articles.apply("Attribute quotes of each article", ParDo.of(new AttributeInArticle()));
  }

  private static final class AttributeInArticle extends DoFn<AnnotatedArticle, Quote> {
    private static final long serialVersionUID = 1L;
    private static final QuoteAttributor ATTRIBUTOR = new QuoteAttributor();
    private final Counter found = Metrics.counter(AttributeQuotes.class, "quotes_found");
    private final Counter without = Metrics.counter(AttributeQuotes.class, "quotes_unattributed");

    @ProcessElement
    public void process(@Element AnnotatedArticle article, OutputReceiver<Quote> out) {
      for (Quote quote : ATTRIBUTOR.attribute(AnnotatedText.of(article))) {
        found.inc();
        if (quote.getSpeakerBegin() == null) {
          without.inc();
        }
        out.output(quote);
      }
    }
  }
}
