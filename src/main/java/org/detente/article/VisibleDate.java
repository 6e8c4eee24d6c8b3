package org.detente.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The date that a page shows near its headline: a {@code time} element first, then an element whose
 * name speaks of dates, then any short line. What stands after the headline goes before what stands
 * above it, where pages print today's date.
 */
final class VisibleDate {
  private static final Pattern DATE_NAME =
      Pattern.compile(
          "date|datum|fecha|time|publish|posted|pubd|created|zeit|stand|dateline|byline|meta|info|autor|author",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UPDATED =
      Pattern.compile(
          "updated|modified|aktualisiert|mise à jour|mis à jour|actualizado|aktualizacja|changed|geändert|edited",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MAX_LINE = 160;
  private static final int MAX_ELEMENTS = 20_000;

  private VisibleDate() {}

  /** The date shown; null when none is, or none is sure. */
  static @Nullable LocalDate of(Document page) {
    Collector collector = new Collector();
    NodeTraversor.filter(collector, page.body());
    for (List<Line> lines : List.of(collector.times, collector.named, collector.plain)) {
      LocalDate date = choose(lines);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private record Line(String text, boolean afterTitle, boolean updated) {}

  private static @Nullable LocalDate choose(List<Line> lines) {
    for (int pass = 0; pass < 4; pass++) {
      List<DateText.Found> found = new ArrayList<>();
      for (Line line : lines) {
        if (line.afterTitle() == (pass % 2 == 0) && line.updated() == (pass >= 2)) {
          found.addAll(DateText.find(line.text()));
        }
      }
      LocalDate date = PublishedDate.agreed(found);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static final class Collector implements NodeFilter {
    final List<Line> times = new ArrayList<>();
    final List<Line> named = new ArrayList<>();
    final List<Line> plain = new ArrayList<>();
    private boolean afterTitle;
    private int elements;

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (++elements > MAX_ELEMENTS) {
        return FilterResult.STOP;
      }
      String tag = element.normalName();
      if (tag.equals("h1")) {
        afterTitle = true;
      }
      if (PageShape.holdsNoText(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("time")) {
        String value = element.attr("datetime") + ' ' + element.text();
        times.add(new Line(value, afterTitle, isUpdate(element, value)));
        return FilterResult.SKIP_CHILDREN;
      }
      if (element.childNodeSize() == 0) {
        return FilterResult.CONTINUE;
      }
      String name = element.className() + ' ' + element.id();
      String own = element.ownText();
      if (own.length() >= 6 && own.length() <= MAX_LINE && hasYear(own)) {
        (name.length() > 1 && DATE_NAME.matcher(name).find() ? named : plain)
            .add(new Line(own, afterTitle, isUpdate(element, own)));
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isUpdate(Element element, String text) {
      return UPDATED.matcher(text).find()
          || UPDATED
              .matcher((element.className() + element.attr("itemprop")).toLowerCase(Locale.ROOT))
              .find();
    }

    private static boolean hasYear(String text) {
      int digits = 0;
      for (int i = 0; i < text.length(); i++) {
        digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      }
      return digits >= 3;
    }
  }
}
