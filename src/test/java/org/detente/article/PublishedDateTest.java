package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.detente.record.Article;
import org.detente.record.PublishedSource;
import org.detente.record.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDateTest {
  private static final LocalDate NOVEMBER_16 = LocalDate.of(2015, 11, 16);
  private static final String BODY =
      "<p>The two ministers met for three hours in Vienna and agreed to talk again next month.</p>"
          + "<p>Neither side spoke of a breakthrough, but both called the meeting useful and frank.</p>";
  private final ArticleExtractor extractor = new ArticleExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-11-16",
        "2015-11-16T23:30:00-08:00",
        "Mon, 16 Nov 2015 12:06:00 GMT",
        "16 November 2015",
        "Nov 16, 2015",
        "Monday, November 16th, 2015 at 9:00 am",
        "16. November 2015",
        "16.11.2015",
        "11/16/2015",
        "16/11/2015",
        "16 de noviembre de 2015",
        "16 ноября 2015",
        "2015年11月16日"
      })
  void readsTheLayoutsOfNewsPages(String printed) {
    assertEquals(NOVEMBER_16, DateText.first("Published " + printed));
  }

  @Test
  void dayAndMonthThatCouldBeExchangedAreNotGuessed() {
    assertNull(DateText.first("08/05/2020"));
    assertEquals(
        LocalDate.of(2020, 5, 8),
        PublishedDate.agreed(DateText.find("Updated 08/05/2020 20:03 | page of 2020-05-08")));
  }

  @Test
  void impossibleDatesAreNone() {
    assertNull(DateText.first("2015-19-40"));
    assertNull(DateText.first("version 1.11.2015.7 of the software"));
  }

  @Test
  void markUpGoesBeforeAddressAndText() {
    SourceDocument page =
        Documents.html(
            "<title>Ministers meet in Vienna</title><script type='application/ld+json'>{'@type':'NewsArticle','headline':'Ministers meet in Vienna',"
                + "'datePublished':'2015-11-16T08:00:00Z','dateModified':'2019-01-01'}</script><h1>Ministers meet in Vienna</h1><time>1 January 2019</time>"
                + BODY);
    page.setUrl("https://example.org/2014/02/03/ministers");
    assertDate(NOVEMBER_16, PublishedSource.JSON_LD, extractor.extract(page));
  }

  @Test
  void theAddressDatesAPageWithoutMarkUp() {
    SourceDocument page = Documents.html("<h1>Ministers meet</h1>" + BODY);
    page.setUrl("https://example.org/world/2015/11/16/ministers-meet");
    assertDate(NOVEMBER_16, PublishedSource.URL, extractor.extract(page));
  }

  @Test
  void theDateLineBelowTheHeadlineCountsNotTodaysDateAboveIt() {
    SourceDocument page =
        Documents.html(
            "<div class=date>3 March 2024</div><h1>Ministers meet</h1><div class=date>16 November 2015</div>"
                + BODY);
    assertDate(NOVEMBER_16, PublishedSource.VISIBLE, extractor.extract(page));
  }

  @Test
  void theGivenFieldGoesFirst() {
    SourceDocument line = Documents.verbatim("The ministers met.");
    line.setPublished("16 November 2015");
    line.setUrl("https://example.org/2014/02/03/ministers");
    assertDate(NOVEMBER_16, PublishedSource.INPUT, extractor.extract(line));
  }

  @Test
  void thePathIsALastResortAndAMonthGivesAYear() {
    SourceDocument line = Documents.verbatim("The ministers met.");
    line.setSourceUri("crawl/2015/11/page-20001.txt");
    Article article = extractor.extract(line);
    assertNull(article.getPublishedOn());
    assertEquals(2015, article.getYear());
    assertEquals(PublishedSource.PATH, article.getPublishedSource());
  }

  @Test
  void datesAfterTheCaptureAreNotBelieved() {
    SourceDocument page =
        Documents.html(
            "<meta name=date content=2030-01-01><h1>Ministers meet</h1><time>16 November 2015</time>"
                + BODY);
    page.setCapturedAt(Instant.parse("2015-11-17T00:00:00Z"));
    assertDate(NOVEMBER_16, PublishedSource.VISIBLE, extractor.extract(page));
  }

  private static void assertDate(LocalDate date, PublishedSource source, Article article) {
    assertEquals(date, article.getPublishedOn());
    assertEquals(source, article.getPublishedSource());
    assertEquals(date.getYear(), article.getYear());
  }
}
