package org.detente.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.detente.record.ToneSummary;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the tone summary of one cell, by year, as inline SVG: {@link #tone} with the mean, its 95
 * % interval, and the means of quoted and of narrator's words; {@link #events} with cooperative
 * events upwards and conflictual ones downwards. Each year has a column with its number of articles
 * and mentions, or of events; undated articles have the last one, apart from the line. Years
 * without rows have an empty column as long as the span is short.
 */
final class YearChart {
  private static final int COLUMN = 52;
  private static final int LEFT = 72;
  private static final int TOP = 12;
  private static final int HEIGHT = 160;
  private static final int YEAR_LINE = TOP + HEIGHT + 22;
  private static final int LONGEST_SPAN = 40;

  private final List<ToneSummary> rows;
  private final Element svg;
  private final int width;

  private YearChart(
      Element parent, List<ToneSummary> rows, String title, String description, String id) {
    this.rows = rows;
    this.width = LEFT + COLUMN * columns(rows) + 8;
    int height = TOP + HEIGHT + 56;
    svg =
        parent.appendElement("figure").addClass("wide").attr("tabindex", "0").appendElement("svg");
    svg.attr("role", "img")
        .attr("width", Integer.toString(width))
        .attr("height", Integer.toString(height));
    svg.attr("viewBox", "0 0 " + width + " " + height)
        .attr("aria-labelledby", id + "-title " + id + "-desc");
    svg.appendElement("title").attr("id", id + "-title").text(title);
    svg.appendElement("desc").attr("id", id + "-desc").text(description);
  }

  /** Adds the chart of tone. */
  static void tone(Element parent, List<ToneSummary> rows, String of, String id) {
    YearChart chart =
        new YearChart(
            parent,
            rows,
            "Tone per year, " + of,
            "Mean tone from -1 to 1 with 95 % intervals: " + inWords(rows),
            id);
    for (double level : new double[] {-1, -0.5, 0, 0.5, 1}) {
      chart.level(level, Html.decimal(level));
    }
    chart.line();
    for (int i = 0; i < rows.size(); i++) {
      chart.point(i);
    }
    chart.labels("articles", ToneSummary::getNArticles, "mentions", ToneSummary::getNMentions);
    svgCaption(
        chart,
        "● mean of all mentions with its 95 % interval (from 5 articles on), □ in quotations, △ in the narrator's words");
  }

  /** Adds the chart of events. */
  static void events(Element parent, List<ToneSummary> rows, String of, String id) {
    long most =
        rows.stream()
            .mapToLong(row -> Math.max(row.getNCooperative(), row.getNConflictual()))
            .max()
            .orElse(0);
    YearChart chart =
        new YearChart(
            parent,
            rows,
            "Events per year, " + of,
            "Cooperative events upwards, conflictual events downwards, at most " + most + " a year",
            id);
    chart.level(0, "0");
    chart.level(1, Long.toString(most));
    chart.level(-1, Long.toString(most));
    for (int i = 0; i < rows.size(); i++) {
      chart.bar(i, rows.get(i).getNCooperative(), most, "cooperative");
      chart.bar(i, -rows.get(i).getNConflictual(), most, "conflictual");
    }
    chart.labels(
        "cooperative", ToneSummary::getNCooperative, "conflictual", ToneSummary::getNConflictual);
    svgCaption(chart, "Upwards: cooperative events; downwards: conflictual events");
  }

  private static void svgCaption(YearChart chart, String caption) {
    Element figure = chart.svg.parent();
    if (figure != null) {
      figure.appendElement("figcaption").text(caption);
    }
  }

  private static String inWords(List<ToneSummary> rows) {
    List<String> words = new ArrayList<>();
    rows.forEach(row -> words.add(yearOf(row) + " " + Html.decimal(row.getMean())));
    return String.join(", ", words);
  }

  static String yearOf(ToneSummary row) {
    return row.getYear() == null ? "undated" : row.getYear().toString();
  }

  private void line() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      Double mean = rows.get(i).getMean();
      if (mean != null && rows.get(i).getYear() != null) {
        points.append(points.isEmpty() ? "" : " ").append(x(i)).append(',').append(y(mean));
      }
    }
    svg.appendElement("polyline")
        .addClass("tone")
        .addClass("line")
        .attr("points", points.toString());
  }

  private void point(int i) {
    ToneSummary row = rows.get(i);
    Double low = row.getCiLow();
    Double high = row.getCiHigh();
    if (low != null && high != null) {
      path("tone", "M%1$d %2$sV%3$sM%4$d %2$sh10M%4$d %3$sh10", x(i), y(low), y(high), x(i) - 5);
    }
    Double mean = row.getMean();
    if (mean != null) {
      Element point = svg.appendElement("circle").addClass("tone");
      point.attr("cx", Integer.toString(x(i))).attr("cy", y(mean)).attr("r", "4");
      point
          .appendElement("title")
          .text(
              yearOf(row)
                  + ": "
                  + Html.decimal(mean)
                  + ", "
                  + row.getNArticles()
                  + " articles, "
                  + row.getNMentions()
                  + " mentions");
    }
    mark("quoted", "M%d %sm-4 -4h8v8h-8z", x(i) - 10, row.getQuotedMean());
    mark("narrator", "M%d %sm0 -5l5 9h-10z", x(i) + 10, row.getNarratorMean());
  }

  private void mark(String kind, String form, int x, @Nullable Double value) {
    if (value != null) {
      path(kind, form, x, y(value));
    }
  }

  private void path(String kind, String form, Object... values) {
    svg.appendElement("path").addClass(kind).attr("d", String.format(Locale.ROOT, form, values));
  }

  private void bar(int i, long value, long most, String kind) {
    if (value != 0) {
      double share = (double) value / most;
      path(kind, "M%d %sh24V%sh-24z", x(i) - 12, y(0), y(share));
    }
  }

  private void level(double value, String label) {
    path("axis", "M%d %sH%d", LEFT, y(value), width);
    text(LEFT - 6, height(value) + 4, label, "end");
  }

  private void labels(
      String firstName,
      Function<ToneSummary, Number> first,
      String secondName,
      Function<ToneSummary, Number> second) {
    text(LEFT - 6, YEAR_LINE + 14, firstName, "end");
    text(LEFT - 6, YEAR_LINE + 28, secondName, "end");
    for (int i = 0; i < rows.size(); i++) {
      text(x(i), YEAR_LINE, yearOf(rows.get(i)), "middle");
      text(x(i), YEAR_LINE + 14, first.apply(rows.get(i)).toString(), "middle");
      text(x(i), YEAR_LINE + 28, second.apply(rows.get(i)).toString(), "middle");
    }
  }

  private void text(int x, double y, String text, String anchor) {
    Element label = svg.appendElement("text").attr("x", Integer.toString(x));
    label.attr("y", String.format(Locale.ROOT, "%.1f", y)).attr("text-anchor", anchor).text(text);
  }

  private int x(int i) {
    Integer year = rows.get(i).getYear();
    int column = isSpaced(rows) && year != null ? year - first(rows) : i;
    column = isSpaced(rows) && year == null ? columns(rows) - 1 : column;
    return LEFT + COLUMN / 2 + COLUMN * column;
  }

  private static String y(double value) {
    return String.format(Locale.ROOT, "%.1f", height(value));
  }

  private static double height(double value) {
    double inside = Math.max(-1, Math.min(1, value));
    return TOP + HEIGHT / 2.0 * (1 - inside);
  }

  private static int columns(List<ToneSummary> rows) {
    long undated = rows.stream().filter(row -> row.getYear() == null).count();
    return isSpaced(rows) ? last(rows) - first(rows) + 1 + (int) undated : rows.size();
  }

  private static boolean isSpaced(List<ToneSummary> rows) {
    return rows.stream().anyMatch(row -> row.getYear() != null)
        && last(rows) - first(rows) < LONGEST_SPAN;
  }

  private static int first(List<ToneSummary> rows) {
    return rows.stream()
        .filter(row -> row.getYear() != null)
        .mapToInt(ToneSummary::getYear)
        .min()
        .orElse(0);
  }

  private static int last(List<ToneSummary> rows) {
    return rows.stream()
        .filter(row -> row.getYear() != null)
        .mapToInt(ToneSummary::getYear)
        .max()
        .orElse(0);
  }
}
