package org.detente.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.detente.output.ReportData.Dyad;
import org.detente.output.ReportData.DyadRows;
import org.detente.output.ReportData.Source;
import org.detente.record.Actor;
import org.detente.record.EventMention;
import org.detente.record.Quote;
import org.detente.record.ToneSummary;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as one page for reading: the tables and the accounts in, one self-contained HTML text
 * out. It has no script, loads nothing (its Content-Security-Policy says so), works on a phone, in
 * the dark, on paper and with a screen reader. All content goes through {@link Html}. What is cut
 * is said on the page; {@link ReportData} has the limits. Equal datasets give equal pages.
 */
public final class HtmlReport {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  private final ReportData data;
  private final Document page = new Document("");

  private HtmlReport(ReportData data) {
    this.data = data;
  }

  /**
   * The page of a dataset.
   *
   * @param dataset its tables
   * @param documents its accounts, from the manifest
   */
  public static String of(DatasetFolder dataset, Accounting documents) throws IOException {
    return new HtmlReport(ReportData.of(dataset)).render(documents);
  }

  private String render(Accounting documents) throws IOException {
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "en");
    head(html.appendElement("head"));
    Element body = html.appendElement("body");
    Element main = body.appendElement("main");
    main.appendElement("h1").text("Relations between states in the news");
    figures(main, documents);
    contents(main);
    overall(main);
    data.dyads().forEach((dyad, rows) -> dyad(main, dyad, rows));
    return page.outerHtml() + "\n";
  }

  private static void head(Element head) throws IOException {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", POLICY);
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("title").text("Detente report");
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IOException("report.css is missing from the jar");
      }
      head.appendElement("style")
          .appendChild(new DataNode(new String(css.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  private static void figures(Element main, Accounting documents) {
    Element list =
        main.appendElement("section").attr("aria-label", "Documents").appendElement("dl");
    figure(list, "documents read", documents.documents());
    documents
        .articles()
        .forEach((status, count) -> figure(list, "articles, " + spoken(status), count));
    figure(list, "copies of them", documents.copies());
    figure(list, "documents refused", documents.lost());
    documents
        .deadLettersByReason()
        .forEach((reason, count) -> figure(list, "failures: " + spoken(reason), count));
  }

  private static void figure(Element list, String name, long value) {
    Element figure = list.appendElement("div");
    figure.appendElement("dt").text(name);
    figure.appendElement("dd").text(Long.toString(value));
  }

  private static String spoken(String code) {
    return code.equals("OK") ? "analysed" : code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void contents(Element main) {
    Element nav = main.appendElement("nav").attr("aria-label", "Contents");
    Element list = nav.appendElement("ul");
    list.appendElement("li").appendElement("a").attr("href", "#all").text("All articles");
    for (Dyad dyad : data.dyads().keySet()) {
      list.appendElement("li").appendElement("a").attr("href", "#" + anchor(dyad)).text(name(dyad));
    }
    if (data.dyadsInAll() > data.dyads().size()) {
      note(
          nav,
          "The "
              + data.dyads().size()
              + " pairs with most articles of "
              + data.dyadsInAll()
              + " are shown; summary.csv has all.");
    }
  }

  private void overall(Element main) {
    Element section = main.appendElement("section").attr("id", "all");
    section.appendElement("h2").text("All articles");
    tone(section, data.all(), "all articles", "all");
  }

  private void dyad(Element main, Dyad dyad, DyadRows rows) {
    String id = anchor(dyad);
    Element section = main.appendElement("section").attr("id", id);
    section.appendElement("h2").text(name(dyad));
    note(
        section,
        "What "
            + CountryNames.of(dyad.from())
            + " says and does; whom it is about: "
            + CountryNames.of(dyad.to())
            + ".");
    tone(section, rows.years(), name(dyad), id);
    events(section, rows.events());
    quotes(section, rows.quotes());
  }

  private static void tone(Element section, List<ToneSummary> rows, String of, String id) {
    if (rows.isEmpty()) {
      note(section, "No mention was scored.");
      return;
    }
    YearChart.tone(section, rows, of, id + "-tone");
    YearChart.events(section, rows, of, id + "-events");
    Element body =
        Html.table(
            section,
            "Figures per year",
            "Year",
            "#Mean tone",
            "#95 % interval",
            "#Quoted",
            "#Narrator",
            "#Articles",
            "#Mentions",
            "#Publishers",
            "#Events",
            "#Cooperative",
            "#Conflictual",
            "#Goldstein");
    for (ToneSummary row : rows) {
      Element line = body.appendElement("tr");
      line.appendElement("th").attr("scope", "row").text(YearChart.yearOf(row));
      Html.number(line, row.getMean());
      String interval = Html.decimal(row.getCiLow()) + " to " + Html.decimal(row.getCiHigh());
      line.appendElement("td").addClass("number").text(row.getCiLow() == null ? "–" : interval);
      Html.number(line, row.getQuotedMean());
      Html.number(line, row.getNarratorMean());
      Stream.of(
              (long) row.getNArticles(),
              row.getNMentions(),
              (long) row.getNPublishers(),
              row.getNEvents(),
              row.getNCooperative(),
              row.getNConflictual())
          .forEach(count -> Html.number(line, count));
      Html.number(line, row.getGoldsteinMean());
    }
  }

  private static void events(Element section, Top<EventMention> events) {
    if (events.offered() == 0) {
      return;
    }
    List<EventMention> shown =
        events.best().stream()
            .sorted(
                Comparator.comparing(
                        EventMention::getEventDate, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(EventMention::getEventMentionId))
            .toList();
    Element body =
        Html.table(
            section,
            "Events, newest first",
            "Date",
            "Who",
            "Type",
            "To whom",
            "Sentence",
            "Source",
            "#Confidence",
            "Rule");
    for (EventMention event : shown) {
      Element line = body.appendElement("tr");
      line.appendElement("td")
          .addClass("date")
          .text(event.getEventDate() == null ? "undated" : event.getEventDate().toString());
      Html.words(line.appendElement("td"), actor(event.getActor1()));
      String mode = event.getEventMode() == null ? "" : " " + event.getEventMode();
      Html.words(
          line.appendElement("td"),
          event.getEventType() + mode + " (" + event.getCameoCode() + ")");
      Html.words(line.appendElement("td"), actor(event.getActor2()));
      Html.words(line.appendElement("td").addClass("words"), event.getSentenceText());
      String source = event.getPublisher() == null ? "source" : event.getPublisher();
      Html.link(line.appendElement("td"), event.getSourceUrl(), source);
      Html.share(line, event.getConfidence());
      Html.words(line.appendElement("td"), event.getRuleId());
    }
    cut(section, shown.size(), ReportData.EVENTS, "events");
  }

  private void quotes(Element section, Top<Quote> quotes) {
    if (quotes.offered() == 0) {
      return;
    }
    Element body =
        Html.table(
            section,
            "Quotations, most certain first",
            "Speaker",
            "Country",
            "Words",
            "Article",
            "Date",
            "#Confidence");
    for (Quote quote : quotes.best()) {
      Source source = data.source(quote);
      Element line = body.appendElement("tr");
      Html.words(
          line.appendElement("th").attr("scope", "row"),
          quote.getSpeakerName() == null ? quote.getSpeakerText() : quote.getSpeakerName());
      Html.words(line.appendElement("td"), quote.getSpeakerCountry());
      Html.words(line.appendElement("td").addClass("words"), quote.getText());
      Html.link(
          line.appendElement("td"),
          source.url(),
          source.title() == null ? "untitled" : source.title());
      line.appendElement("td")
          .addClass("date")
          .text(source.date() == null ? "undated" : source.date().toString());
      Html.share(line, quote.getConfidence());
    }
    cut(section, quotes.best().size(), ReportData.QUOTES, "quotations");
  }

  private static void cut(Element section, int shown, int limit, String what) {
    if (shown == limit) {
      note(
          section,
          "At most the " + limit + " most certain " + what + " are shown; the tables have all.");
    }
  }

  private static void note(Element parent, String text) {
    Html.words(parent.appendElement("p").addClass("note"), text);
  }

  private static @Nullable String actor(@Nullable Actor actor) {
    return actor == null || actor.getName() == null
        ? actor == null ? null : actor.getNameRaw()
        : actor.getName();
  }

  private static String name(Dyad dyad) {
    return CountryNames.of(dyad.from()) + " → " + CountryNames.of(dyad.to());
  }

  private static String anchor(Dyad dyad) {
    return ("dyad-" + dyad.from() + "-" + dyad.to())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "_");
  }
}
