package org.detente.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of a page as its mark-up names it, else as its title does ({@link SiteName}), else
 * the host of its address; and the names its site goes by.
 */
final class Publisher {
  private Publisher() {}

  /** The publisher's name; null when neither mark-up nor address is known. */
  static @Nullable String of(
      Document page, JsonLd marked, MetaTags meta, @Nullable String titled, @Nullable String url) {
    String site = meta.first(List.of("og:site_name"));
    if (site != null && site.length() <= 60 && !site.startsWith("@")) {
      return site;
    }
    String publisher = marked.publisher();
    if (publisher != null && publisher.length() <= 80) {
      return publisher;
    }
    String name =
        meta.first(
            List.of("application-name", "dc.publisher", "publisher", "citation_publisher", "cre"));
    if (name != null && name.length() <= 60 && !name.startsWith("http")) {
      return name;
    }
    String inPage = ofMicrodata(page);
    String named = inPage == null ? titled : inPage;
    return named == null ? CanonicalUrl.host(url) : named;
  }

  private static @Nullable String ofMicrodata(Document page) {
    Element element =
        page.selectFirst("[itemprop=publisher] [itemprop=name], [itemprop=publisher]:not(meta)");
    if (element == null) {
      return null;
    }
    String name =
        Prose.squeeze(element.hasAttr("content") ? element.attr("content") : element.text());
    return name.length() >= 2 && name.length() <= 60 && !name.startsWith("http") ? name : null;
  }

  /**
   * All names the site goes by in its mark-up and address, to be stripped from titles and bylines.
   */
  static List<String> names(
      JsonLd marked, MetaTags meta, @Nullable String titled, @Nullable String url) {
    List<String> names = new ArrayList<>();
    add(names, meta.first(List.of("og:site_name")));
    add(names, marked.publisher());
    add(names, meta.first(List.of("application-name")));
    add(names, meta.first(List.of("apple-mobile-web-app-title")));
    add(names, meta.first(List.of("publisher", "dc.publisher")));
    add(names, titled);
    String host = CanonicalUrl.host(url);
    if (host != null) {
      String site = CanonicalUrl.site(host);
      add(names, host);
      add(names, site);
      add(names, site.substring(0, Math.max(0, site.indexOf('.'))));
    }
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null && name.length() >= 2 && name.length() <= 60) {
      names.add(name);
    }
  }
}
