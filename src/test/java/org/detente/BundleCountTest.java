package org.detente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.detente.article.ExtractArticles;
import org.detente.duplicate.DropDuplicates;
import org.detente.input.ListFiles;
import org.detente.input.ReadDocuments;
import org.detente.ledger.ClassifyDocuments;
import org.detente.ledger.LedgerRule;
import org.detente.output.ReadTable;
import org.detente.record.Article;
import org.detente.record.LedgerEntry;
import org.detente.spread.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The DirectRunner's cost is per bundle: 500 files must not become 500 bundles behind any of the
 * shuffles between reading and annotating.
 */
final class BundleCountTest {
  private static final int DOCUMENTS = 500;
  private static final int BUCKETS = 8;

  /** Of the input's splits, and of each shuffle's buckets. */
  private static final long MOST_BUNDLES = 2 * BUCKETS;

  @TempDir Path crawl;

  private static final class CountBundles<T> extends DoFn<T, T> {
    private static final long serialVersionUID = 1L;
    private final Counter bundles;
    private final Counter elements;

    CountBundles(String where) {
      bundles = Metrics.counter(BundleCountTest.class, where + "_bundles");
      elements = Metrics.counter(BundleCountTest.class, where + "_elements");
    }

    @StartBundle
    public void start() {
      bundles.inc();
    }

    @ProcessElement
    public void process(@Element T element, OutputReceiver<T> out) {
      elements.inc();
      out.output(element);
    }
  }

  private static <T> PCollection<T> counted(String where, PCollection<T> elements) {
    return elements
        .apply("Count bundles " + where, ParDo.of(new CountBundles<>(where)))
        .setCoder(elements.getCoder());
  }

  @Test
  void fiveHundredFilesStayAFewBundlesBehindEachShuffle() throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          crawl.resolve("talks-" + i + ".txt"),
          "Talks " + i + "\n\nEnvoy " + i * 7919 + " of " + i * 104729 + " left for " + i + ".\n",
          StandardCharsets.UTF_8);
    }
    Pipeline pipeline =
        TestPipeline.fromOptions(
                PipelineOptionsFactory.fromArgs(
                        "--enforceImmutability=false",
                        "--enforceEncodability=false",
                        "--targetParallelism=2")
                    .create())
            .enableAbandonedNodeEnforcement(false);
    var files = pipeline.apply("List files", ListFiles.of(crawl.toString()));
    var read = files.apply("Read documents", ReadDocuments.create().spreadingOver(BUCKETS));
    var extracted =
        pipeline
            .apply("An empty ledger", ReadTable.of(LedgerEntry.class, List.of(), BUCKETS))
            .apply(
                "Classify documents",
                ClassifyDocuments.by(
                    new LedgerRule("run", "rules", false),
                    files,
                    counted("read", read.output()),
                    read.failures(),
                    BUCKETS))
            .get(ClassifyDocuments.TO_EXTRACT)
            .apply("Extract articles", ExtractArticles.create())
            .apply(
                "Take articles",
                MapElements.into(TypeDescriptor.of(Article.class)).via(LedgerEntry::getArticle));
    var distinct =
        counted("distinct", extracted.apply("Drop duplicates", DropDuplicates.through(BUCKETS)));
    counted(
        "spread", distinct.apply("Spread articles", Spread.over(BUCKETS, Article::getArticleId)));

    PipelineResult result = pipeline.run();
    assertEquals(PipelineResult.State.DONE, result.waitUntilFinish());
    Map<String, Long> counts = new HashMap<>();
    result
        .metrics()
        .queryMetrics(MetricsFilter.builder().build())
        .getCounters()
        .forEach(counter -> counts.put(counter.getName().getName(), counter.getAttempted()));
    for (String where : new String[] {"read", "distinct", "spread"}) {
      assertEquals(DOCUMENTS, counts.get(where + "_elements"), where);
      assertTrue(counts.get(where + "_bundles") <= MOST_BUNDLES, () -> where + ": " + counts);
    }
  }
}
