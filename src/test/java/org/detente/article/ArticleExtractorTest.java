package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.detente.record.Article;
import org.detente.record.ArticleStatus;
import org.detente.record.PublishedSource;
import org.detente.record.SourceDocument;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
  private static final String FIRST =
      "VIENNA: The foreign ministers of Norland and Estmark met on Tuesday and agreed to reopen the border by spring.";
  private static final String SECOND =
      "“We have spoken openly about every question that still divides us,” the Norland minister told reporters.";
  private static final String THIRD = "\"It was time.\"";
  private static final String FOURTH =
      "The two governments had not spoken since the dispute over fishing rights began three years ago.";
  private static final String BODY = String.join("\n\n", FIRST, SECOND, THIRD, FOURTH);
  private final ArticleExtractor extractor = new ArticleExtractor();

  @Test
  void aPageGivesItsArticleAlone() {
    Article article =
        extractor.extract(
            Documents.html(
                """
                <html lang=en><head><title>Border to reopen by spring | Harbour Gazette</title>
                <link rel=canonical href="https://www.gazette.example/world/border">
                <meta property="og:site_name" content="Harbour Gazette">
                <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"Border to reopen by spring",
                 "datePublished":"2019-05-14T21:00:00+02:00","isAccessibleForFree":"False",
                 "author":[{"@type":"Person","name":"Clara Weston"},{"@type":"Organization","name":"Harbour Gazette"}],}]}</script></head>
                <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
                <div class="cookie-banner"><p>We use cookies to give you the best experience. By clicking accept you agree to all of them.</p></div>
                <article><h1>Border to reopen by spring</h1><div class="byline">By Clara Weston</div>
                <figure><img src=a.jpg><figcaption>The ministers shake hands. (AP Photo/Jon Doe)</figcaption></figure>
                <div class="article-body"><p>%s</p><div class="newsletter-signup"><p>Get our daily newsletter, delivered to your inbox each morning.</p></div>
                <p>%s</p><p>%s</p><div class="related-stories"><h3>Related</h3><ul><li><a href="/x">Fishing talks fail again in Norland</a></li></ul></div>
                <p>%s</p><p>Clara Weston is a correspondent for the Harbour Gazette.</p></div></article>
                <section id="comments"><p>Anon says: this is the best news that I have read in this paper in all the years.</p></section>
                <footer>© 2024 Harbour Gazette. All rights reserved.</footer></body></html>
                """
                    .formatted(FIRST, SECOND, THIRD, FOURTH)));
    assertEquals(BODY, article.getText());
    assertEquals("Border to reopen by spring", article.getTitle());
    assertEquals("Clara Weston", article.getByline());
    assertEquals("Harbour Gazette", article.getPublisher());
    assertEquals("2019-05-14", article.getPublishedOn().toString());
    assertEquals(PublishedSource.JSON_LD, article.getPublishedSource());
    assertEquals("https://www.gazette.example/world/border", article.getUrl());
    assertEquals("VIENNA", article.getDatelinePlace());
    assertEquals("en", article.getLanguage());
    assertTrue(article.getPaywalled());
    assertEquals(ArticleStatus.OK, article.getStatus());
  }

  @Test
  void aDumpGivesItsArticleAlone() {
    Article article =
        extractor.extract(
            Documents.dump(
                "Stay up to date with notifications from the Harbour Gazette",
                "",
                "Border to reopen by spring: minister",
                "",
                "By",
                "Clara Weston",
                "Tuesday 14 May 2019 12:06 GMT",
                "Comments",
                "The ministers of Norland and Estmark shake hands in Vienna in March 2017. — Reuters FILE",
                "",
                "Your support helps us to tell the story",
                "",
                "From the harbour to the hills, our reporters are where the story is, whether they look into the money of the rich or film the lives of the poor.",
                "",
                "Your donation allows us to keep sending journalists to every corner of the land.",
                "",
                FIRST,
                "",
                SECOND,
                "",
                THIRD,
                "",
                FOURTH,
                "",
                "TRENDING",
                "",
                "Storm warning for the northern coast as ferries stay in port",
                "",
                "The storm that has crossed the ocean in four days is expected to reach the coast tonight, and the ferries will stay in...",
                "",
                "Latest News",
                "",
                "Flood water reaches the town of Altmark after a week of rain in the hills: officials.",
                "",
                "Flood water reaches the town of Altmark after a week of rain in the hills officials....",
                "",
                "Subscribe to our Newsletter",
                "© Copyright 2024"));
    assertEquals(BODY, article.getText());
    assertEquals("Border to reopen by spring: minister", article.getTitle());
    assertEquals("Clara Weston", article.getByline());
    assertEquals("2019-05-14", article.getPublishedOn().toString());
    assertEquals(PublishedSource.VISIBLE, article.getPublishedSource());
  }

  @Test
  void anAgencysCopyrightLineGivesTheYearAndTheByline() {
    Article article =
        extractor.extract(
            Documents.dump(
                "Border to reopen by spring", "", FIRST, "", SECOND, "", FOURTH, "", "© 2011 AFP"));
    assertNull(article.getPublishedOn());
    assertEquals(2011, article.getYear());
    assertEquals("AFP", article.getByline());
  }

  @Test
  void quotationsThatAreNotClosedStay() {
    String open =
        "The minister said: “We have asked for nothing that was not promised to us long ago.";
    Article article =
        extractor.extract(
            Documents.dump(FIRST, "", open, "", "“And we will wait for it.", "", FOURTH));
    assertTrue(article.getText().contains(open));
    assertTrue(article.getText().contains("“And we will wait for it."));
  }

  @Test
  void anAcuteAccentForAnApostropheAndOddSpacesAreNormalised() {
    Article article =
        extractor.extract(
            Documents.dump(
                "The minister\u00a0said it wasn\u00b4t  the time to talk about the border of the\u200b two states."));
    assertEquals(
        "The minister said it wasn't the time to talk about the border of the two states.",
        article.getText());
  }

  @Test
  void textGivenAsSuchIsVerbatim() {
    String text =
        "  The minister\u00a0said it wasn\u00b4t\ttime. \n\n\nSign up for our newsletter.\n";
    SourceDocument line = Documents.verbatim(text);
    line.setTitle("Not yet");
    line.setPublisher("Harbour Gazette");
    Article article = extractor.extract(line);
    assertEquals(text, article.getText());
    assertEquals("Not yet", article.getTitle());
    assertEquals("Harbour Gazette", article.getPublisher());
  }

  @Test
  void copiesUnderOneAddressHaveOneId() {
    SourceDocument one = Documents.verbatim(FIRST);
    one.setUrl("http://www.gazette.example/world/border?utm_source=mail");
    SourceDocument two = Documents.verbatim(SECOND);
    two.setUrl("https://gazette.example/world/border#top");
    assertEquals(extractor.extract(one).getArticleId(), extractor.extract(two).getArticleId());
    assertFalse(
        extractor
            .extract(one)
            .getArticleId()
            .equals(extractor.extract(Documents.verbatim(FIRST)).getArticleId()));
    assertTrue(extractor.extract(one).getArticleId().matches("[0-9a-f]{32}"));
  }

  @Test
  void pagesThatAreNoArticlesAreMarked() {
    Article missing =
        extractor.extract(
            Documents.html(
                "<title>404 Not Found</title><p>The page you are looking for has been moved or does not exist any more.</p>"));
    assertEquals(ArticleStatus.NOT_AN_ARTICLE, missing.getStatus());
    assertEquals("error page", missing.getStatusReason());
    Article live =
        extractor.extract(
            Documents.html(
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Talks live\"}</script><h1>Talks live</h1><p>"
                    + FIRST
                    + "</p><p>"
                    + FOURTH
                    + "</p>"));
    assertEquals("live blog", live.getStatusReason());
  }

  @Test
  void aPageOfTeasersIsNoArticle() {
    String card =
        "<div><h3><a href=/%d>Ministers of district %d meet</a></h3><p>The ministers of district %d will meet in the old town hall on Tuesday morning...</p></div>";
    StringBuilder cards = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      cards.append(card.formatted(i, i, i));
    }
    Article article =
        extractor.extract(
            Documents.html("<title>World</title><body><h1>World</h1>" + cards + "</body>"));
    assertEquals(ArticleStatus.NOT_AN_ARTICLE, article.getStatus());
    assertEquals("index page", article.getStatusReason());
  }

  @Test
  void whoeverStandsBeforeTheDateOfADumpWroteIt() {
    Article article =
        extractor.extract(
            Documents.dump(
                "Border to reopen by spring",
                "",
                "Harbour Wire | Updated: 14-05-2019 20:03 IST",
                "",
                FIRST,
                "",
                SECOND,
                "",
                FOURTH));
    assertEquals("Harbour Wire", article.getByline());
  }

  @Test
  void whereReportersWereIsNotTheArticles() {
    Article article =
        extractor.extract(
            Documents.dump(
                "Border to reopen by spring",
                "",
                FIRST,
                "",
                SECOND,
                "",
                FOURTH,
                "",
                "Clara Weston reported from Altmark and Jonas Brandt from Vienna."));
    assertEquals(String.join("\n\n", FIRST, SECOND, FOURTH), article.getText());
  }
}
