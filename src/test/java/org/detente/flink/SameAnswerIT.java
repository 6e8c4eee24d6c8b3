package org.detente.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.detente.DatasetDigests;
import org.detente.TableRows;
import org.detente.cli.AnnotateCommand;
import org.detente.output.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same answer everywhere: {@code sample-input} and generated articles, copies among them, give
 * equal digests of all tables on the DirectRunner and on a Flink in one process, whatever the
 * parallelism, and the rows that {@code annotate} gives without any runner.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SameAnswerIT {
  private static final int ARTICLES = 20;

  @TempDir static Path folder;
  private Shell shell;
  private String input;
  private Map<String, String> expected;

  @BeforeAll
  void runOnOneThread() throws IOException, InterruptedException {
    shell = new Shell(folder, FlinkBuild.ENVIRONMENT);
    input = "sample-input," + GeneratedCrawl.write(folder.resolve("crawl.jsonl"), ARTICLES);
    expected = direct(1, "lexicon");
  }

  private Map<String, String> direct(int parallelism, String tone) throws IOException {
    return direct(input, parallelism, tone);
  }

  private static Map<String, String> direct(String input, int parallelism, String tone)
      throws IOException {
    Path output = folder.resolve("direct-" + parallelism + tone);
    return DatasetDigests.ofDirectRun(input, output, parallelism, "--toneModel=" + tone);
  }

  private Map<String, String> flink(String input, int parallelism, String tone)
      throws IOException, InterruptedException {
    FlinkBuild.ensure(shell);
    Path output = folder.resolve("flink-" + parallelism + tone);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    shell
        .run(
            java,
            "-Xmx2g",
            "-jar",
            FlinkBuild.JAR.toString(),
            "--parallelism=" + parallelism,
            "--input=" + input,
            "--output=" + output,
            "--runId=same",
            "--toneModel=" + tone)
        .succeeded();
    return DatasetDigests.published(output);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void directRunnerGivesItAtAnyParallelism(int parallelism) throws IOException {
    assertEquals(expected, direct(parallelism, "lexicon"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void flinkGivesItAtAnyParallelism(int parallelism) throws Exception {
    assertEquals(expected, flink(input, parallelism, "lexicon"));
  }

  @Test
  void theEncoderGivesItToo() throws Exception {
    String crawl = folder.resolve("crawl.jsonl").toString();
    assertEquals(direct(crawl, 2, "encoder"), flink(crawl, 2, "encoder"));
  }

  /** What every row says is compared; ids and columns that only tables have are not. */
  @Test
  void annotateGivesTheSameRows() throws IOException {
    Path lines = folder.resolve("annotate.jsonl");
    int code =
        new AnnotateCommand(System.out)
            .run(new String[] {"--input=" + input, "--output=" + lines, "--toneModel=lexicon"});
    assertEquals(0, code);
    Path attempt = folder.resolve("direct-1lexicon").resolve("current");
    Map<String, String> articles = new HashMap<>();
    for (GenericRecord article : TableRows.of(attempt, Table.ARTICLES)) {
      articles.put(article.get("article_id").toString(), article.get("source_id").toString());
    }
    List<JsonNode> annotated = new ArrayList<>();
    for (String line : Files.readAllLines(lines)) {
      JsonNode one = new ObjectMapper().readTree(line);
      if (articles.containsValue(one.path("id").asText())) {
        annotated.add(one);
      }
    }
    assertFalse(annotated.isEmpty());
    compare(
        annotated,
        "mentions",
        TableRows.of(attempt, Table.MENTIONS),
        articles,
        List.of("begin", "end", "text", "type", "name", "country", "negative", "positive"));
    compare(
        annotated,
        "quotes",
        TableRows.of(attempt, Table.QUOTES),
        articles,
        List.of("kind", "speaker_name", "speaker_country", "confidence", "method", "tone"));
    compare(
        annotated,
        "events",
        TableRows.of(attempt, Table.EVENT_MENTIONS),
        articles,
        List.of("event_type", "event_mode", "cameo_code", "quad_class", "goldstein", "rule_id"));
  }

  private static void compare(
      List<JsonNode> annotated,
      String layer,
      List<GenericRecord> rows,
      Map<String, String> articles,
      List<String> fields) {
    List<String> fromTable = new ArrayList<>();
    for (GenericRecord row : rows) {
      String source = articles.get(row.get("article_id").toString());
      fromTable.add(source + values(fields, row::get));
    }
    List<String> fromLines = new ArrayList<>();
    for (JsonNode article : annotated) {
      for (JsonNode row : article.path(layer)) {
        fromLines.add(
            article.path("id").asText()
                + values(
                    fields,
                    name -> {
                      JsonNode value = row.path(name);
                      return value.isNull() || value.isMissingNode() ? null : value.asText();
                    }));
      }
    }
    Collections.sort(fromTable);
    Collections.sort(fromLines);
    assertEquals(String.join("\n", fromTable), String.join("\n", fromLines));
  }

  private static List<String> values(List<String> fields, Function<String, Object> row) {
    return fields.stream().map(name -> name + "=" + row.apply(name)).toList();
  }
}
