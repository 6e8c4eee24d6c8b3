package org.detente.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.detente.cast.Cast;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.SentenceRow;
import org.jspecify.annotations.Nullable;

/**
 * The read view of an {@link AnnotatedArticle} that all branches work on: tokens, sentences with
 * their trees, and the cast. Immutable; positions are code points into the article's text.
 */
public final class AnnotatedText {
  private final Article article;
  private final CodePoints codePoints;
  private final List<Token> tokens;
  private final List<Sentence> sentences;
  private final Cast cast;

  private AnnotatedText(Article article, List<Token> tokens, List<Sentence> sentences, Cast cast) {
    this.article = article;
    this.codePoints = CodePoints.of(article.getText());
    this.tokens = tokens;
    this.sentences = sentences;
    this.cast = cast;
  }

  /** Unpacks a record; the record must be consistent, as {@link ArticleAnnotator} makes it. */
  public static AnnotatedText of(AnnotatedArticle row) {
    CodePoints points = CodePoints.of(row.getArticle().getText());
    int n = row.getTokenBegin().size();
    List<Token> tokens = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int begin = row.getTokenBegin().get(i);
      int end = row.getTokenEnd().get(i);
      tokens.add(
          new Token(
              i,
              begin,
              end,
              points.slice(begin, end),
              row.getLemma().get(i),
              row.getPos().get(i),
              row.getNer().get(i),
              row.getHead().get(i),
              row.getRelation().get(i)));
    }
    List<Token> all = Collections.unmodifiableList(tokens);
    List<Sentence> sentences = new ArrayList<>(row.getSentences().size());
    for (SentenceRow sentence : row.getSentences()) {
      sentences.add(
          new Sentence(
              sentences.size(),
              sentence.getParagraph(),
              sentence.getTruncated(),
              all.subList(sentence.getFirst(), sentence.getEnd())));
    }
    return new AnnotatedText(
        row.getArticle(), all, Collections.unmodifiableList(sentences), Cast.of(row));
  }

  /** The article. */
  public Article article() {
    return article;
  }

  /** The article's text. */
  public String text() {
    return article.getText();
  }

  /** Date of publication; null when unknown. */
  public @Nullable LocalDate published() {
    return article.getPublishedOn();
  }

  /** Conversion between code points and Java's character indices of {@link #text()}. */
  public CodePoints codePoints() {
    return codePoints;
  }

  /** The text between two code point positions. */
  public String slice(int begin, int end) {
    return codePoints.slice(begin, end);
  }

  /** All tokens, in text order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** All sentences, in text order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The sentence that a token belongs to. */
  public Sentence sentenceOf(Token token) {
    return sentences.get(sentenceIndex(token.begin()));
  }

  /**
   * Index of the last sentence that begins at or before a code point position; 0 for positions
   * before the first.
   */
  public int sentenceIndex(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).beginOffset() <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Index of the first token that ends after a code point position; the token count if none. */
  public int tokenIndex(int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Who the article speaks of, and where. */
  public Cast cast() {
    return cast;
  }
}
