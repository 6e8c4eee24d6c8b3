package org.detente.tone;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
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

  private static final Packing<AnnotatedArticle> PACKED_ARTICLE =
      packing(0, AnnotatedArticle.class);
  private static final Packing<Mention> PACKED_MENTION = packing(1, Mention.class);
  private static final Packing<Quote> PACKED_QUOTE = packing(2, Quote.class);
  private static final Packing<EventMention> PACKED_EVENT = packing(3, EventMention.class);

  private final String model;
  private final int buckets;

  private ScoreTone(String model, int buckets) {
    this.model = model;
    this.buckets = buckets;
  }

  /**
   * Joins and scores.
   *
   * @param model one of {@link ToneModel#NAMES}
   * @param buckets as in {@link GroupPacked}
   */
  public static PCollectionTuple of(
      PCollection<AnnotatedArticle> annotated,
      PCollection<Mention> mentions,
      PCollection<Quote> quotes,
      PCollection<EventMention> events,
      String model,
      int buckets) {
    return PCollectionList.of(
            annotated.apply(
                "Pack articles", pack(PACKED_ARTICLE, a -> a.getArticle().getArticleId())))
        .and(mentions.apply("Pack mentions", pack(PACKED_MENTION, Mention::getArticleId)))
        .and(quotes.apply("Pack quotes", pack(PACKED_QUOTE, Quote::getArticleId)))
        .and(events.apply("Pack events", pack(PACKED_EVENT, EventMention::getArticleId)))
        .apply("Score tone", new ScoreTone(model, buckets));
  }

  private static <T extends SpecificRecord> Packing<T> packing(int kind, Class<T> record) {
    return Packing.ofKind(kind, AvroCoder.specific(record));
  }

  private static <T> MapElements<T, KV<String, byte[]>> pack(
      Packing<T> packing, SerializableFunction<T, String> key) {
    return MapElements.into(
            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(byte[].class)))
        .via(row -> KV.of(key.apply(row), packing.pack(row)));
  }

  @Override
  public PCollectionTuple expand(PCollectionList<KV<String, byte[]>> branches) {
    return branches
        .apply("Put branches side by side", Flatten.pCollections())
        .apply("Join branches", GroupPacked.through(buckets))
        .apply(
            "Score each article",
            ParDo.of(new ScoreArticle(model))
                .withOutputTags(
                    ARTICLES, TupleTagList.of(List.of(MENTIONS, QUOTES, EVENTS, OBSERVATIONS))));
  }

  /** All rows of one article, in text order. */
  private static final class Parts {
    final List<AnnotatedArticle> article = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<EventMention> events = new ArrayList<>();

    Parts(List<byte[]> rows) {
      for (byte[] row : rows) {
        add(PACKED_ARTICLE, row, article);
        add(PACKED_MENTION, row, mentions);
        add(PACKED_QUOTE, row, quotes);
        add(PACKED_EVENT, row, events);
      }
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
    private final String model;
    private transient @Nullable ToneScorer scorer;

    ScoreArticle(String model) {
      this.model = model;
    }

    @Setup
    public void setup() {
      scorer = ToneScorer.using(ToneModel.named(model));
    }

    @ProcessElement
    public void process(@Element KV<String, List<byte[]>> rows, MultiOutputReceiver out) {
      Parts own = new Parts(rows.getValue());
      own.article.forEach(article -> score(article, own, out));
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
