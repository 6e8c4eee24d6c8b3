package org.detente.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.CopyOf;
import org.detente.record.EventMention;
import org.detente.record.Mention;
import org.detente.record.Modality;
import org.detente.record.Quote;
import org.detente.record.Span;
import org.detente.record.ToneObservation;
import org.detente.record.ToneScope;
import org.junit.jupiter.api.Test;

/** Positions stand for a text: the quotation of a British speaker fills 100 to 200. */
class ToneObservationsTest {
  private final Article article = article(2015, "Harbour Gazette");
  private final Quote british = quote("Harriet Cole", "GBR", 100, 200);

  @Test
  void speakersCountryIsDirectedAtThoseSpokenOf() {
    Mention russia = mention("RUS", 120, 126, true, 0.8, 0.1);
    Map<String, ToneObservation> rows = observe(List.of(russia), List.of(british), List.of());
    ToneObservation pair = rows.get("PAIR GBR RUS null");
    assertEquals(1, pair.getMentions());
    assertEquals(-700, pair.getBalanceMilli());
    assertEquals(800, pair.getNegativeMilli());
    assertEquals(1, pair.getQuotedMentions());
    assertEquals(-700, pair.getQuotedBalanceMilli());
    assertFalse(rows.containsKey("PAIR RUS GBR null"));
    assertNotNull(rows.get("SPEAKER GBR RUS Harriet Cole"));
    assertEquals(2015, pair.getYear());
  }

  @Test
  void countryIsNoPairWithItselfButASpeakersOwnCountryIsKept() {
    Mention home = mention("GBR", 150, 157, true, 0.1, 0.6);
    Map<String, ToneObservation> rows = observe(List.of(home), List.of(british), List.of());
    assertTrue(rows.keySet().stream().noneMatch(key -> key.startsWith("PAIR")));
    assertEquals(500, rows.get("SPEAKER GBR GBR Harriet Cole").getBalanceMilli());
  }

  @Test
  void narratorEntersPairsOnlyByTheTargetOfAnAct() {
    Mention source = mention("GBR", 0, 7, false, 0.2, 0.3);
    Mention target = mention("RUS", 20, 26, false, 0.5, 0.1);
    Mention elsewhere = mention("RUS", 40, 46, false, 0.0, 0.9);
    EventMention expelled = event("e1", 4, -5.0, actor("GBR", 0, 7), actor("RUS", 20, 26));
    Map<String, ToneObservation> rows =
        observe(List.of(source, target, elsewhere), List.of(), List.of(expelled));
    ToneObservation pair = rows.get("PAIR GBR RUS null");
    assertEquals(1, pair.getMentions());
    assertEquals(-400, pair.getBalanceMilli());
    assertEquals(0, pair.getQuotedMentions());
    assertEquals(1, pair.getEvents());
    assertEquals(1, pair.getConflictual());
    assertEquals(-5000, pair.getGoldsteinMilli());
    assertFalse(rows.containsKey("PAIR RUS GBR null"));
    assertEquals(3, rows.get("ALL null null null").getMentions());
  }

  @Test
  void reciprocalActsCountInBothDirections() {
    EventMention met = event("e1", 1, 2.8, actor("GBR", 0, 7), actor("RUS", 20, 26));
    met.setReciprocal(true);
    Map<String, ToneObservation> rows =
        observe(
            List.of(mention("GBR", 0, 7, false, 0, 0.2), mention("RUS", 20, 26, false, 0.1, 0)),
            List.of(),
            List.of(met));
    assertEquals(-100, rows.get("PAIR GBR RUS null").getBalanceMilli());
    assertEquals(200, rows.get("PAIR RUS GBR null").getBalanceMilli());
    assertEquals(1, rows.get("PAIR RUS GBR null").getCooperative());
    assertEquals(1, rows.get("ALL null null null").getEvents());
  }

  @Test
  void onlyActualEventsOfTheEventTableCountAndEachOnce() {
    Actor from = actor("GBR", 0, 7);
    Actor to = actor("RUS", 20, 26);
    EventMention first = event("e1", 3, -2.0, from, to);
    EventMention again = event("e1", 3, -2.0, from, to);
    EventMention planned = event("e2", 3, -2.0, from, to);
    planned.setModality(Modality.INTENDED);
    EventMention left = event(null, 3, -2.0, from, to);
    EventMention statement = event("e3", 0, null, from, null);
    Map<String, ToneObservation> rows =
        observe(List.of(), List.of(), List.of(first, again, planned, left, statement));
    assertEquals(1, rows.get("PAIR GBR RUS null").getEvents());
    ToneObservation all = rows.get("ALL null null null");
    assertEquals(2, all.getEvents());
    assertEquals(1, all.getConflictual());
    assertEquals(0, all.getCooperative());
    assertEquals(1, all.getGoldsteinEvents());
    assertEquals(0, all.getMentions());
  }

  @Test
  void bodiesThatAreNoStatesAreNoPairs() {
    EventMention met = event("e1", 1, 1.0, actor("GBR", 0, 7), actor("UNO", 20, 26));
    Map<String, ToneObservation> rows = observe(List.of(), List.of(), List.of(met));
    assertTrue(rows.keySet().stream().noneMatch(key -> key.startsWith("PAIR")));
    assertEquals(1, rows.get("ALL null null null").getEvents());
  }

  @Test
  void mentionInTwoQuotationsBelongsToTheNearerVoice() {
    Quote inner = quote("Pavel Orlov", "RUS", 110, 140);
    Mention ukraine = mention("UKR", 120, 127, true, 0.3, 0.1);
    Map<String, ToneObservation> rows =
        observe(List.of(ukraine), List.of(british, inner), List.of());
    assertNotNull(rows.get("PAIR RUS UKR null"));
    assertFalse(rows.containsKey("PAIR GBR UKR null"));
  }

  @Test
  void quotedTargetOfAnActIsTheSpeakersNotTheNarrators() {
    Mention quoted = mention("RUS", 120, 126, true, 0.8, 0.1);
    EventMention act = event("e1", 4, -5.0, actor("FRA", 102, 108), actor("RUS", 120, 126));
    Map<String, ToneObservation> rows = observe(List.of(quoted), List.of(british), List.of(act));
    assertEquals(0, rows.get("PAIR FRA RUS null").getMentions());
    assertEquals(1, rows.get("PAIR FRA RUS null").getEvents());
    assertEquals(1, rows.get("PAIR GBR RUS null").getMentions());
  }

  @Test
  void ofNestedMentionsOfOneCountryTheOutermostCounts() {
    Mention adjective = mention("RUS", 0, 7, false, 0.1, 0.2);
    Mention president = mention("RUS", 0, 29, false, 0.7, 0.1);
    Mention within = mention("UKR", 8, 17, false, 0.0, 0.3);
    Mention later = mention("RUS", 40, 46, false, 0.2, 0.1);
    ToneObservation all =
        observe(List.of(adjective, president, within, later), List.of(), List.of())
            .get("ALL null null null");
    assertEquals(3, all.getMentions());
    assertEquals(-600 + 300 - 100, all.getBalanceMilli());
  }

  @Test
  void anArticleWithoutPublisherIsInNoPublishersRow() {
    article.setPublisher(null);
    EventMention met = event("e1", 1, 1.0, actor("GBR", 0, 7), actor("RUS", 20, 26));
    Map<String, ToneObservation> rows =
        observe(List.of(mention("RUS", 0, 6, false, 0.1, 0.1)), List.of(), List.of(met));
    assertFalse(rows.containsKey("PUBLISHER null null null"));
    assertEquals(1, rows.get("ALL null null null").getMentions());
    assertEquals(1, rows.get("ALL null null null").getEvents());
  }

  @Test
  void unscoredMentionsAddNothing() {
    Mention place = mention("RUS", 120, 126, true, 0, 0);
    place.setNegative(null);
    place.setPositive(null);
    assertTrue(observe(List.of(place), List.of(british), List.of()).isEmpty());
  }

  @Test
  void copiesAreCountedAndArticlesThatAreNotOkAddNothing() {
    article.setCopies(List.of(new CopyOf(), new CopyOf()));
    List<Mention> mentions = List.of(mention("RUS", 0, 6, false, 0.1, 0.1));
    assertEquals(3, observe(mentions, List.of(), List.of()).get("ALL null null null").getCopies());
    article.setStatus(ArticleStatus.NOT_AN_ARTICLE);
    assertTrue(ToneObservations.of(article, mentions, List.of(), List.of()).isEmpty());
  }

  @Test
  void publisherAndMissingYearAreKept() {
    article.setYear(null);
    List<ToneObservation> rows =
        ToneObservations.of(
            article, List.of(mention("RUS", 0, 6, false, 0.1, 0.1)), List.of(), List.of());
    assertEquals(2, rows.size());
    for (ToneObservation row : rows) {
      assertNull(row.getYear());
      assertEquals("Harbour Gazette", row.getPublisher());
      assertEquals(
          row.getScope() == ToneScope.PUBLISHER ? "Harbour Gazette" : null, row.getPublisherKey());
    }
  }

  private Map<String, ToneObservation> observe(
      List<Mention> mentions, List<Quote> quotes, List<EventMention> events) {
    Map<String, ToneObservation> rows = new TreeMap<>();
    for (ToneObservation row : ToneObservations.of(article, mentions, quotes, events)) {
      String key =
          String.join(
              " ",
              row.getScope().name(),
              String.valueOf(row.getCountryFrom()),
              String.valueOf(row.getCountryTo()),
              String.valueOf(row.getSpeaker()));
      assertNull(rows.put(key, row), "one observation for each article and cell");
    }
    return rows;
  }

  private static Article article(int year, String publisher) {
    Article article = new Article();
    article.setYear(year);
    article.setPublisher(publisher);
    article.setStatus(ArticleStatus.OK);
    article.setCopies(List.of());
    return article;
  }

  private static Mention mention(
      String country, int begin, int end, boolean quoted, double negative, double positive) {
    Mention mention = new Mention();
    mention.setCountry(country);
    mention.setBegin(begin);
    mention.setEnd(end);
    mention.setQuoted(quoted);
    mention.setNegative(negative);
    mention.setPositive(positive);
    return mention;
  }

  private static Quote quote(String speaker, String country, int begin, int end) {
    Quote quote = new Quote();
    quote.setSpeakerName(speaker);
    quote.setSpeakerCountry(country);
    quote.setSpans(List.of(new Span(begin, end)));
    return quote;
  }

  private static Actor actor(String country, int begin, int end) {
    Actor actor = new Actor();
    actor.setCountry(country);
    actor.setBegin(begin);
    actor.setEnd(end);
    return actor;
  }

  private static EventMention event(
      String id, int quadClass, Double goldstein, Actor actor1, Actor actor2) {
    EventMention event = new EventMention();
    event.setEventId(id);
    event.setModality(Modality.ACTUAL);
    event.setQuadClass(quadClass);
    event.setGoldstein(goldstein);
    event.setActor1(actor1);
    event.setActor2(actor2);
    return event;
  }
}
