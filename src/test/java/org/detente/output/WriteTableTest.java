package org.detente.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.detente.Rows;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.Quote;
import org.detente.record.Reason;
import org.detente.record.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTableTest {
  private static final Map<String, String> METADATA =
      Map.of("detente.version", "test", "detente.run", "r1");

  @TempDir Path attempt;

  @Test
  void rowsGoIntoTheFolderOfTheirYear() throws IOException {
    TestPipeline pipeline = pipeline();
    KvCoder<Integer, Article> coder =
        KvCoder.of(VarIntCoder.of(), AvroCoder.specific(Article.class));
    PAssert.that(
            pipeline
                .apply(
                    "Create articles",
                    Create.of(
                            List.of(
                                KV.of(2014, Rows.article("a", "One.").build()),
                                KV.of(2014, Rows.article("b", "Two.").build()),
                                KV.of(0, Rows.article("c", "Three.").setPublishedOn(null).build()),
                                KV.of(-7, Rows.article("d", "Four.").build())))
                        .withCoder(coder))
                .apply(
                    "Write articles",
                    WriteTable.of(Table.ARTICLES, Article.class, attempt.toString(), 1, METADATA)))
        .containsInAnyOrder(
            "articles/year=0/part-00000-of-00001.avro",
            "articles/year=2014/part-00000-of-00001.avro");
    pipeline.run().waitUntilFinish();

    TreeSet<String> ids = new TreeSet<>();
    DatasetFolder.of(attempt)
        .forEach(Table.ARTICLES, Article.class, article -> ids.add(article.getSourceId()));
    assertEquals("[a, b, c, d]", ids.toString());
    try (DataFileReader<GenericRecord> file =
        new DataFileReader<>(
            attempt.resolve("articles/year=0/part-00000-of-00001.avro").toFile(),
            new GenericDatumReader<>())) {
      assertEquals("deflate", file.getMetaString("avro.codec"));
      assertEquals("r1", file.getMetaString("detente.run"));
      assertEquals("test", file.getMetaString("detente.version"));
    }
  }

  @Test
  void anEmptyTableIsStillReadable() throws IOException {
    TestPipeline pipeline = pipeline();
    pipeline
        .apply(
            "Create no quotes",
            Create.<KV<Integer, Quote>>of(List.of())
                .withCoder(KvCoder.of(VarIntCoder.of(), AvroCoder.specific(Quote.class))))
        .apply(
            "Write quotes",
            WriteTable.of(Table.QUOTES, Quote.class, attempt.toString(), 1, METADATA));
    pipeline
        .apply(
            "Create no dead letters",
            Create.<DeadLetter>of(List.of()).withCoder(AvroCoder.specific(DeadLetter.class)))
        .apply(
            "Write dead letters",
            WriteTable.of(Table.DEAD_LETTERS, DeadLetter.class, attempt.toString(), 1, METADATA)
                .withoutYear());
    pipeline.run().waitUntilFinish();

    DatasetFolder dataset = DatasetFolder.of(attempt);
    assertEquals(List.of("quotes/year=0/part-00000-of-00001.avro"), dataset.files(Table.QUOTES));
    assertEquals(
        List.of("dead_letters/part-00000-of-00001.avro"), dataset.files(Table.DEAD_LETTERS));
    List<Quote> rows = new ArrayList<>();
    dataset.forEach(Table.QUOTES, Quote.class, rows::add);
    assertTrue(rows.isEmpty());
  }

  @Test
  void thereAreAtMostAsManyFilesAsShards() throws IOException {
    TestPipeline pipeline = pipeline();
    List<DeadLetter> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(Rows.deadLetter("crawl/" + i, Stage.READ, Reason.EMPTY).build());
    }
    pipeline
        .apply(
            "Create dead letters", Create.of(rows).withCoder(AvroCoder.specific(DeadLetter.class)))
        .apply(
            "Write dead letters",
            WriteTable.of(Table.DEAD_LETTERS, DeadLetter.class, attempt.toString(), 3, METADATA)
                .withoutYear());
    pipeline.run().waitUntilFinish();

    List<String> files = DatasetFolder.of(attempt).files(Table.DEAD_LETTERS);
    assertTrue(files.stream().allMatch(file -> file.endsWith("-of-00003.avro")), files.toString());
    List<DeadLetter> read = new ArrayList<>();
    DatasetFolder.of(attempt).forEach(Table.DEAD_LETTERS, DeadLetter.class, read::add);
    assertEquals(20, read.size());
  }

  @Test
  void aTableTakesOnlyItsOwnRecord() {
    assertThrows(
        IllegalArgumentException.class,
        () -> WriteTable.of(Table.QUOTES, Article.class, attempt.toString(), 1, METADATA));
  }

  private static TestPipeline pipeline() {
    return TestPipeline.fromOptions(
            PipelineOptionsFactory.fromArgs("--stableUniqueNames=ERROR").create())
        .enableAbandonedNodeEnforcement(false);
  }
}
