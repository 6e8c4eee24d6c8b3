package org.detente.summary;

import static org.detente.summary.Observations.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollection;
import org.detente.record.ToneObservation;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.junit.jupiter.api.Test;

class SummarizeToneTest {
  @Test
  void oneRowForEachCell() {
    ToneObservation undated = pair(0, "NOR", "SWE", "Fjord Post", 1, 250);
    undated.setYear(null);
    PCollection<ToneSummary> rows =
        summarize(
            List.of(
                pair(2019, "NOR", "SWE", "Fjord Post", 2, 400),
                pair(2019, "NOR", "SWE", "Skerry Times", 2, -800),
                pair(2019, "SWE", "NOR", "Fjord Post", 1, 900),
                pair(2020, "NOR", "SWE", "Fjord Post", 3, 0),
                undated));
    PAssert.that(rows)
        .satisfies(
            found -> {
              Map<String, String> means = new TreeMap<>();
              for (ToneSummary row : found) {
                means.put(
                    row.getYear() + " " + row.getCountryFrom() + " " + row.getCountryTo(),
                    row.getMean() + " of " + row.getNArticles());
              }
              assertEquals(
                  Map.of(
                      "2019 NOR SWE", "-0.1 of 2",
                      "2019 SWE NOR", "0.9 of 1",
                      "2020 NOR SWE", "0.0 of 1",
                      "null NOR SWE", "0.25 of 1"),
                  means);
              return null;
            });
    rows.getPipeline().run().waitUntilFinish();
  }

  @Test
  void rowsEqualThoseOfOneAccumulator() {
    List<ToneObservation> all = new ArrayList<>();
    ToneAccumulator sums = new ToneAccumulator();
    for (int i = 0; i < 500; i++) {
      ToneObservation observation =
          pair(2021, "NOR", "SWE", "Paper " + i % 7, 1 + i % 5, i * 37 % 2001 - 1000);
      all.add(observation);
      sums.add(observation);
    }
    PCollection<ToneSummary> rows = summarize(all);
    PAssert.that(rows)
        .containsInAnyOrder(
            sums.summary(new ToneCell(2021, ToneScope.PAIR, "NOR", "SWE", null, null)));
    rows.getPipeline().run().waitUntilFinish();
  }

  @Test
  void noObservationsGiveNoRows() {
    PCollection<ToneSummary> rows = summarize(List.of());
    PAssert.that(rows).empty();
    rows.getPipeline().run().waitUntilFinish();
  }

  @Test
  void survivesTheTripToAWorker() {
    SerializableUtils.ensureSerializable(SummarizeTone.through(4));
  }

  private static PCollection<ToneSummary> summarize(List<ToneObservation> observations) {
    TestPipeline pipeline =
        TestPipeline.fromOptions(
                PipelineOptionsFactory.fromArgs("--stableUniqueNames=ERROR").create())
            .enableAbandonedNodeEnforcement(false);
    return pipeline
        .apply(
            "Create observations",
            Create.of(observations).withCoder(AvroCoder.specific(ToneObservation.class)))
        .apply("Summarize tone", SummarizeTone.through(4));
  }
}
