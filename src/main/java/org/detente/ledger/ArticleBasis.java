package org.detente.ledger;

import java.util.List;
import org.detente.record.AnnotatedArticle;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.DeadLetter;

/**
 * What of an article its annotation and everything derived from it rest upon: all columns but the
 * place where it was found, its copies, and the tone that was scored later. A test changes each
 * column in turn.
 */
final class ArticleBasis {
  private ArticleBasis() {}

  /** Whether two articles give the same annotation and the same rows. */
  static boolean equal(Article one, Article other) {
    return basis(one).equals(basis(other));
  }

  private static Article basis(Article article) {
    Article basis =
        Article.newBuilder(article)
            .setSourceId("")
            .setSourceUri("")
            .setRecordOffset(null)
            .setCapturedOn(null)
            .setContentSha256("")
            .setDuplicateOfCluster(null)
            .setCopies(List.of())
            .setTone(null)
            .setNarratorTone(null)
            .build();
    if (article.getStatus() == ArticleStatus.ANNOTATION_FAILED) {
      basis.setStatus(ArticleStatus.OK);
      basis.setStatusReason(null);
    }
    return basis;
  }

  /** An annotation under an equal article: its place and copies are the article's. */
  static AnnotatedArticle moved(AnnotatedArticle known, Article article) {
    Article row = Article.newBuilder(article).build();
    row.setStatus(known.getArticle().getStatus());
    row.setStatusReason(known.getArticle().getStatusReason());
    AnnotatedArticle moved = AnnotatedArticle.newBuilder(known).setArticle(row).build();
    DeadLetter failure = moved.getFailure();
    if (failure != null) {
      failure.setSourceUri(article.getSourceUri());
      failure.setRecordOffset(article.getRecordOffset());
      failure.setSourceId(article.getSourceId());
      failure.setContentSha256(article.getContentSha256());
    }
    return moved;
  }
}
