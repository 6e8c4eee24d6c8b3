package org.detente.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.AnnotatedText;
import org.detente.annotate.AnnotationLimits;
import org.detente.annotate.ArticleAnnotator;
import org.detente.annotate.CoreNlp;
import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.MentionForm;
import org.detente.record.PublishedSource;
import org.jspecify.annotations.Nullable;

/** Annotated texts for tests, and short ways to ask for their cast. */
public final class Texts {
  private Texts() {}

  /** An annotated text with its cast; the day may be null. */
  public static AnnotatedText annotate(@Nullable String day, String text) {
    Article article = new Article();
    article.setArticleId("0123456789abcdef0123456789abcdef");
    article.setSourceId("test");
    article.setSourceUri("test");
    article.setPublishedOn(day == null ? null : LocalDate.parse(day));
    article.setPublishedSource(day == null ? PublishedSource.NONE : PublishedSource.INPUT);
    article.setLanguage("en");
    article.setText(text);
    article.setWordCount(text.length() / 6);
    article.setContentSha256("00");
    article.setCopies(new ArrayList<>());
    article.setStatus(ArticleStatus.OK);
    ArticleAnnotator annotator =
        new ArticleAnnotator(CoreNlp.shared(), new CastResolver(), AnnotationLimits.DEFAULT);
    return AnnotatedText.of(annotator.annotate(article));
  }

  /** The words of a mention. */
  public static String words(AnnotatedText text, CastMention mention) {
    return text.slice(
        text.tokens().get(mention.first()).begin(), text.tokens().get(mention.end() - 1).end());
  }

  /** The mention with these words, the n-th from 1. */
  static CastMention mention(AnnotatedText text, String words, int nth) {
    int left = nth;
    for (CastMention mention : text.cast().mentions()) {
      if (words(text, mention).equals(words) && --left == 0) {
        return mention;
      }
    }
    throw new AssertionError("no mention " + nth + " of '" + words + "' in " + all(text));
  }

  /** Names of the members that the n-th mention with these words stands for. */
  static List<String> names(AnnotatedText text, String words, int nth) {
    return text.cast().members(mention(text, words, nth)).stream().map(CastMember::name).toList();
  }

  /** Name of the one member of the first mention with these words. */
  static String name(AnnotatedText text, String words) {
    return String.join(" & ", names(text, words, 1));
  }

  /** The member of the first mention with these words. */
  static CastMember member(AnnotatedText text, String words) {
    return text.cast().member(mention(text, words, 1));
  }

  /** Form of the first mention with these words. */
  static MentionForm form(AnnotatedText text, String words) {
    return mention(text, words, 1).form();
  }

  private static List<String> all(AnnotatedText text) {
    return text.cast().mentions().stream()
        .map(m -> words(text, m) + "=" + text.cast().member(m).name())
        .toList();
  }
}
