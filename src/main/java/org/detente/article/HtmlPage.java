package org.detente.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page of HTML in, a draft of its article out: body by {@link BodyFinder}, metadata from mark-up
 * first and from what the page shows second.
 */
final class HtmlPage {
  private static final List<String> META_AUTHOR =
      List.of(
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "citation_author",
          "article:author_name",
          "byl",
          "author",
          "article:author",
          "og:article:author",
          "dc.contributor",
          "cxenseparse:author",
          "vr:author",
          "twitter:data1_");

  // Some pages keep the whole text in <noscript> and let a script show it.
  private static final int LAZY_CHARS = 400;

  private HtmlPage() {}

  static Draft draft(String html, @Nullable String givenUrl, PublishedDate dates) {
    Document page = Jsoup.parse(html, givenUrl == null ? "" : givenUrl);
    for (Element lazy : page.select("body noscript")) {
      if (lazy.selectFirst("p") != null && lazy.text().length() > LAZY_CHARS) {
        lazy.unwrap();
      }
    }
    JsonLd marked = JsonLd.of(page);
    MetaTags meta = MetaTags.of(page);
    String url = url(page, meta, givenUrl);
    String titled = SiteName.of(page, marked, meta);
    List<String> sites = Publisher.names(marked, meta, titled, url);
    String title = Headline.of(page, marked, meta, sites);
    String dek = meta.first(List.of("og:description", "description", "twitter:description"));
    List<Block> blocks =
        new BodyFinder(page, title, new BlockCleaner(title, dek), marked.articleBody()).find();
    List<String> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      paragraphs.add(block.text());
    }
    Boolean free = marked.free();
    return new Draft(
        paragraphs,
        title,
        byline(page, marked, meta, title),
        Publisher.of(page, marked, meta, titled, url),
        url,
        dates.of(page, marked, meta, url),
        free == null ? null : !free,
        PageStatus.of(page, marked, title, blocks));
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  private static @Nullable String url(Document page, MetaTags meta, @Nullable String given) {
    List<String> candidates = new ArrayList<>();
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      candidates.add(given == null ? canonical.attr("href") : canonical.absUrl("href"));
    }
    String og = meta.first(List.of("og:url"));
    if (og != null) {
      candidates.add(og);
    }
    String host = CanonicalUrl.host(given);
    for (String candidate : candidates) {
      String other = CanonicalUrl.host(candidate);
      boolean front = candidate.matches("https?://[^/]+/?");
      if (other != null && !front && (host == null || CanonicalUrl.sameSite(host, other))) {
        return candidate;
      }
    }
    return given;
  }

  private static @Nullable String byline(
      Document page, JsonLd marked, MetaTags meta, @Nullable String title) {
    String byline = Byline.of(marked.authors());
    if (byline != null && !Byline.isOrganization(byline)) {
      return byline;
    }
    String organization = byline;
    for (String name : META_AUTHOR) {
      List<JsonLd.Agent> agents = new ArrayList<>();
      for (String value : meta.all(name)) {
        agents.add(new JsonLd.Agent(value, false));
      }
      byline = Byline.of(agents);
      if (byline != null && !Byline.isOrganization(byline)) {
        return byline;
      }
      organization = organization == null ? byline : organization;
    }
    byline = VisibleByline.of(page);
    byline =
        byline == null || Byline.isOrganization(byline)
            ? or(PrintedByline.of(page, title), byline)
            : byline;
    return byline != null && (organization == null || !Byline.isOrganization(byline))
        ? byline
        : organization;
  }
}
