package org.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Lines in, JSON Lines out: same order, same ids, offsets that Python can slice with. */
final class AnnotateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;

  private List<JsonNode> annotate(String lines, String... more) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), lines, StandardCharsets.UTF_8);
    Path out = folder.resolve("out.jsonl");
    List<String> args = new ArrayList<>(List.of("--input=" + in, "--output=" + out));
    args.addAll(List.of(more));
    assertEquals(0, new AnnotateCommand(System.out).run(args.toArray(String[]::new)));
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static String slice(JsonNode row, JsonNode span) {
    int[] points = row.at("/article/text").asText().codePoints().toArray();
    int begin = span.get(0).asInt();
    return new String(points, begin, span.get(1).asInt() - begin);
  }

  @Test
  void oneLineOutForEachLineInInOrder() throws IOException {
    List<JsonNode> rows =
        annotate(
            """
            {"id":"b","text":"Hague met Lavrov in Moscow."}
            {"id":"a","text":
            {"id":7,"text":"The envoys left."}
            """,
            "--threads=2");
    assertEquals(3, rows.size());
    assertEquals("b", rows.get(0).get("id").asText());
    assertEquals("MALFORMED", rows.get(1).at("/error/reason").asText());
    assertEquals("7", rows.get(2).get("id").asText());
  }

  @Test
  void textIsTakenVerbatimAndOffsetsCountCodePoints() throws IOException {
    String text =
        "A handshake \uD83E\uDD1D in  Moscow.\n\n\u201CWe will keep talking,\u201D William Hague said on Tuesday after he met"
            + " Sergei Lavrov.";
    JsonNode row =
        annotate(
                JSON.createObjectNode()
                        .put("id", "1")
                        .put("published", "2013-05-28")
                        .put("text", text)
                        .toString()
                    + "\n")
            .get(0);
    assertEquals(text, row.at("/article/text").asText());
    JsonNode quote = row.at("/quotes/0");
    assertEquals("\u201CWe will keep talking,\u201D", slice(row, quote.at("/content/0")));
    assertEquals("William Hague", slice(row, quote.get("speaker")));
    assertEquals("William Hague", quote.get("speaker_name").asText());
    assertEquals("GBR", quote.get("speaker_country").asText());
    for (JsonNode mention : row.get("mentions")) {
      JsonNode span =
          JSON.createArrayNode().add(mention.get("begin").asInt()).add(mention.get("end").asInt());
      assertEquals(mention.get("text").asText(), slice(row, span));
    }
  }

  @Test
  void onlyTheLayersAskedForAreWritten() throws IOException {
    JsonNode row =
        annotate("{\"id\":\"1\",\"text\":\"Oslo is cold.\"}\n", "--layers=article").get(0);
    assertTrue(row.has("article"));
    assertFalse(row.has("mentions") || row.has("quotes") || row.has("events"));
  }

  @Test
  void theLeastConfidenceOfEventsIsTheUsers() throws IOException {
    String line = "{\"id\":\"1\",\"text\":\"Russia expelled two British diplomats.\"}\n";
    JsonNode row = annotate(line, "--layers=article,events", "--minEventConfidence=0").get(0);
    double confidence = row.at("/events/0/confidence").asDouble();

    assertTrue(confidence > 0.45 && confidence < 1, row::toString);
    String above = "--minEventConfidence=" + (confidence + 0.001);
    assertEquals(0, annotate(line, "--layers=article,events", above).get(0).get("events").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-0.1", "NaN", "half"})
  void aConfidenceLiesBetweenNoughtAndOne(String value) {
    UsageException failure =
        assertThrows(
            UsageException.class,
            () ->
                annotate(
                    "{\"id\":\"1\",\"text\":\"Talks.\"}\n",
                    "--layers=events",
                    "--minEventConfidence=" + value));
    assertTrue(failure.getMessage().contains("from 0 to 1"), failure::getMessage);
  }

  @Test
  void targetsAreScored() throws IOException {
    JsonNode row =
        annotate(
                "{\"id\":\"1\",\"text\":\"Russia wickedly betrayed Norway.\",\"targets\":[[0,6]]}\n",
                "--layers=article,tone")
            .get(0);
    JsonNode target = row.at("/targets/0");
    assertEquals(0, target.get("begin").asInt());
    double sum =
        target.get("negative").asDouble()
            + target.get("neutral").asDouble()
            + target.get("positive").asDouble();
    assertEquals(1, sum, 1e-6);
    assertTrue(target.get("negative").asDouble() > target.get("positive").asDouble());
  }

  private static int run(Object in, Object out) throws IOException {
    return new AnnotateCommand(System.out)
        .run(new String[] {"--input=" + in, "--output=" + out, "--layers=article"});
  }

  @Test
  void theInputIsNeverWrittenOver() throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"1\",\"text\":\"Talks.\"}\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), in);
    for (Path out : List.of(in, link)) {
      for (Path input : List.of(in, folder)) {
        assertThrows(UsageException.class, () -> run(input, out));
      }
    }
    assertEquals("{\"id\":\"1\",\"text\":\"Talks.\"}\n", Files.readString(in));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"1\",\"text\":\"Talks.\"}\n");
    for (String out : List.of(folder + "/none/out.jsonl", in + "/out.jsonl", folder.toString())) {
      UsageException failure = assertThrows(UsageException.class, () -> run(in, out));
      assertTrue(failure.getMessage().startsWith("--output=" + out), failure::getMessage);
    }
    assertThrows(UsageException.class, () -> OutputFile.folder(in + "/report"));
  }

  @Test
  void aFailedCommandLeavesWhatWasThere() throws IOException {
    Path target = Files.writeString(folder.resolve("out.jsonl"), "before");
    try (OutputFile out = OutputFile.open(target.toString(), List.of())) {
      out.writer().write("half");
    }
    assertEquals("before", Files.readString(target));
    try (OutputFile out = OutputFile.open(target.toString(), List.of())) {
      out.writer().write("whole");
      out.publish();
    }
    assertEquals("whole", Files.readString(target));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(target), files.toList());
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsALineAndTheOthersAreRead() throws IOException {
    Path crawl = Files.createDirectory(folder.resolve("crawl"));
    Files.createSymbolicLink(crawl.resolve("gone.html"), folder.resolve("nothing"));
    Files.writeString(crawl.resolve("in.jsonl"), "{\"id\":\"1\",\"text\":\"Talks.\"}\n");
    Path out = folder.resolve("out.jsonl");
    assertEquals(0, run(crawl, out));
    List<String> lines = Files.readAllLines(out);
    assertEquals("SOURCE_GONE", JSON.readTree(lines.get(0)).at("/error/reason").asText());
    assertEquals("1", JSON.readTree(lines.get(1)).get("id").asText());
  }

  @Test
  void whatIsNoArticleHasEmptyLayers() throws IOException {
    String french =
        "Le ministre des affaires \u00e9trang\u00e8res a rencontr\u00e9 hier son homologue dans la"
            + " capitale. Ils ont parl\u00e9 de la paix et du commerce entre les deux pays, qui"
            + " n'avaient pas \u00e9t\u00e9 \u00e9voqu\u00e9s depuis des ann\u00e9es.";
    JsonNode row =
        annotate(
                JSON.createObjectNode()
                        .put("id", "1")
                        .put("text", french)
                        .put("language", "fr")
                        .set(
                            "targets",
                            JSON.createArrayNode().add(JSON.createArrayNode().add(0).add(2)))
                        .toString()
                    + "\n")
            .get(0);
    assertNotEquals("OK", row.at("/article/status").asText());
    for (String layer : List.of("mentions", "quotes", "events", "targets")) {
      assertEquals("[]", row.path(layer).toString(), layer);
    }
  }
}
