package org.detente.summary;

import static org.detente.summary.Observations.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.detente.record.ToneObservation;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.Test;

class ToneAccumulatorTest {
  private static final ToneCell NORWAY_SWEDEN =
      new ToneCell(2019, ToneScope.PAIR, "NOR", "SWE", null, null);

  @Test
  void meanAndIntervalByHand() {
    // Five articles with n = 1 1 2 2 4 mentions and balances summing to s = 1 0 1 -1 2.
    // r = 3/10; residuals s - r n = .7 -.3 .4 -1.6 .8, squares sum to 3.94;
    // standard error = sqrt(5/4 * 3.94) / 10 = 0.221923; t(4) = 2.776445.
    ToneSummary row =
        sum(
            pair(2019, "NOR", "SWE", "Fjord Post", 1, 1000),
            pair(2019, "NOR", "SWE", "Fjord Post", 1, 0),
            pair(2019, "NOR", "SWE", "Skerry Times", 2, 1000),
            pair(2019, "NOR", "SWE", null, 2, -1000),
            pair(2019, "NOR", "SWE", "Skerry Times", 4, 2000));
    assertEquals(0.3, row.getMean());
    assertEquals(0.3 - 2.776445 * 0.221923, row.getCiLow(), 2e-6);
    assertEquals(0.3 + 2.776445 * 0.221923, row.getCiHigh(), 2e-6);
    assertEquals(5, row.getNArticles());
    assertEquals(10, row.getNMentions());
    assertEquals(2, row.getNPublishers());
  }

  @Test
  void fewerThanFiveArticlesGiveNoInterval() {
    ToneObservation one = pair(2019, "NOR", "SWE", "Fjord Post", 1, 500);
    ToneSummary row = sum(one, one, one, one);
    assertEquals(0.5, row.getMean());
    assertNull(row.getCiLow());
    assertNull(row.getCiHigh());
  }

  @Test
  void intervalStaysInsideTheScaleAndCollapsesWithoutSpread() {
    ToneObservation high = pair(2019, "NOR", "SWE", "Fjord Post", 1, 1000);
    ToneObservation low = pair(2019, "NOR", "SWE", "Fjord Post", 1, -1000);
    ToneSummary spread = sum(high, high, high, high, low);
    assertEquals(1.0, spread.getCiHigh());
    assertTrue(spread.getCiLow() >= -1);
    ToneSummary equal = sum(high, high, high, high, high);
    assertEquals(1.0, equal.getCiLow());
    assertEquals(1.0, equal.getCiHigh());
  }

  @Test
  void eventsWithoutMentionsMakeARowWithoutMean() {
    ToneObservation events = pair(2019, "NOR", "SWE", "Fjord Post", 0, 0);
    events.setEvents(3);
    events.setCooperative(2);
    events.setGoldsteinEvents(2);
    events.setGoldsteinMilli(4500);
    ToneSummary row = sum(events);
    assertEquals(0, row.getNArticles());
    assertEquals(0, row.getNArticlesAll());
    assertNull(row.getMean());
    assertNull(row.getShareNeutral());
    assertNull(row.getQuotedMean());
    assertEquals(3, row.getNEvents());
    assertEquals(2, row.getNCooperative());
    assertEquals(2.25, row.getGoldsteinMean());
    assertEquals(0, row.getNPublishers(), "as n_articles: of articles with a scored mention");
  }

  @Test
  void sharesAndVoicesAddUp() {
    ToneObservation row = pair(2019, "NOR", "SWE", "Fjord Post", 4, -500);
    row.setNegativeMilli(1500);
    row.setPositiveMilli(1000);
    row.setQuotedMentions(1);
    row.setQuotedBalanceMilli(-800);
    row.setCopies(3);
    ToneSummary summary = sum(row);
    assertEquals(0.375, summary.getShareNegative());
    assertEquals(0.375, summary.getShareNeutral());
    assertEquals(0.25, summary.getSharePositive());
    assertEquals(-0.8, summary.getQuotedMean());
    assertEquals(0.1, summary.getNarratorMean());
    assertEquals(1, summary.getNArticles());
    assertEquals(3, summary.getNArticlesAll());
  }

  @Test
  void anyOrderAndAnySplitGiveTheSameRow() throws IOException {
    Random random = new Random(7);
    List<ToneObservation> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int n = 1 + random.nextInt(9);
      all.add(
          pair(2019, "NOR", "SWE", "Paper " + random.nextInt(20), n, random.nextInt(2001) - 1000));
    }
    ToneSummary expected = sum(all.toArray(new ToneObservation[0]));
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(all, random);
      List<ToneAccumulator> parts = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        parts.add(new ToneAccumulator());
      }
      for (ToneObservation observation : all) {
        parts.get(random.nextInt(parts.size())).add(observation);
      }
      ToneAccumulator merged = new ToneAccumulator();
      for (ToneAccumulator part : parts) {
        merged.merge(copy(part));
      }
      assertEquals(expected, merged.summary(NORWAY_SWEDEN));
    }
  }

  @Test
  void writtenAndReadBackIsTheSame() throws IOException {
    ToneAccumulator empty = new ToneAccumulator();
    assertEquals(empty, copy(empty));
    ToneAccumulator one = new ToneAccumulator();
    one.add(pair(2019, "NOR", "SWE", "Ærlig Avis 📰", 2, -333));
    assertEquals(one, copy(one));
  }

  @Test
  void overflowThrowsRatherThanWraps() {
    ToneAccumulator sums = new ToneAccumulator();
    ToneObservation huge = pair(2019, "NOR", "SWE", null, 1, 3_000_000_000L);
    sums.add(huge);
    assertThrows(ArithmeticException.class, () -> sums.add(huge));
  }

  @Test
  void largeCellsLoseNoDigits() {
    ToneAccumulator sums = new ToneAccumulator();
    for (int i = 0; i < 100_000; i++) {
      sums.add(pair(2019, "NOR", "SWE", null, 1000, i % 2 == 0 ? 500_001 : 499_999));
    }
    ToneSummary row = sums.summary(NORWAY_SWEDEN);
    assertEquals(0.5, row.getMean());
    assertNotNull(row.getCiLow());
    assertEquals(0.5, row.getCiLow(), 1e-6);
  }

  @Test
  void studentsQuantilesMatchThePublishedTable() {
    assertEquals(12.7062, StudentT.quantile975(1), 1e-4);
    assertEquals(4.3027, StudentT.quantile975(2), 1e-4);
    assertEquals(3.1824, StudentT.quantile975(3), 1e-4);
    assertEquals(2.7764, StudentT.quantile975(4), 1e-4);
    assertEquals(2.5706, StudentT.quantile975(5), 1e-4);
    assertEquals(2.2281, StudentT.quantile975(10), 1e-4);
    assertEquals(2.0452, StudentT.quantile975(29), 1e-4);
    assertEquals(2.0423, StudentT.quantile975(30), 1e-4);
    assertEquals(2.0003, StudentT.quantile975(60), 1e-4);
    assertEquals(1.9600, StudentT.quantile975(10_000_000), 1e-4);
    assertThrows(IllegalArgumentException.class, () -> StudentT.quantile975(0));
  }

  private static ToneSummary sum(ToneObservation... observations) {
    ToneAccumulator sums = new ToneAccumulator();
    for (ToneObservation observation : observations) {
      sums.add(observation);
    }
    return sums.summary(NORWAY_SWEDEN);
  }

  private static ToneAccumulator copy(ToneAccumulator sums) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sums.write(new DataOutputStream(bytes));
    return ToneAccumulator.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
