package org.detente.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page that is no article, and why: an error or access page by its title, an index page by
 * its many links and little text, a live blog by its mark-up, a stub by its length. Null for an
 * article.
 */
final class PageStatus {
  private static final Pattern ERROR_TITLE =
      Pattern.compile(
          "^\\W*(?:(?:error )?(?:401|403|404|410|429|500|502|503)\\b.*|(?:error|page|seite|article|url)?\\W*(?:page )?(?:not found|nicht gefunden|no encontrada|introuvable)\\b.*|(?:access denied|forbidden|just a moment|attention required|are you a robot|security check|captcha|site maintenance|service unavailable|bad gateway|robot check|pardon our interruption|before you continue|cookies? (?:consent|settings|required))\\b.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int TEASERS = 3;
  private static final int STUB_WORDS = 40;

  private PageStatus() {}

  static @Nullable String of(
      Document page, JsonLd marked, @Nullable String title, List<Block> body) {
    int words = 0;
    for (Block block : body) {
      words += Prose.words(block.text());
    }
    String shown = (title == null ? page.title() : title).toLowerCase(Locale.ROOT);
    if (words < 200 && ERROR_TITLE.matcher(shown).find()) {
      return "error page";
    }
    if (marked.liveBlog()) {
      return "live blog";
    }
    if (words < STUB_WORDS && Boolean.FALSE.equals(marked.free())) {
      return "paywall stub";
    }
    if (words < STUB_WORDS && page.select("a[href]").size() > 60) {
      return "index page";
    }
    if (isIndex(page, body)) {
      return "index page";
    }
    return words < 12 ? "too short" : null;
  }

  /** Whether at least half of the paragraphs each stand under a headline that is a link. */
  private static boolean isIndex(Document page, List<Block> body) {
    Set<String> paragraphs = new HashSet<>();
    for (Block block : body) {
      if (block.isProse()) {
        paragraphs.add(block.text());
      }
    }
    int teasers = 0;
    for (Element heading : page.select("h2, h3, h4")) {
      Element next = heading.nextElementSibling();
      if (next != null && isLink(heading)) {
        teasers += paragraphs.remove(Prose.squeeze(next.text())) ? 1 : 0;
      }
    }
    return teasers >= TEASERS && teasers >= paragraphs.size();
  }

  private static boolean isLink(Element heading) {
    Element parent = heading.parent();
    if (parent != null && parent.normalName().equals("a")) {
      return true;
    }
    Element link = heading.selectFirst("a[href]");
    return link != null && link.text().equals(heading.text());
  }
}
