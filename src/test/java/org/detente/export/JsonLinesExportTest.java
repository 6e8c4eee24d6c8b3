package org.detente.export;

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
import org.detente.output.DatasetFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads an export back with Jackson, line by line. */
final class JsonLinesExportTest {
  @TempDir Path folder;

  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readString(file).split("\n", 0)) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void rowsComeBackWhole() throws IOException {
    Path to = Files.createDirectory(folder.resolve("out"));
    List<ExportedFile> files =
        new JsonLinesExport().write(ExportedDataset.write(folder.resolve("in"), 1), to);
    assertEquals(7, files.size());
    assertFalse(Files.exists(to.resolve("ledger.jsonl")), "private");
    List<JsonNode> articles = read(to.resolve("articles.jsonl"));
    assertEquals("First.\n" + ExportedDataset.HOSTILE, articles.get(0).get("text").textValue());
    assertEquals("2014-03-18", articles.get(0).get("published_on").textValue());
    assertTrue(articles.get(1).get("published_on").isNull(), "undated articles come last");
    assertEquals(5, read(to.resolve("events.jsonl")).size());
    JsonNode event = read(to.resolve("events.jsonl")).get(0);
    assertEquals("GOV", event.get("actor1").get("sector").textValue());
    assertEquals(7, read(to.resolve("event_mentions.jsonl")).size());
    assertEquals(0, Files.size(to.resolve("mentions.jsonl")));
  }

  @Test
  void theOrderOfTheFilesDoesNotShow() throws IOException {
    for (ExportFormat format : ExportFormat.known().values()) {
      String first = all(format, 1);
      assertEquals(first, all(format, 2), format.getClass().getSimpleName());
      assertTrue(first.length() > 1000, first);
    }
  }

  private String all(ExportFormat format, long seed) throws IOException {
    String name = format.getClass().getSimpleName() + seed;
    DatasetFolder from = ExportedDataset.write(folder.resolve(name + "-in"), seed);
    Path to = Files.createDirectory(folder.resolve(name));
    StringBuilder all = new StringBuilder();
    for (ExportedFile file : format.write(from, to)) {
      byte[] bytes = Files.readAllBytes(to.resolve(file.name()));
      all.append(file).append(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}
