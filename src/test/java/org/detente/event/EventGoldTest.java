package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detente.event.GoldEvents.Coded;
import org.detente.event.GoldEvents.Coding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences coded by hand ({@code event-gold.jsonl}; its data card says how): that the coder does
 * not fall below what it reached there, on the half that its rules were tuned on and on the other.
 */
class EventGoldTest {
  private static List<Coding> gold = List.of();
  private static final Map<Coding, List<Coded>> FOUND = new LinkedHashMap<>();

  @BeforeAll
  static void code() {
    gold = GoldEvents.read("event-gold.jsonl");
    gold.forEach(coding -> FOUND.put(coding, GoldEvents.found(coding)));
  }

  @Test
  void sentencesAreThreeHundredAndTypesAreKnown() {
    assertEquals(300, gold.size());
    assertEquals(300, new TreeSet<>(gold.stream().map(Coding::id).toList()).size());
    for (Coding coding : gold) {
      for (Coded event : coding.events()) {
        assertTrue(
            CodeTable.shared().all().stream().anyMatch(c -> c.type().equals(event.type())),
            coding.id());
      }
    }
  }

  @ParameterizedTest(name = "even ids: {0}")
  @CsvSource({"false, 81.4, 87.0", "true, 57.9, 68.1"})
  void codesAsWellAsItDid(boolean even, double floor, double precision) {
    GoldScore score = new GoldScore();
    for (Coding coding : gold) {
      if (coding.even() == even) {
        score.add(coding.events(), FOUND.getOrDefault(coding, List.of()));
      }
    }

    assertTrue(score.f1() >= floor, score::toString);
    assertTrue(score.precision() >= precision, score::toString);
  }

  /** Written and coded by somebody who had seen neither the rules nor the other sentences. */
  @Test
  void codesSentencesThatItWasNotTunedOn() {
    List<Coding> wire = GoldEvents.read("event-wire.jsonl");
    GoldScore score = new GoldScore();
    wire.forEach(coding -> score.add(coding.events(), GoldEvents.found(coding)));

    assertEquals(120, wire.size());
    assertTrue(score.f1() >= 70.4, score::toString);
    assertTrue(score.precision() >= 73.7, score::toString);
  }

  /** Of each file of 200 the first 160 were for tuning; the others nobody looked at meanwhile. */
  @ParameterizedTest(name = "held out: {0}")
  @CsvSource({"false, 60.6, 74.1", "true, 37.4, 58.3"})
  void codesVariedWordingsAsWellAsItDid(boolean heldOut, double floor, double precision) {
    GoldScore score = new GoldScore();
    for (Coding coding : GoldEvents.read("event-varied.jsonl")) {
      if (coding.number() > 160 == heldOut) {
        score.add(coding.events(), GoldEvents.found(coding));
      }
    }

    assertTrue(score.f1() >= floor, score::toString);
    assertTrue(score.precision() >= precision, score::toString);
  }

  /** Leads full of pronouns, possessives, descriptions and rare acts; for tuning. */
  @Test
  void codesHardActorsAsWellAsItDid() {
    List<Coding> hard = GoldEvents.read("event-hard.jsonl");
    GoldScore score = new GoldScore();
    hard.forEach(coding -> score.add(coding.events(), GoldEvents.found(coding)));

    assertEquals(160, hard.size());
    assertTrue(score.f1() >= 39.1, score::toString);
    assertTrue(score.precision() >= 64.2, score::toString);
  }

  /** Wordings that a list of verbs would miss; nothing was tuned on them. */
  @Test
  void codesIdiomsAsWellAsItDid() {
    List<Coding> idioms = GoldEvents.read("event-idioms.jsonl");
    GoldScore score = new GoldScore();
    idioms.forEach(coding -> score.add(coding.events(), GoldEvents.found(coding)));

    assertEquals(835, idioms.size());
    assertTrue(score.f1() >= 16.3, score::toString);
    assertTrue(score.precision() >= 49.5, score::toString);
  }
}
