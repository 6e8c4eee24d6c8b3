package org.detente.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationException;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.BoundedAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.article.ArticleExtractor;
import org.detente.cast.ActorFiles;
import org.detente.cast.CastResolver;
import org.detente.event.ActionTable;
import org.detente.event.EventCoder;
import org.detente.event.EventLinks;
import org.detente.event.Explanation;
import org.detente.failure.DeadLetters;
import org.detente.failure.DocumentException;
import org.detente.mention.MentionFinder;
import org.detente.quote.QuoteAttributor;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.SourceDocument;
import org.detente.record.Span;
import org.detente.tone.ToneModel;
import org.detente.tone.ToneScorer;
import org.jspecify.annotations.Nullable;

/**
 * One document in, one JSON line out: the steps of the graph in a row, without Beam, and only those
 * that the layers need. For one thread; the models behind it are shared.
 */
final class LayerRunner implements AutoCloseable {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
  private static final MentionFinder MENTIONS = new MentionFinder();
  private static final QuoteAttributor QUOTES = new QuoteAttributor();

  private final Set<Layer> layers;
  private final boolean explained;
  private final EventCoder coder;
  private final ToneScorer tone;
  private final @Nullable BoundedAnnotator annotator;

  /**
   * A runner for some layers.
   *
   * @param explained true when the line tells how the events were coded
   * @param actors files of actor dictionaries; null for the built-in one alone
   * @param coder codes the events
   * @param toneModel one of {@link ToneModel#NAMES}
   * @throws IOException if a dictionary cannot be read
   * @throws UsageException if the layers need models that are not there
   */
  LayerRunner(
      Set<Layer> layers,
      boolean explained,
      @Nullable String actors,
      EventCoder coder,
      String toneModel)
      throws IOException {
    this.layers = layers;
    this.explained = explained;
    this.coder = coder;
    boolean annotated = !layers.equals(Set.of(Layer.ARTICLE));
    if (annotated) {
      ModelsJar.require(LayerRunner.class.getClassLoader());
    }
    // The slowest load, beside which the others take no time of their own.
    CompletableFuture<CoreNlp> nlp =
        annotated
            ? CompletableFuture.supplyAsync(CoreNlp::shared)
            : new CompletableFuture<CoreNlp>();
    this.tone =
        layers.contains(Layer.TONE)
            ? ToneScorer.using(ToneModel.named(toneModel))
            : new ToneScorer();
    if (!annotated) {
      this.annotator = null;
    } else {
      CastResolver resolver = new CastResolver(ActorFiles.dictionary(actors));
      ArticleAnnotator models =
          new ArticleAnnotator(nlp.join(), resolver, AnnotationLimits.DEFAULT);
      this.annotator = new BoundedAnnotator(models, AnnotationLimits.DEFAULT);
    }
  }

  /**
   * The coder that the options {@code actions} and {@code minEventConfidence} want; for any number
   * of threads.
   *
   * @throws IOException if the action table cannot be read
   * @throws UsageException if the confidence is none
   */
  static EventCoder coder(Arguments arguments) throws IOException {
    String actions = arguments.get("actions");
    return new EventCoder(
        actions == null ? ActionTable.shared() : ActionTable.with(Path.of(actions)),
        arguments.fraction("minEventConfidence", EventCoder.LEAST_CONFIDENCE));
  }

  /** The line of a document; a document that fails gives a line with its error. */
  ObjectNode line(SourceDocument document) {
    try {
      Article article = EXTRACTOR.extract(document);
      ObjectNode line = JsonRows.line(document.getSourceId());
      if (annotator == null || article.getStatus() != ArticleStatus.OK) {
        JsonRows.article(line, article);
        putLayers(line, List.of(), List.of(), new Explanation(List.of(), List.of()));
        if (layers.contains(Layer.TONE) && !document.getTargets().isEmpty()) {
          line.putArray("targets");
        }
      } else {
        annotate(annotator, article, document.getTargets(), line);
      }
      return line;
    } catch (DocumentException e) {
      return JsonRows.error(document.getSourceId(), e.reason().name(), DeadLetters.message(e));
    } catch (AnnotationException e) {
      return JsonRows.error(document.getSourceId(), e.reason().name(), DeadLetters.message(e));
    }
  }

  /**
   * How the events of a document came about.
   *
   * @throws DocumentException if no article can be made of it
   * @throws AnnotationException if the article cannot be annotated
   */
  Explanation explain(SourceDocument document) {
    if (annotator == null) {
      throw new IllegalStateException("a runner without annotation");
    }
    return coder.explain(AnnotatedText.of(annotator.annotate(EXTRACTOR.extract(document))));
  }

  private void annotate(
      BoundedAnnotator models, Article article, List<Span> targets, ObjectNode line) {
    AnnotatedText text = AnnotatedText.of(models.annotate(article));
    boolean scored = layers.contains(Layer.TONE);
    List<Mention> mentions =
        scored || layers.contains(Layer.MENTIONS) ? MENTIONS.find(text) : List.of();
    List<Quote> quotes =
        scored || layers.contains(Layer.QUOTES) ? QUOTES.attribute(text) : List.of();
    Explanation coded = code(text);
    List<EventMention> events = coded.events();
    EventLinks.link(events, quotes);
    if (scored) {
      tone.score(text, mentions, quotes, events);
    }
    JsonRows.article(line, text.article());
    putLayers(line, mentions, quotes, coded);
    if (scored && !targets.isEmpty()) {
      ArrayNode rows = line.putArray("targets");
      for (Span target : targets) {
        JsonRows.target(rows, target, tone.target(text, target.getBegin(), target.getEnd()));
      }
    }
  }

  /** The events, with an account of them when it is asked for. */
  private Explanation code(AnnotatedText text) {
    if (explained) {
      return coder.explain(text);
    }
    return new Explanation(layers.contains(Layer.EVENTS) ? coder.code(text) : List.of(), List.of());
  }

  /** Writes the layers asked for; those of a document that is no article are empty. */
  private void putLayers(
      ObjectNode line, List<Mention> mentions, List<Quote> quotes, Explanation events) {
    if (layers.contains(Layer.MENTIONS)) {
      JsonRows.mentions(line, mentions);
    }
    if (layers.contains(Layer.QUOTES)) {
      JsonRows.quotes(line, quotes);
    }
    if (layers.contains(Layer.EVENTS)) {
      JsonRows.events(line, events.events());
    }
    if (explained) {
      ExplainRows.put(line, events.sentences());
    }
  }

  @Override
  public void close() {
    if (annotator != null) {
      annotator.close();
    }
  }
}
