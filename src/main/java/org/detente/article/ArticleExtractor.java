package org.detente.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.detente.failure.DocumentException;
import org.detente.input.Charsets;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.DocumentFormat;
import org.detente.record.PublishedSource;
import org.detente.record.Reason;
import org.detente.record.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document in, its article out: text without boilerplate, and metadata. HTML pages and text dumps
 * are cleaned; a JSON line's {@code text} is taken byte for byte. A field that the document itself
 * gives (a JSON line's) goes before what is found in the page. Equal documents give equal articles.
 * Throws {@link DocumentException} for a document without any text. Thread-safe.
 */
public final class ArticleExtractor {
  private static final int SHORT_WORDS = 25;

  /** Extracts the article of a document. */
  public Article extract(SourceDocument document) {
    String content = Charsets.decode(document).text();
    PublishedDate dates = new PublishedDate(document);
    Draft draft =
        switch (document.getFormat()) {
          case HTML -> HtmlPage.draft(content, document.getUrl(), dates);
          case DUMP -> DumpPage.draft(content, dates);
          case VERBATIM -> verbatim(content);
        };
    String text = document.getFormat() == DocumentFormat.VERBATIM ? content : draft.text();
    if (text.isBlank()) {
      throw new DocumentException(
          Reason.NO_TEXT,
          "no article text in "
              + document.getContent().remaining()
              + " bytes of "
              + document.getFormat().name().toLowerCase(Locale.ROOT));
    }
    Article article = new Article();
    article.setSourceId(document.getSourceId());
    article.setSourceUri(document.getSourceUri());
    article.setRecordOffset(document.getRecordOffset());
    article.setContentSha256(document.getContentSha256());
    article.setText(text);
    article.setWordCount(wordCount(text));
    article.setCopies(new ArrayList<>());
    article.setCapturedOn(
        document.getCapturedAt() == null
            ? null
            : document.getCapturedAt().atZone(ZoneOffset.UTC).toLocalDate());
    describe(article, document, draft);
    date(article, document, draft, dates);
    judge(article, document, draft);
    article.setArticleId(id(article));
    return article;
  }

  private static Draft verbatim(String content) {
    return new Draft(List.of(content), null, null, null, null, Published.UNKNOWN, null, null);
  }

  private static void describe(Article article, SourceDocument document, Draft draft) {
    article.setUrl(
        or(
            document.getFormat() == DocumentFormat.VERBATIM ? document.getUrl() : null,
            or(draft.url(), document.getUrl())));
    article.setTitle(or(document.getTitle(), draft.title()));
    article.setByline(or(document.getByline(), draft.byline()));
    article.setPublisher(
        or(document.getPublisher(), or(draft.publisher(), CanonicalUrl.host(article.getUrl()))));
    article.setPaywalled(draft.paywalled());
    article.setDatelinePlace(Dateline.place(article.getText()));
  }

  private static void date(
      Article article, SourceDocument document, Draft draft, PublishedDate dates) {
    Published published = draft.published();
    LocalDate given = DateText.ofAttribute(document.getPublished());
    if (given != null) {
      published = Published.on(given, PublishedSource.INPUT);
    } else if (published.source() == PublishedSource.NONE) {
      LocalDate inUrl = dates.ofUrl(article.getUrl());
      published =
          inUrl != null
              ? Published.on(inUrl, PublishedSource.URL)
              : dates.ofPath(document.getSourceUri());
    }
    article.setPublishedOn(published.on());
    article.setYear(published.year());
    article.setPublishedSource(published.source());
  }

  private static void judge(Article article, SourceDocument document, Draft draft) {
    String given = document.getLanguage();
    String language =
        given != null && !given.isBlank()
            ? Locale.forLanguageTag(given.replace('_', '-')).toLanguageTag()
            : Language.of(article.getText());
    boolean brief =
        document.getFormat() == DocumentFormat.VERBATIM
            && article.getWordCount() < SHORT_WORDS
            && (given == null || given.isBlank());
    article.setLanguage(brief ? "en" : language);
    boolean english =
        article.getLanguage() == null
            || article.getLanguage().equals("en")
            || article.getLanguage().startsWith("en-");
    if (draft.notAnArticle() != null) {
      article.setStatus(ArticleStatus.NOT_AN_ARTICLE);
      article.setStatusReason(draft.notAnArticle());
    } else if (!english) {
      article.setStatus(ArticleStatus.UNSUPPORTED_LANGUAGE);
      article.setStatusReason("language " + article.getLanguage());
    } else {
      article.setStatus(ArticleStatus.OK);
    }
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first != null && !first.isBlank() ? first : second;
  }

  private static int wordCount(String text) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += !space && !in ? 1 : 0;
      in = !space;
    }
    return words;
  }

  private static String id(Article article) {
    String canonical = CanonicalUrl.of(article.getUrl());
    String identity =
        canonical != null ? canonical : Prose.squeeze(article.getText()).toLowerCase(Locale.ROOT);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
