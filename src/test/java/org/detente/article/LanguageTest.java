package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.SourceDocument;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final String GERMAN =
      "Die Außenminister beider Länder trafen sich am Dienstag in Wien und sprachen drei Stunden lang über die Öffnung der Grenze. "
          + "Beide Seiten nannten das Gespräch offen und nützlich, wollten aber keine Einzelheiten nennen.";
  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void tellsLanguages() {
    assertEquals("de", Language.of(GERMAN));
    assertEquals(
        "en",
        Language.of(
            "The foreign ministers of both countries met in Vienna on Tuesday and spoke for three hours about the border."));
    assertEquals(
        "ru",
        Language.of(
            "Министры иностранных дел двух стран встретились во вторник в Вене и три часа говорили об открытии границы."));
  }

  @Test
  void aFewWordsAreTooShortToTell() {
    assertNull(Language.of("Vienna talks"));
  }

  @Test
  void whatIsNotEnglishIsKeptButNotAnnotated() {
    Article article = extractor.extract(Documents.verbatim(GERMAN + " " + GERMAN));
    assertEquals(ArticleStatus.UNSUPPORTED_LANGUAGE, article.getStatus());
    assertEquals("language de", article.getStatusReason());
  }

  @Test
  void oneSentenceGivenAsTextCountsAsEnglish() {
    Article article = extractor.extract(Documents.verbatim("Merkel meets Putin."));
    assertEquals("en", article.getLanguage());
    assertEquals(ArticleStatus.OK, article.getStatus());
  }

  @Test
  void theGivenLanguageGoesFirst() {
    SourceDocument line = Documents.verbatim(GERMAN);
    line.setLanguage("en_GB");
    assertEquals("en-GB", extractor.extract(line).getLanguage());
  }
}
