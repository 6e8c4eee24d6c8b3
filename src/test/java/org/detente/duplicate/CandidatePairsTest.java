package org.detente.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A band that a whole publisher shares must not give a pair for every two of its pages. */
final class CandidatePairsTest {
  private static List<String> pages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, "2015-11-21/%06d", i))
        .toList();
  }

  private static Map<String, Integer> pairsByLater(List<String> pages) {
    Map<String, Integer> pairs = new HashMap<>();
    CandidatePairs.of(pages, (earlier, later) -> pairs.merge(later, 1, Integer::sum));
    return pairs;
  }

  @Test
  void everyTwoOfAFewPagesAreCompared() {
    assertEquals(10 * 9 / 2, pairsByLater(pages(10)).values().stream().mapToInt(i -> i).sum());
  }

  @Test
  void boilerplateOnAHundredThousandPagesGivesFourPairsAPage() {
    Map<String, Integer> pairs = pairsByLater(pages(100_000));
    assertEquals(99_999, pairs.size(), "every page but the first has an earlier one");
    assertTrue(pairs.values().stream().mapToInt(i -> i).sum() <= 4 * 100_000 + 32 * 31 / 2);
    assertEquals(4, pairs.get("2015-11-21/099999"));
  }
}
