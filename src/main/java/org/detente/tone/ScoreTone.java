package org.detente.tone;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.detente.annotate.AnnotatedText;
import org.detente.event.EventLinks;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.ToneObservation;
import org.detente.spread.GroupPacked;
import org.detente.spread.Packing;
import org.detente.summary.ToneObservations;
import org.jspecify.annotations.Nullable;

/**
 * Joins the annotated articles with the rows of their three branches, scores the tone of all of
 * them, and links events to the quotations they stand in. Rows come out with the year of their
 * article's publication (0 when unknown), which is the partition they are written to. Never fails.
 *
 * <p>The join goes through buckets (see {@link GroupPacked}); the rows of one article are put into
 * text order before they are scored, so that the outcome doesn't depend on the order of the join.
 */
public final class ScoreTone
    extends PTransform<PCollectionList<KV<String, byte[]>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Articles with their tone. */
  public static final TupleTag<KV<Integer, Article>> ARTICLES = new TupleTag<>() {};

  /** Mentions with their tone. */
  public static final TupleTag<KV<Integer, Mention>> MENTIONS = new TupleTag<>() {};

  /** Quotations with their tone. */
  public static final TupleTag<KV<Integer, Quote>> QUOTES = new TupleTag<>() {};

  /** Event mentions with their tone and quotation. */
  public static final TupleTag<KV<Integer, EventMention>> EVENTS = new TupleTag<>() {};

  /** What each article adds to each cell of the summary. */
  public static final TupleTag<ToneObservation> OBSERVATIONS = new TupleTag<>() {};

  /**
   * What is taken over from the published run. The rows of a table whose step has changed are not
   * carried: their collection is empty, and the branch makes them anew for the reused articles too.
   *
   * @param annotated articles whose annotation is reused, with their place and copies of today
   * @param articles rows of the published run, for their tone; rows of other articles are ignored,
   *     as in the following tables
   * @param mentions scored rows of the published run
   * @param quotes scored rows of the published run
   * @param events scored and linked rows of the published run
   * @param tone whether the tone of these rows still holds
   */
  public record Carried(
      PCollection<AnnotatedArticle> annotated,
      PCollection<Article> articles,
      PCollection<Mention> mentions,
      PCollection<Quote> quotes,
      PCollection<EventMention> events,
      boolean tone) {}

  private static final Packing<AnnotatedArticle> NEW_ARTICLE = packing(0, AnnotatedArticle.class);
  private static final Packing<Mention> NEW_MENTION = packing(1, Mention.class);
  private static final Packing<Quote> NEW_QUOTE = packing(2, Quote.class);
  private static final Packing<EventMention> NEW_EVENT = packing(3, EventMention.class);
  private static final Packing<AnnotatedArticle> OLD_ARTICLE = packing(4, AnnotatedArticle.class);
  private static final Packing<Article> OLD_TONE = packing(5, Article.class);
  private static final Packing<Mention> OLD_MENTION = packing(6, Mention.class);
  private static final Packing<Quote> OLD_QUOTE = packing(7, Quote.class);
  private static final Packing<EventMention> OLD_EVENT = packing(8, EventMention.class);

  private final String model;
  private final boolean keepsTone;
  private final int buckets;

  private ScoreTone(String model, boolean keepsTone, int buckets) {
    this.model = model;
    this.keepsTone = keepsTone;
    this.buckets = buckets;
  }

  /**
   * Joins and scores.
   *
   * @param annotated articles annotated by this run
   * @param mentions rows made by this run, as the following two
   * @param carried what the published run made
   * @param model one of {@link ToneModel#NAMES}
   * @param buckets as in {@link GroupPacked}
   */
  public static PCollectionTuple of(
      PCollection<AnnotatedArticle> annotated,
      PCollection<Mention> mentions,
      PCollection<Quote> quotes,
      PCollection<EventMention> events,
      Carried carried,
      String model,
      int buckets) {
    return PCollectionList.of(
            annotated.apply("Pack articles", GroupPacked.keyed(NEW_ARTICLE, ScoreTone::id)))
        .and(mentions.apply("Pack mentions", GroupPacked.keyed(NEW_MENTION, Mention::getArticleId)))
        .and(quotes.apply("Pack quotes", GroupPacked.keyed(NEW_QUOTE, Quote::getArticleId)))
        .and(events.apply("Pack events", GroupPacked.keyed(NEW_EVENT, EventMention::getArticleId)))
        .and(
            carried
                .annotated()
                .apply("Pack reused articles", GroupPacked.keyed(OLD_ARTICLE, ScoreTone::id)))
        .and(
            carried
                .articles()
                .apply("Pack known tones", GroupPacked.keyed(OLD_TONE, Article::getArticleId)))
        .and(
            carried
                .mentions()
                .apply(
                    "Pack known mentions", GroupPacked.keyed(OLD_MENTION, Mention::getArticleId)))
        .and(
            carried
                .quotes()
                .apply("Pack known quotes", GroupPacked.keyed(OLD_QUOTE, Quote::getArticleId)))
        .and(
            carried
                .events()
                .apply(
                    "Pack known events", GroupPacked.keyed(OLD_EVENT, EventMention::getArticleId)))
        .apply("Score tone", new ScoreTone(model, carried.tone(), buckets));
  }

  private static String id(AnnotatedArticle row) {
    return row.getArticle().getArticleId();
  }

  private static <T extends SpecificRecord> Packing<T> packing(int kind, Class<T> record) {
    return Packing.ofKind(kind, AvroCoder.specific(record));
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<String, byte[]>> branches) {
    return branches
        .apply("Put branches side by side", Flatten.pCollections())
        .apply("Join branches", GroupPacked.through(buckets))
        .apply(
            "Score each article",
            ParDo.of(new ScoreArticle(model, keepsTone))
                .withOutputTags(
                    ARTICLES, TupleTagList.of(List.of(MENTIONS, QUOTES, EVENTS, OBSERVATIONS))));
  }

  /** All rows of one article, in text order. */
  private static final class Parts {
    final List<AnnotatedArticle> article = new ArrayList<>();
    final List<AnnotatedArticle> reused = new ArrayList<>();
    final List<Article> knownTone = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<EventMention> newEvents = new ArrayList<>();
    final List<EventMention> events = new ArrayList<>();

    Parts(List<byte[]> rows) {
      for (byte[] row : rows) {
        add(NEW_ARTICLE, row, article);
        add(OLD_ARTICLE, row, reused);
      }
      for (byte[] row : rows) {
        add(NEW_MENTION, row, mentions);
        add(NEW_QUOTE, row, quotes);
        add(NEW_EVENT, row, newEvents);
        if (!reused.isEmpty()) {
          add(OLD_TONE, row, knownTone);
          add(OLD_MENTION, row, mentions);
          add(OLD_QUOTE, row, quotes);
          add(OLD_EVENT, row, events);
        }
      }
      events.addAll(newEvents);
      mentions.sort(
          Comparator.comparingInt(Mention::getBegin).thenComparing(Mention::getMentionId));
      quotes.sort(
          Comparator.<Quote>comparingInt(q -> q.getSpans().get(0).getBegin())
              .thenComparing(Quote::getQuoteId));
      events.sort(
          Comparator.comparingInt(EventMention::getTriggerBegin)
              .thenComparing(EventMention::getEventMentionId));
    }

    private static <T> void add(Packing<T> packing, byte[] row, List<T> rows) {
      if (packing.isOfKind(row)) {
        rows.add(packing.unpack(row));
      }
    }
  }

  static final class ScoreArticle extends DoFn<KV<String, List<byte[]>>, KV<Integer, Article>> {
    private static final long serialVersionUID = 1L;
    private final Counter scored = Metrics.counter(ScoreTone.class, "articles_scored");
    private final String model;
    private final boolean keepsTone;
    private transient @Nullable ToneScorer scorer;

    ScoreArticle(String model, boolean keepsTone) {
      this.model = model;
      this.keepsTone = keepsTone;
    }

    @Setup
    public void setup() {
      scorer = ToneScorer.using(model);
    }

    @ProcessElement
    public void process(@Element KV<String, List<byte[]>> rows, MultiOutputReceiver out) {
      Parts own = new Parts(rows.getValue());
      for (AnnotatedArticle row : own.article) {
        scoreAll(row, own);
        put(row.getArticle(), own, out);
      }
      for (AnnotatedArticle row : own.reused) {
        if (keepsTone && !own.knownTone.isEmpty()) {
          scoreNewEvents(row, own);
        } else {
          scoreAll(row, own);
        }
        put(row.getArticle(), own, out);
      }
    }

    private void scoreAll(AnnotatedArticle row, Parts own) {
      scored.inc();
      EventLinks.link(own.events, own.quotes);
      requireNonNull(scorer).score(AnnotatedText.of(row), own.mentions, own.quotes, own.events);
    }

    private void scoreNewEvents(AnnotatedArticle row, Parts own) {
      Article known = own.knownTone.get(0);
      row.getArticle().setTone(known.getTone());
      row.getArticle().setNarratorTone(known.getNarratorTone());
      if (!own.newEvents.isEmpty()) {
        EventLinks.link(own.newEvents, own.quotes);
        requireNonNull(scorer).scoreEvents(AnnotatedText.of(row), own.newEvents);
      }
    }

    private static void put(Article article, Parts own, MultiOutputReceiver out) {
      int year = article.getYear() == null ? 0 : article.getYear();
      out.get(ARTICLES).output(KV.of(year, article));
      own.mentions.forEach(m -> out.get(MENTIONS).output(KV.of(year, m)));
      own.quotes.forEach(q -> out.get(QUOTES).output(KV.of(year, q)));
      own.events.forEach(e -> out.get(EVENTS).output(KV.of(year, e)));
      ToneObservations.of(article, own.mentions, own.quotes, own.events)
          .forEach(out.get(OBSERVATIONS)::output);
    }
  }
}
