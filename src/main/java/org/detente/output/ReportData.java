package org.detente.output;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.record.Article;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.detente.record.Quote;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the report shows, gathered from a dataset by reading its tables one row at a time. Memory is
 * bounded: the {@value #DYADS} dyads with most articles (then most events), the {@value #EVENTS}
 * most certain events and {@value #QUOTES} most certain quotations of each, ties by date (newest
 * first) and id. Negated, intended and hypothetical events are left out, as they are of the counts.
 */
final class ReportData {
  static final int DYADS = 40;
  static final int EVENTS = 25;
  static final int QUOTES = 15;

  private static final Comparator<EventMention> EVENT_ORDER =
      Comparator.comparing(EventMention::getConfidence, Comparator.reverseOrder())
          .thenComparing(
              EventMention::getEventDate, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(EventMention::getEventMentionId);
  private static final Comparator<Quote> QUOTE_ORDER =
      Comparator.comparing(Quote::getConfidence, Comparator.reverseOrder())
          .thenComparing(Quote::getQuoteId);
  private static final Comparator<ToneSummary> BY_YEAR =
      Comparator.comparing(ToneSummary::getYear, Comparator.nullsLast(Comparator.naturalOrder()));

  /**
   * A directed pair.
   *
   * @param from whose voice or action
   * @param to whom it is about
   */
  record Dyad(String from, String to) {}

  /**
   * Where a quotation stands.
   *
   * @param title of the article
   * @param url of the article
   * @param date of publication
   */
  record Source(@Nullable String title, @Nullable String url, @Nullable LocalDate date) {}

  /**
   * All that is shown of a dyad.
   *
   * @param years rows of the tone summary by year, undated last
   * @param events best first
   * @param quotes best first
   */
  record DyadRows(List<ToneSummary> years, Top<EventMention> events, Top<Quote> quotes) {
    DyadRows() {
      this(new ArrayList<>(), new Top<>(EVENTS, EVENT_ORDER), new Top<>(QUOTES, QUOTE_ORDER));
    }
  }

  private final Map<Dyad, DyadRows> dyads = new LinkedHashMap<>();
  private final List<ToneSummary> all = new ArrayList<>();
  private final Map<String, Source> sources = new HashMap<>();
  private int dyadsInAll;

  private ReportData() {}

  /** Reads a dataset. */
  static ReportData of(DatasetFolder dataset) throws IOException {
    ReportData data = new ReportData();
    data.chooseDyads(dataset);
    dataset.forEach(Table.TONE_SUMMARY, ToneSummary.class, data::add);
    data.all.sort(BY_YEAR);
    data.dyads.values().forEach(rows -> rows.years().sort(BY_YEAR));
    dataset.forEach(Table.EVENT_MENTIONS, EventMention.class, data::add);
    dataset.forEach(Table.QUOTES, Quote.class, data::add);
    data.findSources(dataset);
    return data;
  }

  /** The dyads shown, those with most articles first. */
  Map<Dyad, DyadRows> dyads() {
    return dyads;
  }

  /** Dyads in the dataset. */
  int dyadsInAll() {
    return dyadsInAll;
  }

  /** The rows over all articles, by year, undated last. */
  List<ToneSummary> all() {
    return all;
  }

  /** The article of a quotation that is shown. */
  Source source(Quote quote) {
    return sources.getOrDefault(quote.getArticleId(), new Source(null, null, null));
  }

  private void chooseDyads(DatasetFolder dataset) throws IOException {
    Map<String, long[]> weights = new TreeMap<>();
    dataset.forEach(
        Table.TONE_SUMMARY,
        ToneSummary.class,
        row -> {
          Dyad dyad = dyad(row);
          if (dyad != null) {
            long[] weight =
                weights.computeIfAbsent(dyad.from() + "\t" + dyad.to(), d -> new long[2]);
            weight[0] += row.getNArticles();
            weight[1] += row.getNEvents();
          }
        });
    dyadsInAll = weights.size();
    weights.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, long[]> entry) -> -entry.getValue()[0])
                .thenComparing(entry -> -entry.getValue()[1])
                .thenComparing(Map.Entry::getKey))
        .limit(DYADS)
        .map(entry -> entry.getKey().split("\t", 2))
        .forEach(pair -> dyads.put(new Dyad(pair[0], pair[1]), new DyadRows()));
  }

  private static @Nullable Dyad dyad(ToneSummary row) {
    String from = row.getCountryFrom();
    String to = row.getCountryTo();
    return row.getScope() == ToneScope.PAIR && from != null && to != null
        ? new Dyad(from, to)
        : null;
  }

  private void add(ToneSummary row) {
    Dyad dyad = dyad(row);
    if (row.getScope() == ToneScope.ALL) {
      all.add(row);
    } else if (dyad != null && dyads.containsKey(dyad)) {
      at(dyad).years().add(row);
    }
  }

  private void add(EventMention mention) {
    String from = mention.getActor1().getCountry();
    String to = mention.getActor2() == null ? null : mention.getActor2().getCountry();
    if (from == null || to == null || mention.getModality() != Modality.ACTUAL) {
      return;
    }
    String key = mention.getEventId() == null ? mention.getEventMentionId() : mention.getEventId();
    at(new Dyad(from, to)).events().add(key, mention);
    if (mention.getReciprocal()) {
      at(new Dyad(to, from)).events().add(key, mention);
    }
  }

  private void add(Quote quote) {
    String from = quote.getSpeakerCountry();
    if (from != null) {
      for (String to : new TreeSet<>(quote.getAboutCountries())) {
        at(new Dyad(from, to)).quotes().add(quote.getQuoteId(), quote);
      }
    }
  }

  /** The rows of a dyad; of one that is not shown, rows that are thrown away. */
  private DyadRows at(Dyad dyad) {
    DyadRows rows = dyads.get(dyad);
    return rows == null ? new DyadRows() : rows;
  }

  private void findSources(DatasetFolder dataset) throws IOException {
    Map<String, Boolean> wanted = new HashMap<>();
    dyads
        .values()
        .forEach(
            rows -> rows.quotes().best().forEach(quote -> wanted.put(quote.getArticleId(), true)));
    dataset.forEach(
        Table.ARTICLES,
        Article.class,
        article -> {
          if (wanted.containsKey(article.getArticleId())) {
            sources.put(
                article.getArticleId(),
                new Source(article.getTitle(), article.getUrl(), article.getPublishedOn()));
          }
        });
  }
}
