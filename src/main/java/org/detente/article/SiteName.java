package org.detente.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The name of a site as the page's title gives it beside the headline: "Headline – Name" or "Name -
 * Headline", where the page shows the headline by itself and the name again elsewhere. Null when
 * the title has no such form; the name of a section, which is a link to other than the front page,
 * is no site's name.
 */
final class SiteName {
  private static final Pattern FRONT =
      Pattern.compile("(?:https?://[^/]+)?/?(?:#.*|\\?.*|index\\.\\w+)?");
  private static final int MAX_WORDS = 6;
  private static final int MAX_CHARS = 50;
  private static final int MAX_TRIED = 200;

  private SiteName() {}

  /** The site's name in the title of a page; null when the title names none. */
  static @Nullable String of(Document page, JsonLd marked, MetaTags meta) {
    Element element = page.selectFirst("head > title, title");
    String title = element == null ? "" : Prose.squeeze(element.text());
    for (String separator : Headline.SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last <= 0) {
        continue;
      }
      String head = title.substring(0, last).strip();
      String tail = title.substring(last + separator.length()).strip();
      if (isName(tail) && isShown(page, marked, meta, head) && isSaid(page, tail)) {
        return tail;
      }
      int first = title.indexOf(separator);
      String lead = title.substring(0, first).strip();
      String rest = title.substring(first + separator.length()).strip();
      if (isName(lead) && isShown(page, marked, meta, rest) && isSaid(page, lead)) {
        return lead;
      }
    }
    return null;
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_CHARS
        && Prose.words(text) <= MAX_WORDS
        && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether the page shows the rest of the title by itself, as its headline. */
  private static boolean isShown(Document page, JsonLd marked, MetaTags meta, String rest) {
    String folded = Boilerplate.fold(rest);
    if (Prose.words(rest) < 3) {
      return false;
    }
    String headline = marked.headline();
    String shared = meta.first(List.of("og:title"));
    if ((headline != null && Boilerplate.fold(headline).equals(folded))
        || (shared != null && Boilerplate.fold(shared).equals(folded))) {
      return true;
    }
    int tried = 0;
    for (Element element : page.select("h1, h2, h3, b, strong, font")) {
      if (++tried > MAX_TRIED) {
        return false;
      }
      if (Boilerplate.fold(element.text()).equals(folded)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page's own text has the name again, other than as a link to a section. */
  private static boolean isSaid(Document page, String name) {
    Pattern said = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE);
    for (Element image : page.select("img[alt]")) {
      if (said.matcher(image.attr("alt")).find()) {
        return true;
      }
    }
    boolean found = false;
    for (TextNode text : texts(page, said)) {
      Element parent = text.parent();
      Element link = parent == null ? null : parent.closest("a[href]");
      boolean whole = text.getWholeText().strip().length() == name.length();
      if (whole && link != null && !FRONT.matcher(link.attr("href")).matches()) {
        return false;
      }
      found = true;
    }
    return found;
  }

  private static List<TextNode> texts(Document page, Pattern said) {
    List<TextNode> texts = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && said.matcher(text.getWholeText()).find()) {
            texts.add(text);
          }
        },
        page.body());
    return texts;
  }
}
