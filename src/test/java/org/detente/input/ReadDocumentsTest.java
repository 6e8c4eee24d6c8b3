package org.detente.input;

import static org.detente.input.Fixtures.concat;
import static org.detente.input.Fixtures.gzip;
import static org.detente.input.Fixtures.info;
import static org.detente.input.Fixtures.page;
import static org.detente.input.Fixtures.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.detente.record.DeadLetter;
import org.detente.record.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDocumentsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void aMixedFolderGivesDocumentsDeadLettersAndCounts(int buckets) throws IOException {
    byte[] info = gzip(info());
    byte[] first = gzip(page("u:1"));
    write("day.warc.gz", concat(info, first, gzip(page("u:2"))));
    write("lines.jsonl", utf8("{\"id\":\"a\",\"text\":\"Talks.\"}\n{\"id\":\"b\"}\n"));
    write("page.html", utf8(Fixtures.PAGE));
    write("photo.html", utf8("%PDF-1.4 x"));
    write("void.html", new byte[0]);
    Pipeline pipeline = pipeline();
    WithFailures.Result<PCollection<SourceDocument>, DeadLetter> read =
        pipeline
            .apply("List files", ListFiles.of(folder.toString()))
            .apply("Read documents", ReadDocuments.create().spreadingOver(buckets));
    PAssert.that(
            read.output()
                .apply(
                    "Take ids",
                    MapElements.into(TypeDescriptors.strings()).via(SourceDocument::getSourceId)))
        .containsInAnyOrder(
            folder + "/day.warc.gz#" + info.length,
            folder + "/day.warc.gz#" + (info.length + first.length),
            "a",
            folder + "/page.html");
    PAssert.that(
            read.failures()
                .apply(
                    "Take reasons",
                    MapElements.into(TypeDescriptors.strings())
                        .via(f -> f.getReason() + " " + f.getSourceId())))
        .containsInAnyOrder(
            "MALFORMED b",
            "UNREADABLE " + folder + "/photo.html",
            "EMPTY " + folder + "/void.html");
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    Map<String, Long> counts = counts(result);
    assertEquals(5, counts.get("files_read"));
    assertEquals(4, counts.get("documents_read"));
    assertEquals(1, counts.get("warc_records_skipped"));
    assertEquals(1, counts.get("empty_documents"));
  }

  @Test
  void theLimitIsPassedOn() throws IOException {
    write("a.txt", utf8("peace ".repeat(100)));
    Pipeline pipeline = pipeline();
    WithFailures.Result<PCollection<SourceDocument>, DeadLetter> read =
        pipeline
            .apply("List files", ListFiles.of(folder + "/*.txt"))
            .apply("Read documents", ReadDocuments.create().withMaxDocumentBytes(100));
    PAssert.that(read.output()).empty();
    PAssert.that(
            read.failures()
                .apply(
                    "Take reasons",
                    MapElements.into(TypeDescriptors.strings()).via(f -> f.getReason().name())))
        .containsInAnyOrder("TOO_LARGE");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aFileThatVanishedIsADeadLetter() throws IOException {
    write("a.txt", utf8("The ministers met."));
    String gone = folder + "/gone.txt";
    Pipeline pipeline = pipeline();
    PCollection<String> listed = pipeline.apply("List", Create.of(folder + "/a.txt", gone));
    WithFailures.Result<PCollection<SourceDocument>, DeadLetter> read =
        listed.apply("Read documents", ReadDocuments.create());
    PAssert.that(
            read.failures()
                .apply(
                    "Take reasons",
                    MapElements.into(TypeDescriptors.strings())
                        .via(f -> f.getReason() + " " + f.getSourceUri())))
        .containsInAnyOrder("SOURCE_GONE " + gone);
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    assertEquals(1, counts(result).get("documents_read"));
    assertEquals(1, counts(result).get("files_gone"));
  }

  @Test
  void aPatternWithoutFilesFailsTheRun() {
    Pipeline pipeline = pipeline();
    pipeline
        .apply("List files", ListFiles.of(folder + "/none/*.html"))
        .apply("Read documents", ReadDocuments.create());
    Pipeline.PipelineExecutionException failure =
        assertThrows(
            Pipeline.PipelineExecutionException.class, () -> pipeline.run().waitUntilFinish());
    assertTrue(failure.getCause() instanceof InputException, failure::toString);
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static Pipeline pipeline() {
    PipelineOptions options = PipelineOptionsFactory.fromArgs("--stableUniqueNames=ERROR").create();
    return TestPipeline.fromOptions(options).enableAbandonedNodeEnforcement(false);
  }

  private static Map<String, Long> counts(PipelineResult result) {
    Map<String, Long> counts = new TreeMap<>();
    MetricsFilter ours =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(ReadDocuments.class))
            .build();
    for (MetricResult<Long> counter : result.metrics().queryMetrics(ours).getCounters()) {
      counts.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counts;
  }

  @Test
  void aFileThatCannotBeOpenedIsADeadLetter() throws IOException {
    String locked = Files.createDirectory(folder.resolve("locked")).toString();
    Pipeline pipeline = pipeline();
    WithFailures.Result<PCollection<SourceDocument>, DeadLetter> read =
        pipeline.apply("List", Create.of(locked)).apply("Read documents", ReadDocuments.create());
    PAssert.that(read.output()).empty();
    PAssert.that(
            read.failures()
                .apply(
                    "Take reasons",
                    MapElements.into(TypeDescriptors.strings())
                        .via(f -> f.getReason() + " " + f.getMessage().substring(0, 17))))
        .containsInAnyOrder("UNREADABLE cannot be opened:");
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    assertEquals(1, counts(result).get("files_unreadable"));
  }
}
