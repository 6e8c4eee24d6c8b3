package org.detente.article;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.PublishedSource;
import org.detente.record.SourceDocument;

/** A document in, its article out: text without boilerplate, and metadata. Thread-safe. */
public final class ArticleExtractor {
  /** Extracts the article of a document. */
  public Article extract(SourceDocument document) {
    String text = StandardCharsets.UTF_8.decode(document.getContent().duplicate()).toString();
    Article article = new Article();
    article.setArticleId(document.getContentSha256().substring(0, 32));
    article.setSourceId(document.getSourceId());
    article.setSourceUri(document.getSourceUri());
    article.setRecordOffset(document.getRecordOffset());
    article.setUrl(document.getUrl());
    article.setPublisher(document.getPublisher());
    article.setTitle(document.getTitle());
    article.setByline(document.getByline());
    String published = document.getPublished();
    if (published != null && published.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
      LocalDate date = LocalDate.parse(published.substring(0, 10));
      article.setPublishedOn(date);
      article.setPublishedSource(PublishedSource.INPUT);
      article.setYear(date.getYear());
    } else {
      article.setPublishedSource(PublishedSource.NONE);
    }
    article.setLanguage("en");
    article.setText(text);
    article.setWordCount(text.split("\\s+").length);
    article.setContentSha256(document.getContentSha256());
    article.setCopies(new ArrayList<>());
    article.setStatus(ArticleStatus.OK);
    return article;
  }
}
