package org.detente.event;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.detente.annotate.AnnotatedText;
import org.detente.input.LocalCopies;
import org.detente.record.AnnotatedArticle;
import org.detente.record.EventMention;
import org.jspecify.annotations.Nullable;

/**
 * Annotated articles in, one row for each sentence, actor pair and event out; tone and the links to
 * quotations still null. Fails only when the user's action table cannot be read.
 */
public final class ExtractEvents
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<EventMention>> {
  private static final long serialVersionUID = 1L;

  private final @Nullable String actions;
  private final double least;

  private ExtractEvents(@Nullable String actions, double least) {
    this.actions = actions;
    this.least = least;
  }

  /**
   * Codes with the built-in action table, and a table of the user's on top if one is given.
   *
   * @param least least confidence of a row, 0 (all rows) to 1
   */
  public static ExtractEvents using(@Nullable String actions, double least) {
    return new ExtractEvents(actions, least);
  }

  @Override
  public PCollection<EventMention> expand(PCollection<AnnotatedArticle> articles) {
    return articles.apply(
        "Extract events of each article", ParDo.of(new ExtractFromArticle(actions, least)));
  }

  static final class ExtractFromArticle extends DoFn<AnnotatedArticle, EventMention> {
    private static final long serialVersionUID = 1L;
    private final Counter found = Metrics.counter(ExtractEvents.class, "event_mentions_found");
    private final @Nullable String actions;
    private final double least;
    private transient @Nullable EventCoder coder;

    ExtractFromArticle(@Nullable String actions, double least) {
      this.actions = actions;
      this.least = least;
    }

    @Setup
    public void setup() throws IOException {
      String file = LocalCopies.of(actions);
      ActionTable table = file == null ? ActionTable.shared() : ActionTable.with(Path.of(file));
      coder = new EventCoder(table, least);
    }

    @ProcessElement
    public void process(@Element AnnotatedArticle article, OutputReceiver<EventMention> out) {
      for (EventMention mention : requireNonNull(coder).code(AnnotatedText.of(article))) {
        found.inc();
        out.output(mention);
      }
    }
  }
}
