package org.detente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.detente.annotate.ArticleAnnotator;
import org.detente.failure.DeadLetters;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.CopyKind;
import org.detente.record.CopyOf;
import org.detente.record.DeadLetter;
import org.detente.record.PublishedSource;
import org.detente.record.Reason;
import org.detente.record.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which columns of an article make its annotation stale: all but those of its place. */
class ArticleBasisTest {
  private static final Set<String> OF_NO_INFLUENCE =
      Set.of(
          "source_id",
          "source_uri",
          "record_offset",
          "captured_on",
          "content_sha256",
          "duplicate_of_cluster",
          "copies",
          "tone",
          "narrator_tone");

  static List<Schema.Field> columns() {
    return Article.getClassSchema().getFields();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aColumnMakesAnAnnotationStaleUnlessItTellsOfThePlace(Schema.Field column) {
    Article other = article();
    other.put(column.pos(), another(other.get(column.pos()), column.schema()));
    assertNotEquals(article(), other);
    assertEquals(OF_NO_INFLUENCE.contains(column.name()), ArticleBasis.equal(article(), other));
  }

  @Test
  void anAnnotationMovesToTheNewPlaceWithItsFailure() {
    Article failed =
        Article.newBuilder(article()).setStatus(ArticleStatus.ANNOTATION_FAILED).build();
    failed.setStatusReason("TIMEOUT: not done after 120 s");
    AnnotatedArticle known = ArticleAnnotator.empty(failed);
    known.setFailure(DeadLetters.of(failed, Stage.ANNOTATE, Reason.TIMEOUT, "not done", null));
    Article elsewhere = Article.newBuilder(article()).setSourceUri("/crawl/2/a.html").build();
    assertTrue(ArticleBasis.equal(failed, elsewhere));

    AnnotatedArticle moved = ArticleBasis.moved(known, elsewhere);
    assertEquals(ArticleStatus.ANNOTATION_FAILED, moved.getArticle().getStatus());
    assertEquals("/crawl/2/a.html", moved.getArticle().getSourceUri());
    DeadLetter failure = moved.getFailure();
    assertEquals("/crawl/2/a.html", failure.getSourceUri());
    assertFalse(failure.equals(known.getFailure()));
    assertEquals("/crawl/1/a.html", known.getFailure().getSourceUri());
  }

  private static Article article() {
    return Article.newBuilder()
        .setArticleId("0".repeat(32))
        .setSourceId("/crawl/1/a.html")
        .setSourceUri("/crawl/1/a.html")
        .setPublishedOn(LocalDate.of(2016, 3, 7))
        .setPublishedSource(PublishedSource.META)
        .setYear(2016)
        .setLanguage("en")
        .setText("Britain and Russia resumed talks.")
        .setWordCount(5)
        .setContentSha256("1".repeat(64))
        .setCopies(List.of())
        .setStatus(ArticleStatus.OK)
        .build();
  }

  /** Another value of the same type. */
  private static Object another(Object value, Schema type) {
    if (type.getType() == Schema.Type.UNION) {
      return another(value, type.getTypes().get(1));
    }
    return switch (type.getType()) {
      case STRING -> value + " changed";
      case LONG -> 7L;
      case DOUBLE -> 0.5;
      case BOOLEAN -> true;
      case INT -> type.getLogicalType() == null ? (Object) 7 : LocalDate.of(2017, 1, 1);
      case ENUM ->
          value instanceof ArticleStatus ? ArticleStatus.NOT_AN_ARTICLE : PublishedSource.VISIBLE;
      case ARRAY -> List.of(CopyOf.newBuilder().setSourceId("b").setKind(CopyKind.EXACT).build());
      default -> throw new AssertionError("no other value of " + type);
    };
  }
}
