package org.detente.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the sample input, the page that describes it and the expectations in step: a file that is
 * added to one of them only fails here, before the golden tests run.
 */
class SampleInputTest {
  private static final Path SAMPLES = Path.of("sample-input");
  private static final Path EXPECTED = Path.of("src/test/resources/samples");
  private static final long MAX_BYTES = 500_000;

  private static List<JsonNode> lines(String name) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED.resolve(name), UTF_8)) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }

  private static Set<String> sampleFiles() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(SAMPLES)) {
      paths
          .filter(Files::isRegularFile)
          .map(path -> SAMPLES.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !path.equals("SOURCES.md"))
          .forEach(files::add);
    }
    return files;
  }

  private static String key(JsonNode line) {
    return line.path("path").asText() + "#" + line.path("id").asText();
  }

  @Test
  void everyFileHasAnExpectation() throws IOException {
    Set<String> expected = new TreeSet<>();
    lines("expected-articles.jsonl").forEach(line -> expected.add(line.path("path").asText()));
    assertEquals(sampleFiles(), expected);
  }

  @Test
  void everyFileIsDescribed() throws IOException {
    String page = Files.readString(SAMPLES.resolve("SOURCES.md"));
    for (String file : sampleFiles()) {
      String name = file.substring(file.indexOf('/') + 1);
      assertTrue(page.contains("`" + name + "`"), "not in SOURCES.md: " + file);
    }
  }

  @Test
  void anExpectedArticleNamesItsFirstAndLastWords() throws IOException {
    for (JsonNode line : lines("expected-articles.jsonl")) {
      if (!line.path("status").asText().equals("OK")) {
        continue;
      }
      assertTrue(line.path("first").asText().split(" ").length >= 4, key(line));
      assertTrue(line.path("last").asText().split(" ").length >= 4, key(line));
      assertTrue(line.hasNonNull("title") && line.has("published"), key(line));
    }
  }

  @Test
  void speakersAreGivenForEveryQuotationOfTheirArticle() throws IOException {
    List<JsonNode> articles = lines("expected-articles.jsonl");
    for (JsonNode line : lines("expected-quotes.jsonl")) {
      List<JsonNode> article =
          articles.stream().filter(candidate -> key(candidate).equals(key(line))).toList();
      assertEquals(1, article.size(), key(line));
      assertEquals(article.get(0).path("quotes").asInt(), line.path("quotes").size(), key(line));
    }
  }

  @Test
  void everyPageSaysThatItIsInvented() throws IOException {
    for (String file : sampleFiles()) {
      Path path = SAMPLES.resolve(file);
      if (file.startsWith("html/") && file.endsWith(".html") && !file.contains("utf16")) {
        byte[] bytes = Files.readAllBytes(path);
        String page = new String(bytes, ISO_8859_1);
        assertTrue(page.contains("on this page are invented"), file);
      }
    }
  }

  @Test
  void staysSmall() throws IOException {
    long bytes = 0;
    for (String file : sampleFiles()) {
      bytes += Files.size(SAMPLES.resolve(file));
    }
    assertFalse(bytes > MAX_BYTES, bytes + " bytes");
  }
}
