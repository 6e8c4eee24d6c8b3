package org.detente.tone;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.detente.annotate.AnnotatedText;
import org.detente.event.EventLinks;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Quote;
import org.detente.record.ToneObservation;
import org.detente.spread.GroupRecords;
import org.detente.summary.ToneObservations;
import org.jspecify.annotations.Nullable;

/**
 * Joins the annotated articles with the rows of their three branches, scores the tone of all of
 * them, and links events to the quotations they stand in. Rows come out with the year of their
 * article's publication (0 when unknown), which is the partition they are written to. Never fails.
 *
 * <p>The join goes through buckets (see {@link GroupRecords}); the rows of one article are put into
 * text order before they are scored, so that the outcome doesn't depend on the order of the join.
 */
public final class ScoreTone extends PTransform<KeyedPCollectionTuple<String>, PCollectionTuple> {
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

  private static final TupleTag<AnnotatedArticle> ANNOTATED_IN = new TupleTag<>() {};
  private static final TupleTag<Mention> MENTIONS_IN = new TupleTag<>() {};
  private static final TupleTag<Quote> QUOTES_IN = new TupleTag<>() {};
  private static final TupleTag<EventMention> EVENTS_IN = new TupleTag<>() {};

  private final String model;

  private ScoreTone(String model) {
    this.model = model;
  }

  /**
   * Joins and scores.
   *
   * @param model one of {@link ToneModel#NAMES}
   * @param buckets as in {@link GroupRecords}
   */
  public static PCollectionTuple of(
      PCollection<AnnotatedArticle> annotated,
      PCollection<Mention> mentions,
      PCollection<Quote> quotes,
      PCollection<EventMention> events,
      String model,
      int buckets) {
    return KeyedPCollectionTuple.of(
            ANNOTATED_IN,
            annotated.apply(
                "Key articles",
                keyBy(a -> GroupRecords.bucketOf(a.getArticle().getArticleId(), buckets))))
        .and(
            MENTIONS_IN,
            mentions.apply(
                "Key mentions", keyBy(m -> GroupRecords.bucketOf(m.getArticleId(), buckets))))
        .and(
            QUOTES_IN,
            quotes.apply(
                "Key quotes", keyBy(q -> GroupRecords.bucketOf(q.getArticleId(), buckets))))
        .and(
            EVENTS_IN,
            events.apply(
                "Key events", keyBy(e -> GroupRecords.bucketOf(e.getArticleId(), buckets))))
        .apply("Score tone", new ScoreTone(model));
  }

  private static <T> WithKeys<String, T> keyBy(SerializableFunction<T, String> key) {
    return WithKeys.of(key).withKeyType(TypeDescriptors.strings());
  }

  @Override
  public PCollectionTuple expand(KeyedPCollectionTuple<String> branches) {
    return branches
        .apply("Join branches", CoGroupByKey.create())
        .apply(
            "Score each article",
            ParDo.of(new ScoreBucket(model))
                .withOutputTags(
                    ARTICLES, TupleTagList.of(List.of(MENTIONS, QUOTES, EVENTS, OBSERVATIONS))));
  }

  private static final class Parts {
    final List<Mention> mentions = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<EventMention> events = new ArrayList<>();

    void sort() {
      mentions.sort(
          Comparator.comparingInt(Mention::getBegin).thenComparing(Mention::getMentionId));
      quotes.sort(
          Comparator.<Quote>comparingInt(q -> q.getSpans().get(0).getBegin())
              .thenComparing(Quote::getQuoteId));
      events.sort(
          Comparator.comparingInt(EventMention::getTriggerBegin)
              .thenComparing(EventMention::getEventMentionId));
    }
  }

  static final class ScoreBucket extends DoFn<KV<String, CoGbkResult>, KV<Integer, Article>> {
    private static final long serialVersionUID = 1L;
    private final String model;
    private transient @Nullable ToneScorer scorer;

    ScoreBucket(String model) {
      this.model = model;
    }

    @Setup
    public void setup() {
      scorer = ToneScorer.using(ToneModel.named(model));
    }

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> bucket, MultiOutputReceiver out) {
      CoGbkResult rows = bucket.getValue();
      Map<String, Parts> parts = new TreeMap<>();
      for (Mention m : rows.getAll(MENTIONS_IN)) {
        parts.computeIfAbsent(m.getArticleId(), id -> new Parts()).mentions.add(copy(m));
      }
      for (Quote q : rows.getAll(QUOTES_IN)) {
        parts.computeIfAbsent(q.getArticleId(), id -> new Parts()).quotes.add(copy(q));
      }
      for (EventMention e : rows.getAll(EVENTS_IN)) {
        parts.computeIfAbsent(e.getArticleId(), id -> new Parts()).events.add(copy(e));
      }
      for (AnnotatedArticle article : rows.getAll(ANNOTATED_IN)) {
        Parts own = parts.getOrDefault(article.getArticle().getArticleId(), new Parts());
        own.sort();
        score(withOwnArticle(article), own, out);
      }
    }

    /** The same columns around a copy of the article, which is the only part that is changed. */
    private static AnnotatedArticle withOwnArticle(AnnotatedArticle row) {
      return new AnnotatedArticle(
          Article.newBuilder(row.getArticle()).build(),
          row.getTokenBegin(),
          row.getTokenEnd(),
          row.getLemma(),
          row.getPos(),
          row.getNer(),
          row.getHead(),
          row.getRelation(),
          row.getSentences(),
          row.getCast(),
          row.getCastMentions());
    }

    private static Mention copy(Mention row) {
      return Mention.newBuilder(row).build();
    }

    private static Quote copy(Quote row) {
      return Quote.newBuilder(row).build();
    }

    private static EventMention copy(EventMention row) {
      return EventMention.newBuilder(row).build();
    }

    private void score(AnnotatedArticle row, Parts own, MultiOutputReceiver out) {
      Article article = row.getArticle();
      int year = article.getYear() == null ? 0 : article.getYear();
      EventLinks.link(own.events, own.quotes);
      requireNonNull(scorer).score(AnnotatedText.of(row), own.mentions, own.quotes, own.events);
      out.get(ARTICLES).output(KV.of(year, article));
      own.mentions.forEach(m -> out.get(MENTIONS).output(KV.of(year, m)));
      own.quotes.forEach(q -> out.get(QUOTES).output(KV.of(year, q)));
      own.events.forEach(e -> out.get(EVENTS).output(KV.of(year, e)));
      ToneObservations.of(article, own.mentions, own.quotes, own.events)
          .forEach(out.get(OBSERVATIONS)::output);
    }
  }
}
