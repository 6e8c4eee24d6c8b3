package org.detente.input;

import static org.detente.input.Fixtures.concat;
import static org.detente.input.Fixtures.gzip;
import static org.detente.input.Fixtures.read;
import static org.detente.input.Fixtures.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.detente.input.Fixtures.Read;
import org.detente.record.DeadLetter;
import org.detente.record.DocumentFormat;
import org.detente.record.SourceDocument;
import org.detente.record.Span;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static final String GOOD = "{\"id\":\"g\",\"text\":\"The envoy arrived.\"}\n";

  @Test
  void aLineKeepsAllItsFields() throws IOException {
    Read read =
        read(
            utf8(
                "{\"id\":\"a-1\",\"url\":\"https://news.example/a\",\"title\":\"Envoy arrives\","
                    + "\"published\":\"2014-05-06\",\"publisher\":\"The Example\",\"byline\":\"Ann Roe\","
                    + "\"language\":\"en\",\"text\":\"The envoy arrived. \uD83D\uDE00 Talks began.\","
                    + "\"targets\":[[4,9],[19,20]],\"extra\":{\"ignored\":true}}"));
    SourceDocument document = read.documents().get(0);
    assertEquals("a-1", document.getSourceId());
    assertEquals(1L, document.getRecordOffset());
    assertEquals("https://news.example/a", document.getUrl());
    assertEquals("Envoy arrives", document.getTitle());
    assertEquals("2014-05-06", document.getPublished());
    assertEquals("The Example", document.getPublisher());
    assertEquals("Ann Roe", document.getByline());
    assertEquals("en", document.getLanguage());
    assertEquals(DocumentFormat.VERBATIM, document.getFormat());
    assertEquals(List.of(new Span(4, 9), new Span(19, 20)), document.getTargets());
    assertEquals("The envoy arrived. \uD83D\uDE00 Talks began.", read.text(0));
  }

  @Test
  void htmlIsToBeExtractedAndTextWins() throws IOException {
    Read read =
        read(
            utf8(
                """
                {"id":1,"html":"<p>Señor Paz spoke.</p>"}

                {"id":2,"text":"Verbatim.","html":"<p>Page.</p>"}
                {"id":null,"text":"Nameless.","title":null}
                """));
    assertEquals(DocumentFormat.HTML, read.documents().get(0).getFormat());
    assertEquals("<p>Señor Paz spoke.</p>", read.text(0));
    assertEquals("Verbatim.", read.text(1));
    assertEquals(List.of("1", "2", "/crawl/file#4"), read.ids());
    assertNull(read.documents().get(2).getTitle());
  }

  @Test
  void numbersAndBooleansStandForStrings() throws IOException {
    Read read =
        read(
            utf8("{\"id\":12345678901234567890,\"published\":2015,\"title\":true,\"text\":\"x\"}"));
    SourceDocument document = read.documents().get(0);
    assertEquals("12345678901234567890", document.getSourceId());
    assertEquals("2015", document.getPublished());
    assertEquals("true", document.getTitle());
  }

  @Test
  void eachBadLineIsOneDeadLetterWithItsNumberAndTheRestIsKept() throws IOException {
    List<String> bad =
        List.of(
            "{\"id\":\"b1\",\"text\":\"no end",
            "not JSON",
            "[1,2]",
            "{\"id\":\"b4\",\"title\":\"no text\"}",
            "{\"id\":\"b5\",\"text\":\" \"}",
            "{\"id\":\"b6\",\"text\":{\"a\":1}}",
            "{\"id\":\"b7\",\"text\":\"a\",\"text\":\"b\"}",
            "{\"id\":\"b8\",\"text\":\"a\"} {}",
            "{\"id\":\"b9\",\"text\":\"abc\",\"targets\":[[0,4]]}",
            "{\"id\":\"b10\",\"text\":\"abc\",\"targets\":[[2,2]]}",
            "{\"id\":\"b11\",\"text\":\"abc\",\"targets\":\"all\"}",
            "{\"id\":\"b12\",\"text\":\"abc\",\"targets\":[[0,1.5]]}",
            "{\"id\":\"b13\",\"x\":" + "[".repeat(5000));
    StringBuilder lines = new StringBuilder(GOOD);
    bad.forEach(line -> lines.append(line).append('\n'));
    Read read = read(utf8(lines + GOOD));
    assertEquals(2, read.documents().size());
    assertEquals(15L, read.documents().get(1).getRecordOffset());
    assertEquals(bad.size(), read.failures().size());
    for (int i = 0; i < bad.size(); i++) {
      DeadLetter letter = read.failures().get(i);
      assertEquals(i + 2L, letter.getRecordOffset());
      assertEquals(i == 4 ? "EMPTY" : "MALFORMED", letter.getReason().name(), letter::toString);
      boolean named = bad.get(i).contains("\"id\"");
      assertEquals(named ? "b" + (i + 1) : null, letter.getSourceId());
      assertEquals((long) bad.get(i).length(), letter.getContentBytes());
    }
    assertFalse(read.failures().toString().contains("no end"), "a dead letter quotes no body");
  }

  @Test
  void theFirstLineMayBeBad() throws IOException {
    Read read = read(utf8("{\"id\":\"first\",\"text\":\"cut\n" + GOOD));
    assertEquals(List.of("g"), read.ids());
    assertEquals("first", read.failures().get(0).getSourceId());
  }

  @Test
  void aHugeLineIsADeadLetterAndIsNotHeld() throws IOException {
    String huge = "{\"id\":\"huge\",\"text\":\"" + "peace ".repeat(50_000) + "\"}\n";
    Read read =
        read(utf8(GOOD + huge + GOOD), Fixtures.URI, DocumentReader.withMaxDocumentBytes(100_000));
    assertEquals(List.of("g", "g"), read.ids());
    assertEquals(List.of("TOO_LARGE"), read.reasons());
    assertEquals("huge", read.failures().get(0).getSourceId());
    assertEquals(2L, read.failures().get(0).getRecordOffset());
  }

  @Test
  void gzipMembersMayEndInsideALine() throws IOException {
    byte[] lines = utf8(GOOD + GOOD + GOOD);
    Read read =
        read(
            concat(
                gzip(java.util.Arrays.copyOf(lines, 50)),
                gzip(java.util.Arrays.copyOfRange(lines, 50, lines.length))));
    assertEquals(3, read.documents().size());
    assertEquals(List.of(), read.failures());
  }

  @Test
  void linesOfOtherCharsetsAndEndingsAreRead() throws IOException {
    byte[] latin =
        "{\"id\":\"l\",\"text\":\"Señor Muñoz\"}\r\n".getBytes(Charset.forName("windows-1252"));
    Read read = read(concat(utf8("\uFEFF"), utf8(GOOD), latin));
    assertEquals(List.of("g", "l"), read.ids(), read.failures()::toString);
    assertEquals("Señor Muñoz", read.text(1));
  }

  @Test
  void aLoneSurrogateIsOneReplacementCharacter() throws IOException {
    Read read =
        read(
            utf8(
                "{\"id\":\"s\",\"text\":\"Talks \\ud800 began in the capital.\",\"targets\":[[8,13]]}"));
    assertEquals("Talks \uFFFD began in the capital.", text(read.documents().get(0)));
    assertTrue(read.failures().isEmpty());
  }

  @Test
  void otherJsonIsRefusedWithItsCure() throws IOException {
    for (String json : new String[] {"{\n  \"id\": 1,\n  \"text\": \"x\"\n}\n", "[\n{\"id\":1}]"}) {
      Read read = read(utf8(json));
      assertEquals(List.of("UNREADABLE"), read.reasons());
      assertEquals("JSON that is not one object a line", read.failures().get(0).getMessage());
    }
    assertEquals(
        DocumentFormat.DUMP, read(utf8("{{template}} text")).documents().get(0).getFormat());
  }

  private static String text(SourceDocument document) {
    return java.nio.charset.StandardCharsets.UTF_8
        .decode(document.getContent().duplicate())
        .toString();
  }

  @Test
  void aLoneSurrogateInAnyFieldIsReplaced() throws IOException {
    Read read =
        read(
            utf8(
                "{\"id\":\"a\\ud83d\",\"title\":\"Talks \\ude00\",\"publisher\":\"\\ud800 Post\","
                    + "\"url\":\"u:\\udfff\",\"byline\":\"\\udc00\",\"text\":\"Talks \\ud83d\\ude00.\"}\n"
                    + "{\"id\":\"b\\ud83d\",\"text\":[]}\n"));
    SourceDocument document = read.documents().get(0);
    assertEquals("a\uFFFD", document.getSourceId());
    assertEquals("Talks \uFFFD", document.getTitle());
    assertEquals("\uFFFD Post", document.getPublisher());
    assertEquals("u:\uFFFD", document.getUrl());
    assertEquals("\uFFFD", document.getByline());
    assertEquals("Talks \uD83D\uDE00.", read.text(0));
    assertEquals("b\uFFFD", read.failures().get(0).getSourceId());
  }

  @Test
  void verbatimTextIsTakenWhateverItHolds() throws IOException {
    Read read = read(utf8("{\"text\":\"A\\u0000B\\u0000C\\u0000\"}\n"));
    assertEquals("A\uFFFDB\uFFFDC\uFFFD", read.text(0));
  }
}
