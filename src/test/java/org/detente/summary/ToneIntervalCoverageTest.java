package org.detente.summary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the 95 % interval holds the true mean when articles have a tone of their own. */
class ToneIntervalCoverageTest {
  private static final int ROUNDS = 4000;
  private static final double TRUTH = -0.2;

  @ParameterizedTest
  @ValueSource(ints = {10, 40, 200})
  void holdsTheTrueMeanNineteenTimesInTwenty(int articles) {
    double covered = coverage(articles, 0.3);
    assertTrue(covered >= 0.92 && covered <= 0.98, articles + " articles: " + covered);
  }

  @Test
  void wouldBeFarTooNarrowIfMentionsWereTakenForIndependent() {
    // The same data with each mention as an article of its own.
    Random random = new Random(3);
    int held = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ToneAccumulator sums = new ToneAccumulator();
      for (int i = 0; i < 40; i++) {
        double articleTone = TRUTH + 0.3 * random.nextGaussian();
        for (int left = 1 + random.nextInt(12); left > 0; left--) {
          sums.add(Observations.pair(2020, "FRA", "ITA", null, 1, milli(articleTone, random)));
        }
      }
      held += holds(sums) ? 1 : 0;
    }
    assertTrue((double) held / ROUNDS < 0.85);
  }

  private static double coverage(int articles, double spread) {
    Random random = new Random(20 + articles);
    int held = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ToneAccumulator sums = new ToneAccumulator();
      for (int i = 0; i < articles; i++) {
        double articleTone = TRUTH + spread * random.nextGaussian();
        int mentions = 1 + random.nextInt(12);
        long balance = 0;
        for (int m = 0; m < mentions; m++) {
          balance += milli(articleTone, random);
        }
        sums.add(Observations.pair(2020, "FRA", "ITA", null, mentions, balance));
      }
      held += holds(sums) ? 1 : 0;
    }
    return (double) held / ROUNDS;
  }

  private static long milli(double articleTone, Random random) {
    return Math.round(1000 * (articleTone + 0.2 * random.nextGaussian()));
  }

  private static boolean holds(ToneAccumulator sums) {
    ToneSummary row = sums.summary(new ToneCell(2020, ToneScope.PAIR, "FRA", "ITA", null, null));
    return row.getCiLow() <= TRUTH && TRUTH <= row.getCiHigh();
  }
}
