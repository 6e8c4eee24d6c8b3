package org.detente.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups are the same through any number of buckets. */
final class GroupRecordsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 32})
  void groupsByKeyWhateverTheBuckets(int buckets) {
    List<KV<String, Integer>> records = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      records.add(KV.of("key-" + i % 20, i));
    }
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    var groups =
        pipeline
            .apply(Create.of(records).withCoder(KvCoder.of(StringUtf8Coder.of(), VarIntCoder.of())))
            .apply("Group", GroupRecords.through(buckets));
    PAssert.that(groups)
        .satisfies(
            all -> {
              Map<String, Integer> sizes = new HashMap<>();
              all.forEach(g -> sizes.merge(g.getKey(), g.getValue().size(), Integer::sum));
              assertEquals(20, sizes.size());
              sizes.values().forEach(size -> assertEquals(3, size));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }
}
