package org.detente.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import org.detente.cast.CastResolver;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.PublishedSource;

/** Articles and annotated texts for tests, by the real models. */
public final class Articles {
  private Articles() {}

  /** An English article with a text and a date of publication. */
  public static Article of(String text, LocalDate published) {
    Article article = new Article();
    article.setArticleId(RowId.of(text));
    article.setSourceId("test");
    article.setSourceUri("test.txt");
    article.setPublishedOn(published);
    article.setPublishedSource(PublishedSource.INPUT);
    article.setYear(published.getYear());
    article.setLanguage("en");
    article.setText(text);
    article.setWordCount(text.split("\\s+").length);
    article.setContentSha256("0".repeat(64));
    article.setCopies(new ArrayList<>());
    article.setStatus(ArticleStatus.OK);
    return article;
  }

  /** The annotated view of a text. */
  public static AnnotatedText annotated(String text, LocalDate published) {
    ArticleAnnotator annotator =
        new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
    return AnnotatedText.of(annotator.annotate(of(text, published)));
  }
}
