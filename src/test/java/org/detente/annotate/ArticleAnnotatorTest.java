package org.detente.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.detente.cast.CastResolver;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.junit.jupiter.api.Test;

/** What the annotators make of a text, and that it depends on the text alone. */
final class ArticleAnnotatorTest {
  private static final LocalDate DAY = LocalDate.of(2013, 5, 28);
  private static final String HAGUE =
      "William Hague flew to Moscow on Tuesday.\n\n"
          + "The foreign secretary met Sergei Lavrov, and both men praised the talks.";

  private static ArticleAnnotator annotator() {
    return new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
  }

  @Test
  void tokensPointIntoTheText() {
    AnnotatedText text = Articles.annotated("\uD83E\uDD1D " + HAGUE, DAY);
    for (Token token : text.tokens()) {
      assertEquals(token.text(), text.slice(token.begin(), token.end()));
    }
    Token hague = text.tokens().stream().filter(t -> t.text().equals("Hague")).findFirst().get();
    assertEquals("PERSON", hague.ner());
    assertEquals("NNP", hague.pos());
  }

  @Test
  void paragraphsEndSentencesAndAreCounted() {
    AnnotatedText text =
        Articles.annotated("Talks resume\n\nThe envoys meet in Geneva today.", DAY);
    assertEquals(2, text.sentences().size());
    assertEquals(0, text.sentences().get(0).paragraph());
    assertEquals(1, text.sentences().get(1).paragraph());
  }

  @Test
  void parsedSentencesHaveOneRootAndTheirSubjects() {
    AnnotatedText text = Articles.annotated(HAGUE, DAY);
    Sentence first = text.sentences().get(0);
    assertTrue(first.parsed());
    List<Token> roots = first.tokens().stream().filter(t -> t.head() == Token.ROOT).toList();
    assertEquals(List.of("flew"), roots.stream().map(Token::text).toList());
    assertEquals("Hague", first.dependents(roots.get(0), "nsubj").get(0).text());
  }

  @Test
  void sentencesThatNobodyActsInAreNotParsed() {
    AnnotatedText text = Articles.annotated("It all began.\n\nA quiet end.", DAY);
    assertFalse(text.sentences().get(1).parsed());
  }

  @Test
  void endlessSentencesAreCutAndMarked() {
    String list = "Delegates came from " + "Norway, ".repeat(200) + "and Chile.";
    AnnotatedText text = Articles.annotated(list, DAY);
    assertTrue(text.sentences().stream().allMatch(Sentence::truncated));
    assertTrue(text.sentences().stream().allMatch(s -> s.tokens().size() <= 120));
    assertEquals(list.length(), text.tokens().get(text.tokens().size() - 1).end());
  }

  @Test
  void whatWasAnnotatedBeforeDoesNotMatter() {
    Article a = Articles.of(HAGUE, DAY);
    Article b = Articles.of("On Monday, 3 May 1999, $5 million went to Chile.", DAY);
    AnnotatedArticle first = annotator().annotate(a);
    annotator().annotate(b);
    assertEquals(first, annotator().annotate(a));
  }

  @Test
  void stringsThatBrokeOtherAnnotatorsAreAnnotated() {
    for (String odd : List.of("John Doe:\"foo\"", "\"\"=", "\u201C", " ", "\u0000", "\n\n\n")) {
      annotator().annotate(Articles.of(odd, DAY));
    }
  }

  @Test
  void articlesThatAreNotOkPassWithoutTokens() {
    Article article = Articles.of(HAGUE, DAY);
    article.setStatus(ArticleStatus.NOT_AN_ARTICLE);
    assertTrue(annotator().annotate(article).getTokenBegin().isEmpty());
  }
}
