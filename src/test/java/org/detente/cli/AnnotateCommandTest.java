package org.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Lines in, JSON Lines out: same order, same ids, offsets that Python can slice with. */
final class AnnotateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;

  private List<JsonNode> annotate(String lines, String... more) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), lines, StandardCharsets.UTF_8);
    Path out = folder.resolve("out.jsonl");
    List<String> args = new ArrayList<>(List.of("--input=" + in, "--output=" + out));
    args.addAll(List.of(more));
    assertEquals(0, new AnnotateCommand().run(args.toArray(String[]::new)));
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
        "\uD83E\uDD1D  \u201CWe will keep talking,\u201D William Hague said on Tuesday after he met"
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
}
