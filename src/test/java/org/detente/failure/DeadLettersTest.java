package org.detente.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.detente.record.Article;
import org.detente.record.DeadLetter;
import org.detente.record.DocumentFormat;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.detente.record.Stage;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  @Test
  void pointsToADocumentWithoutItsBody() {
    DocumentException failure = new DocumentException(Reason.NO_TEXT, "nothing but boilerplate");
    DeadLetter letter = DeadLetters.of(document(), Stage.EXTRACT, failure);
    assertEquals("/crawl/a.warc.gz", letter.getSourceUri());
    assertEquals(4096L, letter.getRecordOffset());
    assertEquals("/crawl/a.warc.gz#4096", letter.getSourceId());
    assertEquals("ab".repeat(32), letter.getContentSha256());
    assertEquals(6L, letter.getContentBytes());
    assertEquals(Stage.EXTRACT, letter.getStage());
    assertEquals(Reason.NO_TEXT, letter.getReason());
    assertEquals("nothing but boilerplate", letter.getMessage());
    assertNull(letter.getExceptionClass());
    assertEquals(List.of(), letter.getStackTop());
    assertEquals(Version.CURRENT, letter.getVersion());
    assertFalse(letter.toString().contains("secret"));
  }

  @Test
  void pointsToAnArticle() {
    Article article = new Article();
    article.setSourceUri("/crawl/b.html");
    article.setSourceId("/crawl/b.html");
    article.setContentSha256("cd".repeat(32));
    DeadLetter letter =
        DeadLetters.of(article, Stage.ANNOTATE, Reason.TIMEOUT, "took over 60 seconds", null);
    assertEquals("/crawl/b.html", letter.getSourceId());
    assertEquals("cd".repeat(32), letter.getContentSha256());
    assertNull(letter.getRecordOffset());
    assertNull(letter.getContentBytes());
  }

  @Test
  void messagesAreOneLineOfAtMost500Characters() {
    String message = "a\n\tb" + "\0c " + "x".repeat(494) + "\uD83D\uDE00 and more";
    String kept = letter(message, null).getMessage();
    assertEquals("a b c " + "x".repeat(494), kept);
    String pair = "y".repeat(499) + "\uD83D\uDE00";
    assertEquals("y".repeat(499), letter(pair, null).getMessage());
  }

  @Test
  void addressesOfObjectsAreNotKept() {
    assertEquals("no Thing here", letter("no Thing@1a2b3c4d here", null).getMessage());
    assertEquals("to ann@news.example", letter("to ann@news.example", null).getMessage());
  }

  @Test
  void stacksHaveFiveFramesWithoutGeneratedOnes() {
    Supplier<Exception> maker = () -> new IllegalStateException("broken");
    Exception cause = maker.get();
    DeadLetter letter = letter("failed", cause);
    assertEquals("java.lang.IllegalStateException", letter.getExceptionClass());
    assertEquals(5, letter.getStackTop().size());
    String first = letter.getStackTop().get(0);
    assertTrue(
        first.matches("org\\.detente\\.failure\\.DeadLettersTest\\.stacksHave\\w+:\\d+"), first);
    for (String frame : letter.getStackTop()) {
      assertFalse(frame.contains("lambda$") || frame.contains("reflect"), frame);
      assertFalse(frame.matches("java\\..*:\\d+"), frame);
    }
  }

  @Test
  void errorsOfTheMachineHaveNoStackBecauseItIsChance() {
    assertEquals(List.of(), letter("too deep", new StackOverflowError()).getStackTop());
  }

  @Test
  void theMessageOfAFailureIsNeverEmpty() {
    assertEquals("IOException", DeadLetters.message(new IOException()));
    assertEquals("gone", DeadLetters.message(new IOException("gone")));
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String own = pom.substring(pom.indexOf("<artifactId>detente</artifactId>"));
    assertTrue(
        own.substring(0, 120).contains("<version>" + Version.CURRENT + "</version>"),
        own.substring(0, 120));
  }

  private static DeadLetter letter(String message, Throwable cause) {
    return DeadLetters.at("/crawl/c", null, Stage.READ, Reason.MALFORMED, message, cause);
  }

  private static SourceDocument document() {
    SourceDocument document = new SourceDocument();
    document.setSourceUri("/crawl/a.warc.gz");
    document.setRecordOffset(4096L);
    document.setSourceId("/crawl/a.warc.gz#4096");
    document.setFormat(DocumentFormat.HTML);
    document.setContent(ByteBuffer.wrap(new byte[] {'s', 'e', 'c', 'r', 'e', 't'}));
    document.setContentSha256("ab".repeat(32));
    document.setTargets(new ArrayList<>());
    return document;
  }
}
