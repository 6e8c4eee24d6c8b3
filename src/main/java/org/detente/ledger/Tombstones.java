package org.detente.ledger;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.detente.article.CanonicalUrl;
import org.detente.record.Article;
import org.jspecify.annotations.Nullable;

/**
 * What must not be published: lines of a takedown file in, a yes or no for each article out. A line
 * is an {@code article_id}, a {@code source_id} or a URL, which is compared in its canonical form
 * (see {@link CanonicalUrl}); blank lines and lines that begin with {@code #} are comments.
 * Immutable.
 */
public final class Tombstones implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeSet<String> lines = new TreeSet<>();
  private final TreeSet<String> urls = new TreeSet<>();

  private Tombstones(Collection<String> lines) {
    for (String line : lines) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        this.lines.add(stripped);
        String url = CanonicalUrl.of(stripped);
        if (url != null) {
          urls.add(url);
        }
      }
    }
  }

  /** The tombstones of some lines. */
  public static Tombstones of(Collection<String> lines) {
    return new Tombstones(lines);
  }

  /** Every line that counts, sorted. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether an article must not be published. */
  public boolean cover(Article article) {
    return lines.contains(article.getArticleId())
        || covers(article.getSourceId(), article.getUrl());
  }

  /** Whether a document of this id and URL must not be published. */
  public boolean covers(String sourceId, @Nullable String url) {
    if (lines.contains(sourceId)) {
      return true;
    }
    String canonical = urls.isEmpty() ? null : CanonicalUrl.of(url);
    return canonical != null && urls.contains(canonical);
  }
}
