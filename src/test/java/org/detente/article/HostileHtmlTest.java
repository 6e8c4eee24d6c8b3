package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.detente.failure.DocumentException;
import org.detente.record.Article;
import org.detente.record.Reason;
import org.junit.jupiter.api.Test;

/**
 * Pages made to break a parser are read in bounded time, or refused as a document, never with an
 * error.
 */
class HostileHtmlTest {
  private static final String TEXT =
      "The foreign ministers of both countries met in Vienna on Tuesday and spoke for three hours about the border.";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private final ArticleExtractor extractor = new ArticleExtractor();

  private Article extract(String html) {
    return assertTimeoutPreemptively(LIMIT, () -> extractor.extract(Documents.html(html)));
  }

  @Test
  void deepNesting() {
    assertEquals(TEXT, extract("<div>".repeat(100_000) + "<p>" + TEXT).getText());
  }

  @Test
  void deeplyNestedInlineElements() {
    assertEquals(TEXT, extract("<p>" + "<b><i>".repeat(50_000) + TEXT).getText());
  }

  @Test
  void manySiblings() {
    assertEquals(
        TEXT, extract("<p>" + TEXT + "</p>" + "<div class=ad></div>".repeat(1_000_000)).getText());
  }

  @Test
  void manyLineBreaks() {
    assertEquals(
        TEXT,
        extract("<p>" + TEXT + "</p><div>" + "x<br>".repeat(200_000))
            .getText()
            .substring(0, TEXT.length()));
  }

  @Test
  void deeplyNestedJson() {
    String json = "{\"@type\":\"NewsArticle\",\"author\":" + "[".repeat(100_000);
    assertEquals(
        TEXT,
        extract("<script type='application/ld+json'>" + json + "</script><p>" + TEXT).getText());
  }

  @Test
  void aPageWithoutTextIsRefused() {
    DocumentException refused =
        assertThrows(
            DocumentException.class,
            () -> extractor.extract(Documents.html("<script>void 0</script>")));
    assertEquals(Reason.NO_TEXT, refused.reason());
  }
}
