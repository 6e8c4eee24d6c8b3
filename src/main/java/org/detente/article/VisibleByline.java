package org.detente.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The byline that a page shows: an element marked or named as one, the first that holds a name. */
final class VisibleByline {
  private static final List<String> SELECTORS =
      List.of(
          "[itemprop=author] [itemprop=name], [itemprop=author]",
          "a[rel=author]",
          ".byline-name, .author-name, .byline__name, .author__name, .byline__author, .post-author, .entry-author, .article-author, .article__author, .byline .author, .author, .autor, .vcard .fn, .byline, .byl",
          "[class*=byline], [class*=Byline]",
          "[class*=author], [class*=Author], [id*=author], [class*=autor]");
  private static final int MAX_TRIED = 12;

  private VisibleByline() {}

  /** The names shown; null when the page shows none. */
  static @Nullable String of(Document page) {
    for (String selector : SELECTORS) {
      List<JsonLd.Agent> agents = new ArrayList<>();
      int tried = 0;
      for (Element element : page.select(selector)) {
        if (++tried > MAX_TRIED) {
          break;
        }
        String text = element.hasAttr("content") ? element.attr("content") : element.text();
        if (text.length() >= 3 && text.length() <= 120 && !isComment(element)) {
          agents.add(new JsonLd.Agent(text, false));
          if (!selector.startsWith("[itemprop") && !selector.startsWith("a[")) {
            String byline = Byline.of(agents);
            if (byline != null) {
              return byline;
            }
            agents.clear();
          }
        }
      }
      String byline = Byline.of(agents);
      if (byline != null) {
        return byline;
      }
    }
    return null;
  }

  private static boolean isComment(Element element) {
    int steps = 0;
    for (Element e = element; e != null && steps < 30; e = e.parent(), steps++) {
      String name = Containers.split(e.className() + ' ' + e.id());
      if (name.contains("comment")
          || name.contains("related")
          || name.contains("sidebar")
          || name.contains("teaser")
          || name.contains("recommend")) {
        return true;
      }
    }
    return false;
  }
}
