package org.detente.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
  private static final List<String> IDS =
      IntStream.range(0, 200).mapToObj(i -> "/crawl/a.warc.gz#" + i * 4096).toList();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void keepsEveryElementAndItsCoder(int buckets) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<String> spread =
        pipeline
            .apply("Make ids", Create.of(IDS))
            .apply("Spread ids", Spread.over(buckets, id -> id));
    assertEquals(StringUtf8Coder.of(), spread.getCoder());
    PAssert.that(spread).containsInAnyOrder(IDS);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void bucketsAreStableAndEvenlyFilled() {
    assertEquals(4, Spread.bucketOf("", 8));
    assertEquals(3, Spread.bucketOf("/crawl/page", 32));
    long[] filled = new long[8];
    IDS.forEach(id -> filled[Spread.bucketOf(id, 8)]++);
    for (long count : filled) {
      assertTrue(count > 10 && count < 45, () -> "a bucket of " + count);
    }
  }

  @Test
  void refusesNegativeBuckets() {
    assertThrows(IllegalArgumentException.class, () -> Spread.<String>over(-1, id -> id));
  }
}
