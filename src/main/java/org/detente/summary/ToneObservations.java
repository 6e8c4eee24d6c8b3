package org.detente.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Modality;
import org.detente.record.Quote;
import org.detente.record.Span;
import org.detente.record.ToneObservation;
import org.detente.record.ToneScope;
import org.jspecify.annotations.Nullable;

/**
 * What one article adds to the tone summary: its scored rows in, one observation for each cell that
 * it touches out, in the order of first touch. An article that is not OK adds nothing, and one
 * without a year adds to the cells of undated articles.
 *
 * <ul>
 *   <li>ALL and PUBLISHER take every scored mention and every actual event, once.
 *   <li>SPEAKER takes the mentions with a country inside the speaker's quotations; the speaker's
 *       own country too, whose tone is of interest beside the others'.
 *   <li>PAIR is directed. Its quoted half is the tone of country_from's speakers towards
 *       country_to. The narrator has no country, so he enters only where he tells of an act of
 *       country_from upon country_to, with his tone towards the party acted upon; of a reciprocal
 *       act (met, agreed) that is one mention in each direction. A country is no pair with itself.
 * </ul>
 *
 * <p>Of mentions inside one another that mean the same country ("Russian" in "Russian President
 * Boris Orlov") the outermost alone counts, so that one phrase is one opinion. An article without a
 * publisher adds to no cell of PUBLISHER. A mention inside two quotations belongs to the one with
 * the shorter span around it. Only actual events that have a row in the event table count, once for
 * each article that tells of them: like tone, the counts measure coverage. Reciprocal ones count in
 * both directions of a pair.
 */
public final class ToneObservations {
  /** PLOVER's codes for actors that are no states: they have no row among pairs of countries. */
  private static final Set<String> NON_STATES =
      Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

  private final Article article;
  private final List<Mention> mentions;
  private final BitSet outermost;
  private final Map<ToneCell, Cell> cells = new LinkedHashMap<>();

  private ToneObservations(Article article, List<Mention> mentions) {
    this.article = article;
    this.mentions = mentions;
    this.outermost = outermost(mentions);
  }

  /** One cell's observation, and what it has counted already. */
  private record Cell(ToneObservation row, BitSet mentions, Set<String> events) {}

  /** The observations of an article whose rows the tone step has scored. */
  public static List<ToneObservation> of(
      Article article, List<Mention> mentions, List<Quote> quotes, List<EventMention> events) {
    if (article.getStatus() != ArticleStatus.OK) {
      return List.of();
    }
    ToneObservations observations = new ToneObservations(article, mentions);
    observations.addMentions(quotes);
    for (EventMention event : events) {
      if (event.getEventId() != null && event.getModality() == Modality.ACTUAL) {
        observations.addEvent(event);
      }
    }
    List<ToneObservation> rows = new ArrayList<>();
    observations.cells.values().forEach(cell -> rows.add(cell.row()));
    return rows;
  }

  private void addMentions(List<Quote> quotes) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (!outermost.get(i)) {
        continue;
      }
      for (ToneCell total : totals()) {
        addTone(total, i);
      }
      Quote quote = voice(mention, quotes);
      String to = mention.getCountry();
      if (quote != null && to != null) {
        String from = quote.getSpeakerCountry();
        if (quote.getSpeakerName() != null) {
          addTone(
              new ToneCell(
                  article.getYear(), ToneScope.SPEAKER, from, to, quote.getSpeakerName(), null),
              i);
        }
        ToneCell pair = pair(from, to);
        if (pair != null) {
          addTone(pair, i);
        }
      }
    }
  }

  private void addEvent(EventMention event) {
    for (ToneCell total : totals()) {
      addEvent(total, event);
    }
    Actor target = event.getActor2();
    if (target != null) {
      addDirected(event, event.getActor1(), target);
      if (event.getReciprocal()) {
        addDirected(event, target, event.getActor1());
      }
    }
  }

  private void addDirected(EventMention event, Actor source, Actor target) {
    ToneCell cell = pair(source.getCountry(), target.getCountry());
    if (cell == null) {
      return;
    }
    addEvent(cell, event);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (outermost.get(i)
          && !mention.getQuoted()
          && Objects.equals(target.getCountry(), mention.getCountry())
          && mention.getBegin() < target.getEnd()
          && mention.getEnd() > target.getBegin()) {
        addTone(cell, i);
      }
    }
  }

  /** The quotation that a mention stands in, by the shortest span around it; null for none. */
  private static @Nullable Quote voice(Mention mention, List<Quote> quotes) {
    Quote nearest = null;
    int shortest = Integer.MAX_VALUE;
    for (Quote quote : quotes) {
      for (Span span : quote.getSpans()) {
        int length = span.getEnd() - span.getBegin();
        if (span.getBegin() <= mention.getBegin()
            && mention.getEnd() <= span.getEnd()
            && length < shortest) {
          nearest = quote;
          shortest = length;
        }
      }
    }
    return nearest;
  }

  private void addTone(ToneCell at, int index) {
    Cell cell = cell(at);
    if (cell.mentions().get(index)) {
      return;
    }
    cell.mentions().set(index);
    Mention mention = mentions.get(index);
    long negative = milli(mention.getNegative());
    long positive = milli(mention.getPositive());
    long balance = milli(mention.getPositive() - mention.getNegative());
    ToneObservation row = cell.row();
    row.setMentions(row.getMentions() + 1);
    row.setBalanceMilli(row.getBalanceMilli() + balance);
    row.setNegativeMilli(row.getNegativeMilli() + negative);
    row.setPositiveMilli(row.getPositiveMilli() + positive);
    if (mention.getQuoted()) {
      row.setQuotedMentions(row.getQuotedMentions() + 1);
      row.setQuotedBalanceMilli(row.getQuotedBalanceMilli() + balance);
    }
  }

  private void addEvent(ToneCell at, EventMention event) {
    Cell cell = cell(at);
    if (!cell.events().add(event.getEventId())) {
      return;
    }
    ToneObservation row = cell.row();
    row.setEvents(row.getEvents() + 1);
    switch (event.getQuadClass()) {
      case 1, 2 -> row.setCooperative(row.getCooperative() + 1);
      case 3, 4 -> row.setConflictual(row.getConflictual() + 1);
      default -> {}
    }
    if (event.getGoldstein() != null) {
      row.setGoldsteinEvents(row.getGoldsteinEvents() + 1);
      row.setGoldsteinMilli(row.getGoldsteinMilli() + milli(event.getGoldstein()));
    }
  }

  /** The cell of a pair of two different states; null when the two are none. */
  private @Nullable ToneCell pair(@Nullable String from, @Nullable String to) {
    if (from == null
        || to == null
        || from.equals(to)
        || NON_STATES.contains(from)
        || NON_STATES.contains(to)) {
      return null;
    }
    return new ToneCell(article.getYear(), ToneScope.PAIR, from, to, null, null);
  }

  /** The cells that take all: that of everything, and that of the publisher if it is known. */
  private List<ToneCell> totals() {
    ToneCell all = new ToneCell(article.getYear(), ToneScope.ALL, null, null, null, null);
    String publisher = article.getPublisher();
    return publisher == null
        ? List.of(all)
        : List.of(
            all, new ToneCell(article.getYear(), ToneScope.PUBLISHER, null, null, null, publisher));
  }

  /** The scored mentions that do not lie within another one of their country. */
  private static BitSet outermost(List<Mention> mentions) {
    List<Integer> inOrder = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).getNegative() != null && mentions.get(i).getPositive() != null) {
        inOrder.add(i);
      }
    }
    inOrder.sort(
        Comparator.comparingInt((Integer i) -> mentions.get(i).getBegin())
            .thenComparing(i -> mentions.get(i).getEnd(), Comparator.reverseOrder()));
    BitSet outermost = new BitSet();
    Map<String, Integer> reached = new HashMap<>();
    for (int i : inOrder) {
      Mention mention = mentions.get(i);
      String country = mention.getCountry();
      if (country == null || reached.getOrDefault(country, -1) < mention.getEnd()) {
        outermost.set(i);
        if (country != null) {
          reached.put(country, mention.getEnd());
        }
      }
    }
    return outermost;
  }

  private Cell cell(ToneCell at) {
    return cells.computeIfAbsent(at, key -> new Cell(empty(key), new BitSet(), new TreeSet<>()));
  }

  private ToneObservation empty(ToneCell at) {
    ToneObservation row = new ToneObservation();
    row.setYear(at.year());
    row.setScope(at.scope());
    row.setCountryFrom(at.countryFrom());
    row.setCountryTo(at.countryTo());
    row.setSpeaker(at.speaker());
    row.setPublisherKey(at.publisher());
    row.setPublisher(article.getPublisher());
    row.setCopies(1 + article.getCopies().size());
    return row;
  }

  private static long milli(double value) {
    return Math.round(value * 1000);
  }
}
