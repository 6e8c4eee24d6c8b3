package org.detente;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.detente.output.RowJson;
import org.detente.output.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares a run over {@code sample-input} with what a person reads in the sources: {@code
 * src/test/resources/samples/expected-articles.jsonl} and {@code expected-quotes.jsonl}, written by
 * hand. A key that is missing there is not compared; null must be null.
 */
final class SampleExpectations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
  private static final List<String> FIELDS =
      List.of("status", "title", "published_source", "year", "publisher", "language");

  private final List<ObjectNode> articles;
  private final List<ObjectNode> deadLetters;
  private final List<ObjectNode> quotes;

  /** Reads the tables of a run. */
  SampleExpectations(Path attempt) throws IOException {
    this.articles = rows(attempt, Table.ARTICLES);
    this.deadLetters = rows(attempt, Table.DEAD_LETTERS);
    this.quotes = rows(attempt, Table.QUOTES);
  }

  private static List<ObjectNode> rows(Path attempt, Table table) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    for (GenericRecord row : TableRows.of(attempt, table)) {
      rows.add(RowJson.of(row));
    }
    return rows;
  }

  /** The expectations, one for each document. */
  static List<JsonNode> read() throws IOException {
    return read("expected-articles.jsonl");
  }

  /** The quotations expected of some documents: their first words, and who said them. */
  static List<JsonNode> readQuotes() throws IOException {
    return read("expected-quotes.jsonl");
  }

  private static List<JsonNode> read(String file) throws IOException {
    List<JsonNode> expected = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve(file), StandardCharsets.UTF_8)) {
      expected.add(JSON.readTree(line));
    }
    return expected;
  }

  /** What differs from the expectation of one document; empty when nothing does. */
  List<String> differences(JsonNode expected) {
    if (expected.has("any")) {
      return List.of();
    }
    if (expected.has("nothing")) {
      boolean silent =
          article(expected) == null && !deadLetterDifferences(expected).equals(List.of());
      return silent ? List.of() : List.of("an article or a dead letter");
    }
    return expected.has("dead") ? deadLetterDifferences(expected) : articleDifferences(expected);
  }

  /**
   * What differs from the quotations expected of one document. One that is marked {@code known} is
   * a fault that the project knows of: it must differ, so that the mark goes when the fault does.
   */
  List<String> quoteDifferences(JsonNode expected) {
    List<String> found = new ArrayList<>();
    for (JsonNode quote : expected.get("quotes")) {
      String words = quote.get("first").asText();
      String difference = quoteDifference(expected, quote, words.toLowerCase(Locale.ROOT));
      if (quote.has("known") == difference.isEmpty()) {
        found.add(words + ": " + (difference.isEmpty() ? "is right now" : difference));
      }
    }
    return found;
  }

  private String quoteDifference(JsonNode expected, JsonNode quote, String words) {
    for (ObjectNode row : quotes) {
      String uri = sourceUri(row.get("article_id").asText());
      if (uri.endsWith("/" + expected.get("path").asText())
          && row.get("text").asText().toLowerCase(Locale.ROOT).contains(words)) {
        List<String> found = new ArrayList<>();
        if (!quote.path("speaker").isNull()) {
          compareNullable(found, "speaker_name", quote.get("speaker"), row);
        }
        compareNullable(found, "speaker_country", quote.get("country"), row);
        if (quote.has("speaker_text")) {
          compareNullable(found, "speaker_text", quote.get("speaker_text"), row);
        }
        return String.join(", ", found);
      }
    }
    return "no such quotation";
  }

  private String sourceUri(String articleId) {
    for (ObjectNode article : articles) {
      if (article.get("article_id").asText().equals(articleId)) {
        return article.get("source_uri").asText();
      }
    }
    return "";
  }

  private static void compareNullable(
      List<String> found, String column, JsonNode want, ObjectNode row) {
    if (!Objects.equals(want, row.get(column))) {
      found.add(column + ": want " + want + ", have " + row.get(column));
    }
  }

  private List<String> deadLetterDifferences(JsonNode expected) {
    for (ObjectNode letter : deadLetters) {
      boolean here =
          letter.get("source_uri").asText().endsWith("/" + expected.get("path").asText());
      boolean line =
          !expected.has("line")
              || letter.get("record_offset").asLong() == expected.get("line").asLong();
      if (here && line) {
        String reason = letter.get("reason").asText();
        for (JsonNode allowed : expected.path("dead")) {
          if (allowed.asText().equals(reason)) {
            return List.of();
          }
        }
        return expected.has("nothing") ? List.of() : List.of("dead letter for " + reason);
      }
    }
    return List.of("no dead letter");
  }

  private List<String> articleDifferences(JsonNode expected) {
    ObjectNode article = article(expected);
    if (article == null) {
      return isListedCopy(expected) ? List.of() : List.of("no article and no copy");
    }
    List<String> found = new ArrayList<>();
    for (String field : FIELDS) {
      compare(found, field, expected, article.get(field));
    }
    compare(found, "published", expected, article.get("published_on"));
    if (expected.has("byline")) {
      String want = lower(expected.get("byline"));
      String have = lower(article.get("byline"));
      if (!Objects.equals(want, have)) {
        found.add("byline: want " + want + ", have " + have);
      }
    }
    String text = article.get("text").asText();
    if (expected.has("first") && !text.startsWith(expected.get("first").asText())) {
      found.add("begins: " + text.substring(0, Math.min(70, text.length())));
    }
    if (expected.has("last") && !text.endsWith(expected.get("last").asText())) {
      found.add("ends: " + text.substring(Math.max(0, text.length() - 70)));
    }
    for (JsonNode absent : expected.path("absent")) {
      if (text.contains(absent.asText())) {
        found.add("keeps: " + absent.asText());
      }
    }
    return found;
  }

  private static void compare(List<String> found, String field, JsonNode expected, JsonNode have) {
    JsonNode want = expected.get(field);
    if (want != null && !want.asText().equals(have.asText())) {
      found.add(field + ": want " + want + ", have " + have);
    }
  }

  private static @Nullable String lower(JsonNode text) {
    return text.isNull() ? null : text.asText().toLowerCase(Locale.ROOT);
  }

  private @Nullable ObjectNode article(JsonNode expected) {
    for (ObjectNode article : articles) {
      if (isOf(expected, article.get("source_uri").asText(), article)) {
        return article;
      }
    }
    return null;
  }

  private static boolean isOf(JsonNode expected, String uri, ObjectNode article) {
    if (!uri.endsWith("/" + expected.get("path").asText())) {
      return false;
    }
    if (expected.has("id")) {
      return expected.get("id").asText().equals(article.get("source_id").asText());
    }
    return !expected.has("url") || expected.get("url").asText().equals(article.get("url").asText());
  }

  private boolean isListedCopy(JsonNode expected) {
    String id =
        expected.has("id") ? expected.get("id").asText() : "/" + expected.get("path").asText();
    for (ObjectNode article : articles) {
      for (JsonNode copy : article.get("copies")) {
        if (copy.get("source_id").asText().endsWith(id)) {
          return expected.has("cluster");
        }
      }
    }
    return false;
  }
}
