package org.detente.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.Rows;
import org.detente.record.Actor;
import org.detente.record.Article;
import org.detente.record.EventMention;
import org.detente.record.Quote;
import org.detente.record.ToneSummary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportEscapingTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "#root",
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "section",
          "nav",
          "ul",
          "li",
          "a",
          "h1",
          "h2",
          "p",
          "dl",
          "div",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "bdi",
          "svg",
          "desc",
          "path",
          "polyline",
          "circle",
          "text");

  @TempDir Path attempt;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></svg></style><script>alert(1)</script>",
        "</bdi></td></table><form action=//evil.example><input>",
        "<!--<svg onload=alert(1)>",
        "]]><iframe srcdoc='<b>'>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u0000<\u0000script>\u202Ealert(1)\uFEFF",
        "javascript:alert(1)",
      })
  void hostileContentStaysText(String hostile) throws IOException {
    Document page = page(hostile, hostile);

    for (Element element : page.getAllElements()) {
      assertTrue(ELEMENTS.contains(element.normalName()), element.normalName());
      for (Attribute attribute : element.attributes()) {
        assertFalse(attribute.getKey().startsWith("on"), attribute.toString());
      }
    }
    assertEquals(page.select("a").size(), page.select("a[href^=#]").size());
    String shown = hostile.replace("\u0000", "");
    assertTrue(page.select("td.words").stream().allMatch(cell -> cell.wholeText().equals(shown)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//evil.example/x",
        "file:///etc/passwd",
        "https://news.example/\" onclick=\"alert(1)",
        "http://news.example/a b",
        "ftp://news.example/a",
        "",
      })
  void onlyWebAddressesBecomeLinks(String address) throws IOException {
    assertTrue(page("title", address).select("a:not([href^=#])").isEmpty());
  }

  @Test
  void webAddressesBecomeLinksThatTellNothing() throws IOException {
    Document page = page("title", "HTTPS://news.example/a?b=1&c=%22#d");
    Set<String> addresses = new TreeSet<>(page.select("a:not([href^=#])").eachAttr("href"));
    assertEquals(Set.of("HTTPS://news.example/a?b=1&c=%22#d"), addresses);
    assertTrue(
        page.select("a:not([href^=#])").eachAttr("rel").stream()
            .allMatch(rel -> rel.contains("noopener")));
  }

  private Document page(String text, String url) throws IOException {
    LocalTables.write(
        attempt,
        Table.TONE_SUMMARY,
        ToneSummary.class,
        List.of(Rows.pair(2014, "NOR", "SWE", 6).build()));
    LocalTables.write(
        attempt,
        Table.EVENT_MENTIONS,
        EventMention.class,
        List.of(
            Rows.eventMention("e1", text, "NOR", "SWE")
                .setActor1(Actor.newBuilder(Rows.actor("NOR")).setName(text).build())
                .setPublisher(text)
                .setSourceUrl(url)
                .setEventType(text)
                .setRuleId(text)
                .build()));
    LocalTables.write(
        attempt,
        Table.QUOTES,
        Quote.class,
        List.of(Rows.quote("q1", "a1", text, "NOR", "SWE").setSpeakerName(text).build()));
    LocalTables.write(
        attempt,
        Table.ARTICLES,
        Article.class,
        List.of(Rows.article("a1", text).setTitle(text).setUrl(url).build()));
    return Jsoup.parse(
        HtmlReport.of(
            DatasetFolder.of(attempt),
            new Accounting(1, Map.of("OK", 1L), 0, 0, 0, Map.of(), Map.of())));
  }
}
