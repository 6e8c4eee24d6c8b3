package org.detente.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's headline without the name of the site: the {@code h1} that agrees with the page's title
 * or mark-up, since that is what the reader saw; else the mark-up's headline, else the title, less
 * the site's name at either end.
 */
final class Headline {
  static final List<String> SEPARATORS =
      List.of(
          " | ", " – ", " — ", " - ", " · ", " • ", " » ", " :: ", " : ", " / ", " ‹ ", " ⋆ ", "|");
  private static final double AGREES = 0.55;

  private Headline() {}

  /**
   * The headline of a page; {@code sites} are the names the site goes by. Null when the page has no
   * title at all.
   */
  static @Nullable String of(Document page, JsonLd marked, MetaTags meta, List<String> sites) {
    List<String> said = new ArrayList<>();
    add(said, marked.headline());
    add(said, meta.first(List.of("og:title")));
    add(
        said,
        meta.first(
            List.of(
                "twitter:title",
                "parsely-title",
                "dc.title",
                "dcterms.title",
                "citation_title",
                "headline",
                "title")));
    Element title = page.selectFirst("head > title, title");
    add(said, title == null ? null : title.text());
    String heading = agreeing(page, said);
    if (heading != null) {
      return withoutSite(withoutKicker(heading, said, sites), sites);
    }
    for (String candidate : said) {
      String bare = withoutSite(candidate, sites);
      if (!isSite(bare, sites)) {
        return bare;
      }
    }
    return said.isEmpty() ? null : said.get(0);
  }

  private static void add(List<String> said, @Nullable String text) {
    String clean = text == null ? "" : Prose.squeeze(text);
    if (!clean.isEmpty()) {
      said.add(clean);
    }
  }

  /** A heading without the kicker before it, where mark-up or title says the rest alone. */
  private static String withoutKicker(String heading, List<String> said, List<String> sites) {
    String folded = Boilerplate.fold(heading);
    for (String candidate : said) {
      String bare = withoutSite(candidate, sites);
      boolean rest = folded.endsWith(" " + Boilerplate.fold(bare));
      if (rest && Prose.words(bare) >= 3 && bare.length() >= 0.4 * heading.length()) {
        return bare;
      }
    }
    return heading;
  }

  private static @Nullable String agreeing(Document page, List<String> said) {
    String best = null;
    double bestScore = AGREES;
    for (Element h1 : page.select("h1")) {
      String text = Prose.squeeze(h1.text());
      Set<String> words = words(text);
      if (words.isEmpty() || text.length() > 400) {
        continue;
      }
      double score = said.isEmpty() && best == null ? AGREES + 0.01 : 0;
      for (String other : said) {
        score =
            Math.max(score, agreement(words, words(other)) + 0.001 * Math.min(20, words.size()));
      }
      if (score > bestScore) {
        bestScore = score;
        best = text;
      }
    }
    return best;
  }

  /** Share of the words of {@code a} that stand in {@code b}; a single word must be all of it. */
  private static double agreement(Set<String> a, Set<String> b) {
    if (b.isEmpty()) {
      return 0;
    }
    int common = 0;
    for (String word : a) {
      common += b.contains(word) ? 1 : 0;
    }
    double share = common / (double) a.size();
    return a.size() <= 2 && b.size() > 4 * a.size() ? 0 : share;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : Boilerplate.fold(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** A title without the site's name, which stands behind or before a separator. */
  static String withoutSite(String raw, List<String> sites) {
    String title = raw;
    for (int round = 0; round < 3; round++) {
      String shorter = strip(title, sites);
      if (shorter.equals(title)) {
        return title;
      }
      title = shorter;
    }
    return title;
  }

  private static String strip(String title, List<String> sites) {
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0) {
        String head = title.substring(0, at).strip();
        String tail = title.substring(at + separator.length()).strip();
        boolean bar = separator.indexOf('|') >= 0;
        boolean shortTail =
            bar
                && Prose.words(tail) <= 5
                && Prose.words(head) >= 3
                && tail.length() < head.length();
        if (!head.isEmpty() && (isSite(tail, sites) || shortTail || tail.isEmpty())) {
          return head;
        }
      }
      int first = title.indexOf(separator);
      if (first > 0 && isSite(title.substring(0, first).strip(), sites)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private static boolean isSite(String text, List<String> sites) {
    String folded = Boilerplate.fold(text).replace(" ", "");
    if (folded.isEmpty()) {
      return true;
    }
    for (String site : sites) {
      String name = Boilerplate.fold(site).replace(" ", "").toLowerCase(Locale.ROOT);
      boolean same =
          folded.equals(name) || folded.equals("the" + name) || name.equals("the" + folded);
      boolean longer =
          name.length() >= 4 && folded.length() <= 2 * name.length() + 6 && folded.contains(name);
      boolean shorter = folded.length() >= 5 && name.contains(folded);
      if (name.length() >= 2 && (same || longer || shorter)) {
        return true;
      }
    }
    return false;
  }
}
