package org.detente.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extraction made of a document, before the document's own fields are laid over it. Null
 * means: the document does not say.
 */
record Draft(
    List<String> paragraphs,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String publisher,
    @Nullable String url,
    Published published,
    @Nullable Boolean paywalled,
    @Nullable String notAnArticle) {

  String text() {
    return String.join("\n\n", paragraphs);
  }
}
