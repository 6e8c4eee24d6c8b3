package org.detente.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.record.PublishedSource;
import org.detente.record.SourceDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The date of publication of a page, in this order: JSON-LD, meta tags, a date marked up in the
 * page ({@code itemprop}, {@code time}), the address, a date line near the headline. Dates before
 * 1990 or more than two days after the capture are not believed; a date whose day and month could
 * be exchanged counts only where another date of the page agrees with one reading. The calendar
 * date is taken as printed. The order and the names of the tags follow what htmldate (Apache-2.0)
 * found to work.
 */
final class PublishedDate {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final int SLACK_DAYS = 2;
  private static final List<String> META =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "og:pubdate",
          "datepublished",
          "parsely-pub-date",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_date",
          "published-date",
          "pubdate",
          "pub_date",
          "publication_date",
          "publication-date",
          "date_published",
          "article:publicationdate",
          "sailthru.date",
          "citation_publication_date",
          "citation_date",
          "citation_online_date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date",
          "dcterms.date",
          "dc.date.created",
          "dcterms.created",
          "article.published",
          "article.created",
          "article:created_time",
          "article_date_original",
          "articledate",
          "article_publish_date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "originalpublicationdate",
          "displaydate",
          "releasedate",
          "release_date",
          "rbpubdate",
          "ptime",
          "shareaholic:article_published_time",
          "bt:pubdate",
          "datecreated",
          "created",
          "dateposted",
          "content_create_date",
          "timestamp",
          "news_date",
          "date",
          "last-modified_",
          "blogpost:published");
  private static final List<String> META_MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "modified");
  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_-]((?:19|20)\\d\\d)(?:([/_.-])(\\d{1,2})\\2(\\d{1,2})|(\\d\\d)(\\d\\d))(?!\\d)");
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:[/_.-]?(0[1-9]|1[0-2])(?:[/_.-]?(0[1-9]|[12]\\d|3[01]))?)?(?!\\d)");

  private final @Nullable LocalDate captured;

  PublishedDate(SourceDocument document) {
    this.captured =
        document.getCapturedAt() == null
            ? null
            : document.getCapturedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The date of a page, by its mark-up, address and text. */
  Published of(Document page, JsonLd marked, MetaTags meta, @Nullable String url) {
    LocalDate date = believed(DateText.ofAttribute(marked.datePublished()));
    if (date != null) {
      return Published.on(date, PublishedSource.JSON_LD);
    }
    for (String name : META) {
      for (String value : meta.all(name)) {
        date = believed(DateText.ofAttribute(value));
        if (date != null) {
          return Published.on(date, PublishedSource.META);
        }
      }
    }
    date = believed(itemprop(page));
    if (date != null) {
      return Published.on(date, PublishedSource.META);
    }
    date = ofUrl(url);
    if (date != null) {
      return Published.on(date, PublishedSource.URL);
    }
    date = believed(VisibleDate.of(page));
    if (date != null) {
      return Published.on(date, PublishedSource.VISIBLE);
    }
    date = believed(DateText.ofAttribute(marked.dateModified()));
    if (date != null) {
      return Published.on(date, PublishedSource.JSON_LD);
    }
    date = believed(DateText.ofAttribute(meta.first(META_MODIFIED)));
    return date == null ? Published.UNKNOWN : Published.on(date, PublishedSource.META);
  }

  private static @Nullable LocalDate itemprop(Document page) {
    for (Element element :
        page.select(
            "[itemprop*=datePublished], [itemprop*=dateCreated], [pubdate], [property=datePublished], [property*=schema:datePublished]")) {
      for (String attribute : List.of("datetime", "content", "title")) {
        LocalDate date = DateText.ofAttribute(element.attr(attribute));
        if (date != null) {
          return date;
        }
      }
      LocalDate date = DateText.first(element.text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The date in an address such as {@code /2015/11/16/}; null when it has none. */
  @Nullable LocalDate ofUrl(@Nullable String url) {
    if (url == null) {
      return null;
    }
    Matcher m = IN_URL.matcher(url.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*", ""));
    while (m.find()) {
      LocalDate date =
          believed(
              DateText.ofAttribute(
                  m.group(1)
                      + "-"
                      + (m.group(3) != null
                          ? m.group(3) + "-" + m.group(4)
                          : m.group(5) + "-" + m.group(6))));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /**
   * The hint of a file's path, a last resort: {@code crawl/2015/11/16/} gives a date, {@code
   * crawl/2015/11/} a year.
   */
  Published ofPath(String path) {
    Matcher m = IN_PATH.matcher(path);
    Published best = Published.UNKNOWN;
    while (m.find()) {
      if (m.group(3) != null) {
        LocalDate date = believed(DateText.first(m.group(1) + "-" + m.group(2) + "-" + m.group(3)));
        if (date != null) {
          return Published.on(date, PublishedSource.PATH);
        }
      } else {
        int year = Integer.parseInt(m.group(1));
        if (believed(LocalDate.of(year, 1, 1)) != null && isFolder(path, m.start(1), m.end(1))) {
          best = Published.year(year, PublishedSource.PATH);
        }
      }
    }
    return best;
  }

  /**
   * A year alone must be a whole folder's name, or the start of one: digits elsewhere in a file's
   * name are not dates.
   */
  private static boolean isFolder(String path, int begin, int end) {
    boolean starts = begin == 0 || path.charAt(begin - 1) == '/';
    boolean ends = end < path.length() && "/-_".indexOf(path.charAt(end)) >= 0;
    return (starts && ends) || path.startsWith("year=", begin - 5);
  }

  /** The date when it can be one of publication, else null. */
  @Nullable LocalDate believed(@Nullable LocalDate date) {
    if (date == null || date.isBefore(FIRST)) {
      return null;
    }
    return captured != null && date.isAfter(captured.plusDays(SLACK_DAYS)) ? null : date;
  }

  /**
   * The most often read of several dates, ambiguous ones resolved by the others; null when none is
   * sure.
   */
  static @Nullable LocalDate agreed(List<DateText.Found> found) {
    List<LocalDate> sure = new ArrayList<>();
    for (DateText.Found f : found) {
      if (!f.ambiguous()) {
        sure.add(f.date());
      }
    }
    for (DateText.Found f : found) {
      if (!f.ambiguous()) {
        return f.date();
      }
      if (sure.contains(f.date())) {
        return f.date();
      }
      if (f.other() != null && sure.contains(f.other())) {
        return f.other();
      }
    }
    return null;
  }
}
