package org.detente.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.cast.CastResolver;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.PublishedSource;
import org.detente.record.Quote;
import org.junit.jupiter.api.Assertions;

/** Annotates example texts with the shared models and checks their quotations. */
final class QuoteExamples {
  private static final ArticleAnnotator ANNOTATOR =
      new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);

  private QuoteExamples() {}

  /** An annotated article of a text. */
  static AnnotatedText annotate(String text) {
    Article article = new Article();
    article.setArticleId("0123456789abcdef0123456789abcdef");
    article.setSourceId("example");
    article.setSourceUri("example");
    article.setPublishedOn(LocalDate.of(2019, 5, 14));
    article.setPublishedSource(PublishedSource.INPUT);
    article.setYear(2019);
    article.setLanguage("en");
    article.setText(text);
    article.setContentSha256("");
    article.setCopies(new ArrayList<>());
    article.setStatus(ArticleStatus.OK);
    return AnnotatedText.of(ANNOTATOR.annotate(article));
  }

  /** The quotations of a text. */
  static List<Quote> quotes(String text) {
    return new QuoteAttributor().attribute(annotate(text));
  }

  /** Fails unless a quotation has this kind, these words without edge punctuation, this speaker. */
  static Quote check(String text, String kind, String words, String speaker) {
    List<Quote> quotes = quotes(text);
    for (Quote quote : quotes) {
      if (bare(quote.getText()).equals(bare(words))) {
        assertEquals(kind, quote.getKind().name(), text);
        assertEquals(speaker, String.valueOf(quote.getSpeakerText()), text);
        return quote;
      }
    }
    StringBuilder seen = new StringBuilder();
    for (Quote quote : quotes) {
      seen.append("\n  ").append(quote.getKind()).append(' ').append(quote.getText());
      seen.append(" <- ").append(quote.getSpeakerText());
    }
    return fail("no quotation <" + words + "> in: " + text + seen);
  }

  /** Fails when a text has any quotation in marks. */
  static void checkNone(String text) {
    for (Quote quote : quotes(text)) {
      Assertions.assertEquals("INDIRECT", quote.getKind().name(), text + " -> " + quote.getText());
    }
  }

  private static String bare(String words) {
    return words
        .replaceAll("[\"“”‘’'`«»„,.?!\\[\\]]", "")
        .replaceAll("\\s+", " ")
        .replaceFirst("^that ", "")
        .trim();
  }
}
