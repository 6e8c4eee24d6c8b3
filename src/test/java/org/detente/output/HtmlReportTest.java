package org.detente.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.detente.Rows;
import org.detente.record.Article;
import org.detente.record.EventMention;
import org.detente.record.Modality;
import org.detente.record.Quote;
import org.detente.record.ToneScope;
import org.detente.record.ToneSummary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final Accounting DOCUMENTS =
      new Accounting(
          12, Map.of("OK", 7L, "NOT_AN_ARTICLE", 1L), 3, 1, 1, Map.of("TRUNCATED", 1L), Map.of());

  @TempDir Path attempt;

  @Test
  void thePageShowsWhatWasReadAndWhatCameOfIt() throws IOException {
    write(List.of(), List.of(), List.of());
    Document page = page();

    assertEquals("12", page.select("dl div:contains(documents read) dd").text());
    assertEquals("7", page.select("dl div:contains(articles, analysed) dd").text());
    assertEquals("1", page.select("dl div:contains(failures: truncated) dd").text());
    assertTrue(page.select("section#all").text().contains("No mention was scored"));
  }

  @Test
  void aDyadHasItsToneByYearWithTheUndatedApart() throws IOException {
    write(
        List.of(
            Rows.pair(null, "NOR", "SWE", 2).build(),
            Rows.pair(2016, "NOR", "SWE", 9).build(),
            Rows.pair(2014, "NOR", "SWE", 6).setMean(0.5).setCiLow(0.25).setCiHigh(0.75).build()),
        List.of(),
        List.of());
    Element dyad = page().getElementById("dyad-nor-swe");

    assertEquals("Norway → Sweden", dyad.selectFirst("h2").text());
    assertEquals(List.of("2014", "2016", "undated"), dyad.select("table th[scope=row]").eachText());
    assertEquals("+0.25 to +0.75", dyad.select("tbody tr").get(0).select("td").get(1).text());
    assertEquals("–", dyad.select("tbody tr").get(2).select("td").get(1).text());
    Element chart = dyad.selectFirst("svg");
    assertEquals(3, chart.select("circle").size());
    assertEquals(2, chart.select("polyline").attr("points").split(" ", -1).length);
    assertEquals("Tone per year, Norway → Sweden", chart.selectFirst("title").text());
    assertTrue(chart.select("desc").text().contains("2014 +0.50, 2016 -0.25, undated -0.25"));
    assertTrue(chart.text().contains("9 articles") && chart.text().contains("27 mentions"));
    assertEquals(3, chart.select("path.quoted").size());
    assertEquals(3, dyad.select("svg").get(1).select("path.conflictual").size());
  }

  @Test
  void eventsAndQuotationsStandUnderTheirDyad() throws IOException {
    EventMention accusation =
        Rows.eventMention("e1", "Norway accused Sweden of overfishing.", "NOR", "SWE").build();
    EventMention weaker =
        EventMention.newBuilder(accusation)
            .setEventMentionId(Rows.id("e0"))
            .setConfidence(0.3)
            .build();
    EventMention denied =
        Rows.eventMention("e2", "Norway has not accused Sweden.", "NOR", "SWE")
            .setModality(Modality.NEGATED)
            .build();
    EventMention talks =
        Rows.eventMention("e3", "Sweden and Norway held talks.", "SWE", "NOR")
            .setReciprocal(true)
            .build();
    write(
        List.of(Rows.pair(2014, "NOR", "SWE", 6).build(), Rows.pair(2014, "SWE", "NOR", 5).build()),
        List.of(weaker, accusation, denied, talks),
        List.of(Rows.quote("q1", "a1", "“Sweden must stop.”", "NOR", "SWE").build()));
    Document page = page();

    Element norway = page.getElementById("dyad-nor-swe");
    assertEquals(
        List.of("Norway accused Sweden of overfishing.", "Sweden and Norway held talks."),
        norway.select("table:contains(Events, newest) td.words").eachText().stream()
            .sorted()
            .toList());
    assertEquals(
        List.of("Sweden and Norway held talks."),
        page.getElementById("dyad-swe-nor")
            .select("table:contains(Events, newest) td.words")
            .eachText());
    Element quote = norway.selectFirst("table:contains(Quotations) tbody tr");
    assertEquals("“Sweden must stop.”", quote.selectFirst("td.words").text());
    assertEquals("https://news.example/a1", quote.selectFirst("a").attr("href"));
    assertEquals("Ministers meet in a1", quote.selectFirst("a").text());
    assertEquals(
        List.of("#all", "#dyad-nor-swe", "#dyad-swe-nor"), page.select("nav a").eachAttr("href"));
  }

  @Test
  void whatIsCutIsSaid() throws IOException {
    List<EventMention> events = new ArrayList<>();
    List<ToneSummary> tone = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      events.add(
          Rows.eventMention("e" + i, "Accusation " + i + ".", "NOR", "SWE")
              .setConfidence(i / 100.0)
              .setEventDate(LocalDate.of(2014, 1, 1).plusDays(i))
              .build());
      tone.add(Rows.pair(2014, "NOR", String.format("X%02d", i), 5).build());
    }
    tone.add(Rows.pair(2014, "NOR", "SWE", 50).build());
    Collections.shuffle(events, new Random(1));
    write(tone, events, List.of());
    Document page = page();

    List<String> shown = page.getElementById("dyad-nor-swe").select("td.words").eachText();
    assertEquals(ReportData.EVENTS, shown.size());
    assertEquals("Accusation 59.", shown.get(0));
    assertEquals("Accusation 35.", shown.get(shown.size() - 1));
    assertTrue(page.text().contains("At most the 25 most certain events are shown"));
    assertEquals(ReportData.DYADS + 1, page.select("nav a").size());
    assertTrue(page.text().contains("The 40 pairs with most articles of 61 are shown"));
  }

  @Test
  void equalTablesGiveEqualPagesInAnyOrder() throws IOException {
    List<ToneSummary> tone =
        new ArrayList<>(
            List.of(
                Rows.pair(2014, "NOR", "SWE", 6).build(),
                Rows.pair(null, "SWE", "NOR", 6).build(),
                Rows.tone(2014, ToneScope.ALL, 9).build(),
                Rows.tone(2015, ToneScope.ALL, 9).build()));
    write(tone, List.of(), List.of());
    String before = HtmlReport.of(DatasetFolder.of(attempt), DOCUMENTS);
    Collections.reverse(tone);
    write(tone, List.of(), List.of());
    assertEquals(before, HtmlReport.of(DatasetFolder.of(attempt), DOCUMENTS));
  }

  @Test
  void thePageLoadsNothing() throws IOException {
    write(List.of(Rows.pair(2014, "NOR", "SWE", 6).build()), List.of(), List.of());
    Document page = page();

    assertTrue(
        page.select("meta[http-equiv=Content-Security-Policy]")
            .attr("content")
            .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
    assertTrue(
        page.select("script, link, img, iframe, object, embed, form, base, [src], [onload]")
            .isEmpty());
    assertFalse(page.select("style").html().contains("url("));
    assertEquals("en", page.selectFirst("html").attr("lang"));
    assertTrue(page.select("th").stream().allMatch(cell -> cell.hasAttr("scope")));
  }

  private Document page() throws IOException {
    return Jsoup.parse(HtmlReport.of(DatasetFolder.of(attempt), DOCUMENTS));
  }

  private void write(List<ToneSummary> tone, List<EventMention> events, List<Quote> quotes)
      throws IOException {
    LocalTables.write(attempt, Table.TONE_SUMMARY, ToneSummary.class, tone);
    LocalTables.write(attempt, Table.EVENT_MENTIONS, EventMention.class, events);
    LocalTables.write(attempt, Table.QUOTES, Quote.class, quotes);
    LocalTables.write(
        attempt,
        Table.ARTICLES,
        Article.class,
        List.of(Rows.article("a1", "Sweden must stop.").build()));
  }
}
