package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.annotate.RowId;
import org.detente.record.Actor;
import org.detente.record.DateResolution;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.jspecify.annotations.Nullable;

/**
 * The one-a-day filter of the field: mentions of the same two actors, type and mode on the same day
 * are one event. Actors count as their country and sector, with their name where the code stands
 * for a class of actors and no single one (the IMF and the World Bank are both IGO), or as their
 * name where no country is known; the two of a reciprocal event in either order. Only what is
 * reported as done becomes an event. Every result is independent of the order of the mentions.
 */
public final class EventCollapse {
  private static final int MAX_URLS = 20;

  /** PLOVER's codes of many actors each; UNO and EUR stand for one, as a country does. */
  private static final Set<String> CLASSES = Set.of("IGO", "IMG", "ISM", "MNC", "NGO");

  private static final Comparator<EventMention> BEST_FIRST =
      Comparator.comparingDouble(EventMention::getConfidence)
          .reversed()
          .thenComparing(EventMention::getEventMentionId);

  private EventCollapse() {}

  /**
   * Row of the event table that a mention belongs to; empty for what is intended, possible or
   * denied. A mention without any date is keyed by its article.
   */
  public static Optional<String> eventId(EventMention mention) {
    if (mention.getModality() != Modality.ACTUAL) {
      return Optional.empty();
    }
    LocalDate date = mention.getEventDate();
    String when = date == null ? "article " + mention.getArticleId() : date.toString();
    String first = key(mention.getActor1());
    String second = key(mention.getActor2());
    if (mention.getReciprocal() && first.compareTo(second) > 0) {
      String swap = first;
      first = second;
      second = swap;
    }
    String mode = mention.getEventMode() == null ? "" : mention.getEventMode();
    return Optional.of(RowId.of(when, first, second, mention.getEventType(), mode));
  }

  /**
   * What an actor counts as when mentions are put together: its country and sector, else its name,
   * else its words; empty for nobody.
   */
  public static String key(@Nullable Actor actor) {
    if (actor == null) {
      return "";
    }
    String sector = actor.getSector() == null ? "" : actor.getSector();
    if (actor.getCountry() != null) {
      String country = "country " + actor.getCountry() + " " + sector;
      boolean named = CLASSES.contains(actor.getCountry()) && actor.getName() != null;
      return named ? country + " " + actor.getName() : country;
    }
    return actor.getName() == null
        ? "words " + sector + " " + actor.getNameRaw()
        : "name " + actor.getName();
  }

  /**
   * One row from the mentions of one event.
   *
   * @throws IllegalArgumentException if there is none, or they do not belong to one event
   */
  public static Event collapse(Collection<EventMention> mentions) {
    List<EventMention> sorted = new ArrayList<>(mentions);
    sorted.sort(BEST_FIRST);
    SortedSet<String> ids = new TreeSet<>();
    for (EventMention mention : sorted) {
      ids.add(eventId(mention).orElse("none"));
    }
    if (ids.size() != 1 || ids.contains("none")) {
      throw new IllegalArgumentException("mentions of " + ids.size() + " events: " + ids);
    }
    EventMention best = sorted.get(0);
    Event event = new Event();
    event.setEventId(ids.first());
    event.setEventDate(best.getEventDate());
    event.setEventYear(best.getEventDate() == null ? null : best.getEventDate().getYear());
    event.setDateResolution(finest(sorted));
    event.setEventType(best.getEventType());
    event.setEventMode(best.getEventMode());
    event.setContexts(best.getContexts());
    event.setCameoCode(best.getCameoCode());
    event.setCameoBase(best.getCameoBase());
    event.setCameoRoot(best.getCameoRoot());
    event.setQuadClass(best.getQuadClass());
    event.setGoldstein(best.getGoldstein());
    event.setPloverScore(best.getPloverScore());
    event.setReciprocal(best.getReciprocal());
    event.setActor1(best.getActor1());
    event.setActor2(best.getActor2());
    sorted.stream()
        .filter(m -> m.getLocation() != null)
        .findFirst()
        .ifPresent(m -> event.setLocation(m.getLocation()));
    count(event, sorted);
    event.setAvgTone(meanTone(sorted));
    event.setConfidence(best.getConfidence());
    return event;
  }

  private static void count(Event event, List<EventMention> mentions) {
    SortedSet<String> ids = new TreeSet<>();
    SortedSet<String> articles = new TreeSet<>();
    SortedSet<String> publishers = new TreeSet<>();
    SortedSet<String> urls = new TreeSet<>();
    SortedSet<LocalDate> seen = new TreeSet<>();
    for (EventMention mention : mentions) {
      ids.add(mention.getEventMentionId());
      articles.add(mention.getArticleId());
      if (mention.getPublisher() != null) {
        publishers.add(mention.getPublisher());
      }
      if (mention.getSourceUrl() != null) {
        urls.add(mention.getSourceUrl());
      }
      if (mention.getPublicationDate() != null) {
        seen.add(mention.getPublicationDate());
      }
    }
    event.setMentionIds(new ArrayList<>(ids));
    event.setNumMentions(ids.size());
    event.setNumArticles(articles.size());
    event.setNumSources(Math.max(1, publishers.size()));
    event.setSourceUrls(urls.stream().limit(MAX_URLS).toList());
    event.setFirstSeen(seen.isEmpty() ? null : seen.first());
    event.setYear(seen.isEmpty() ? null : seen.first().getYear());
    event.setLastSeen(seen.isEmpty() ? null : seen.last());
  }

  private static DateResolution finest(List<EventMention> mentions) {
    DateResolution finest = DateResolution.NONE;
    for (EventMention mention : mentions) {
      if (mention.getDateResolution().compareTo(finest) < 0) {
        finest = mention.getDateResolution();
      }
    }
    return finest;
  }

  /** Mean in whole thousandths, so that the order of adding does not matter. */
  private static @Nullable Double meanTone(List<EventMention> mentions) {
    long sum = 0;
    int n = 0;
    for (EventMention mention : mentions) {
      if (mention.getToneSentence() != null) {
        sum += Math.round(mention.getToneSentence() * 1000);
        n++;
      }
    }
    return n == 0 ? null : Math.round((double) sum / n) / 1000.0;
  }
}
