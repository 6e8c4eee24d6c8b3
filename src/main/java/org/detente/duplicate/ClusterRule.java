package org.detente.duplicate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.CopyKind;
import org.detente.record.CopyOf;
import org.detente.record.DocumentFingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for whom. Of versions of one article (equal {@code article_id}), one that could be
 * read beats one that could not, then the newest {@code captured_on} (null is oldest), then the
 * larger {@code content_sha256}. Of different articles with the same text, or nearly so, the
 * earliest {@code published_on} (null last), then the smallest {@code article_id}, then the
 * smallest {@code source_id}. That second order is the order of the nodes' names as strings, so
 * that plain strings can be passed around. All choices are by value: the order of arrival does not
 * count.
 */
final class ClusterRule {
  /** Share of the shorter text's shingles that makes a near copy. */
  private static final double NEAR = 0.5;

  private static final long EPOCH_SHIFT = 1L << 31;
  private static final Comparator<DocumentFingerprint> NEWEST_LAST =
      Comparator.comparing(DocumentFingerprint::getOk)
          .thenComparing(
              DocumentFingerprint::getCapturedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(DocumentFingerprint::getContentSha256)
          .thenComparing(DocumentFingerprint::getNode, Comparator.reverseOrder());
  private static final Comparator<CopyOf> BY_SOURCE =
      Comparator.comparing(CopyOf::getSourceId)
          .thenComparing(CopyOf::getUrl, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CopyOf::getPublisher, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CopyOf::getPublishedOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CopyOf::getKind);

  private ClusterRule() {}

  /** The name of a document: what it is told apart by, and what representatives are ordered by. */
  static String node(Article article) {
    long day =
        article.getPublishedOn() == null
            ? EPOCH_SHIFT << 1
            : article.getPublishedOn().toEpochDay() + EPOCH_SHIFT;
    String place =
        TextKey.digest(
            List.of(
                article.getSourceUri(),
                String.valueOf(article.getRecordOffset()),
                article.getContentSha256()));
    return String.format(
        Locale.ROOT,
        "%010d\t%s\t%s\t%s",
        day,
        article.getArticleId(),
        article.getSourceId(),
        place);
  }

  /** What finding copies needs of an article. */
  static DocumentFingerprint fingerprint(Article article) {
    String node = node(article);
    boolean ok = article.getStatus() == ArticleStatus.OK;
    List<String> words = TextKey.words(article.getText());
    List<String> identity = new ArrayList<>(List.of(ok ? "OK" : "not OK"));
    identity.addAll(words.isEmpty() ? List.of("", node) : words);
    return DocumentFingerprint.newBuilder()
        .setNode(node)
        .setArticleId(article.getArticleId())
        .setTextKey(TextKey.digest(identity))
        .setCapturedOn(article.getCapturedOn())
        .setContentSha256(article.getContentSha256())
        .setOk(ok)
        .setShingles(
            ok && words.size() >= ShingleSignature.FEWEST_WORDS
                ? ByteBuffer.wrap(ShingleSignature.of(words).toBytes())
                : null)
        .setSelf(
            CopyOf.newBuilder()
                .setSourceId(article.getSourceId())
                .setUrl(article.getUrl())
                .setPublisher(article.getPublisher())
                .setPublishedOn(article.getPublishedOn())
                .setKind(CopyKind.EXACT)
                .build())
        .setCopies(List.of())
        .build();
  }

  /**
   * Of versions of one article, the one that holds, which lists the others; at least one version is
   * needed.
   */
  static DocumentFingerprint newestVersion(Iterable<DocumentFingerprint> versions) {
    return elect(versions, NEWEST_LAST);
  }

  /**
   * Of articles with the same text, the one that stands for them, which lists the others; at least
   * one is needed.
   */
  static DocumentFingerprint representative(Iterable<DocumentFingerprint> articles) {
    return elect(
        articles, Comparator.comparing(DocumentFingerprint::getNode, Comparator.reverseOrder()));
  }

  /** Whether two texts are copies, the lead, the end or some paragraphs apart. */
  static boolean isNearCopy(ShingleSignature one, ShingleSignature other) {
    return one.containment(other) >= NEAR;
  }

  /**
   * The copies that a representative lists: those of its own fingerprint, and as near copies all
   * that the other members of its cluster stand for.
   */
  static List<CopyOf> copies(String representative, Iterable<DocumentFingerprint> members) {
    List<CopyOf> copies = new ArrayList<>();
    for (DocumentFingerprint member : members) {
      if (member.getNode().equals(representative)) {
        copies.addAll(member.getCopies());
      } else {
        for (CopyOf copy : with(member.getSelf(), member.getCopies())) {
          copies.add(CopyOf.newBuilder(copy).setKind(CopyKind.NEAR).build());
        }
      }
    }
    return copies;
  }

  /** The same fingerprint for when comparing is over. */
  static DocumentFingerprint withoutShingles(DocumentFingerprint fingerprint) {
    return DocumentFingerprint.newBuilder(fingerprint).setShingles(null).build();
  }

  /**
   * The row of a representative: with its copies sorted, and the cluster's name when there are any.
   */
  static Article withCopies(Article article, Collection<CopyOf> copies) {
    return Article.newBuilder(article)
        .setCopies(copies.stream().sorted(BY_SOURCE).toList())
        .setDuplicateOfCluster(copies.isEmpty() ? null : article.getArticleId())
        .build();
  }

  private static DocumentFingerprint elect(
      Iterable<DocumentFingerprint> candidates, Comparator<DocumentFingerprint> order) {
    @Nullable DocumentFingerprint best = null;
    List<CopyOf> copies = new ArrayList<>();
    for (DocumentFingerprint candidate : candidates) {
      DocumentFingerprint loser = candidate;
      if (best == null || order.compare(candidate, best) > 0) {
        loser = best;
        best = candidate;
      }
      if (loser != null) {
        copies.addAll(with(loser.getSelf(), loser.getCopies()));
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("No candidates");
    }
    copies.addAll(best.getCopies());
    copies.sort(BY_SOURCE);
    return DocumentFingerprint.newBuilder(best).setCopies(copies).build();
  }

  private static List<CopyOf> with(CopyOf self, List<CopyOf> copies) {
    List<CopyOf> all = new ArrayList<>(copies);
    all.add(self);
    return all;
  }
}
