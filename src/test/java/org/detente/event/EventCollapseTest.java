package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.detente.record.Event;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.junit.jupiter.api.Test;

class EventCollapseTest {

  @Test
  void aReciprocalPairHasOneIdInEitherOrder() {
    assertEquals(
        EventCollapse.eventId(Texts.row("1", "RUS", "GBR", true)),
        EventCollapse.eventId(Texts.row("2", "GBR", "RUS", true)));
    assertNotEquals(
        EventCollapse.eventId(Texts.row("1", "RUS", "GBR", false)),
        EventCollapse.eventId(Texts.row("2", "GBR", "RUS", false)));
  }

  @Test
  void onlyWhatWasDoneIsAnEvent() {
    for (Modality modality : List.of(Modality.INTENDED, Modality.HYPOTHETICAL, Modality.NEGATED)) {
      EventMention row = Texts.row("1", "RUS", "GBR", true);
      row.setModality(modality);
      assertTrue(EventCollapse.eventId(row).isEmpty());
    }
  }

  @Test
  void dayTypeModeAndActorsTellEventsApart() {
    EventMention base = Texts.row("1", "RUS", "GBR", true);
    EventMention day = Texts.row("2", "RUS", "GBR", true);
    day.setEventDate(LocalDate.of(2019, 3, 19));
    EventMention mode = Texts.row("3", "RUS", "GBR", true);
    mode.setEventMode("phone");
    EventMention actor = Texts.row("4", "RUS", "FRA", true);

    assertEquals(
        4, List.of(base, day, mode, actor).stream().map(EventCollapse::eventId).distinct().count());
  }

  /** IGO, NGO and the like are classes of actors: the name tells which; a state needs none. */
  @Test
  void namesTellActorsOfOneClassApart() {
    assertNotEquals(id("International Monetary Fund", "IGO"), id("World Bank", "IGO"));
    assertEquals(id("World Bank", "IGO"), id("World Bank", "IGO"));
    assertEquals(id("UNICEF", "UNO"), id("World Health Organization", "UNO"));
    assertEquals(id("Emmanuel Macron", "FRA"), id("France", "FRA"));
  }

  private static String id(String name, String code) {
    EventMention row = Texts.row("1", code, "UKR", false);
    row.getActor1().setName(name);
    return EventCollapse.eventId(row).orElseThrow();
  }

  /** An article without publisher adds no source; yet somebody told of the event. */
  @Test
  void onlyKnownPublishersAreSources() {
    EventMention known = Texts.row("1", "RUS", "GBR", true);
    EventMention unknown = Texts.row("2", "RUS", "GBR", true);
    unknown.setPublisher(null);

    assertEquals(1, EventCollapse.collapse(List.of(known, unknown)).getNumSources());
    assertEquals(1, EventCollapse.collapse(List.of(unknown)).getNumSources());
  }

  @Test
  void undatedMentionsStayWithTheirArticle() {
    EventMention one = Texts.row("1", "RUS", "GBR", true);
    EventMention two = Texts.row("2", "RUS", "GBR", true);
    one.setEventDate(null);
    two.setEventDate(null);

    assertNotEquals(EventCollapse.eventId(one), EventCollapse.eventId(two));
  }

  @Test
  void anyOrderOfMentionsGivesTheSameEvent() {
    List<EventMention> mentions = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      EventMention row =
          Texts.row("m" + i, i % 2 == 0 ? "RUS" : "GBR", i % 2 == 0 ? "GBR" : "RUS", true);
      row.setPublisher("Publisher " + i % 3);
      row.setConfidence(0.5 + i % 7 * 0.01);
      row.setToneSentence(i * 0.1 - 1);
      row.setPublicationDate(LocalDate.of(2019, 3, 18 + i % 5));
      mentions.add(row);
    }
    Event first = EventCollapse.collapse(mentions);
    Collections.shuffle(mentions, new Random(7));

    assertEquals(first, EventCollapse.collapse(mentions));
    assertEquals(30, first.getNumMentions());
    assertEquals(30, first.getNumArticles());
    assertEquals(3, first.getNumSources());
    assertEquals(20, first.getSourceUrls().size());
    assertEquals(LocalDate.of(2019, 3, 18), first.getFirstSeen());
    assertEquals(LocalDate.of(2019, 3, 22), first.getLastSeen());
    assertEquals(0.56, first.getConfidence());
    assertEquals(0.45, first.getAvgTone());
    assertEquals(2019, first.getYear());
  }

  @Test
  void theYearIsThatOfTheFirstReportAndTheEventHasItsOwn() {
    EventMention told = Texts.row("1", "RUS", "GBR", true);
    told.setEventDate(LocalDate.of(2018, 12, 31));
    told.setPublicationDate(LocalDate.of(2020, 1, 2));
    EventMention first = Texts.row("2", "RUS", "GBR", true);
    first.setEventDate(LocalDate.of(2018, 12, 31));
    first.setPublicationDate(LocalDate.of(2019, 1, 1));
    Event event = EventCollapse.collapse(List.of(told, first));
    assertEquals(2019, event.getYear());
    assertEquals(2018, event.getEventYear());

    told.setPublicationDate(null);
    assertNull(EventCollapse.collapse(List.of(told)).getYear());
  }

  @Test
  void mentionsOfDifferentEventsAreRefused() {
    List<EventMention> mixed =
        List.of(Texts.row("1", "RUS", "GBR", true), Texts.row("2", "RUS", "FRA", true));

    assertThrows(IllegalArgumentException.class, () -> EventCollapse.collapse(mixed));
    assertThrows(IllegalArgumentException.class, () -> EventCollapse.collapse(List.of()));
  }
}
