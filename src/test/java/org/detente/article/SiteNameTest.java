package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SiteNameTest {
  private static String name(String title, String body) {
    Document page = Jsoup.parse("<title>" + title + "</title><body>" + body);
    return SiteName.of(page, JsonLd.of(page), MetaTags.of(page));
  }

  @Test
  void theNameStandsBesideTheHeadlineAndAgainOnThePage() {
    String body = "<b>Harbour Gazette</b><h1>Ministers reopen the border</h1>";
    assertEquals("Harbour Gazette", name("Ministers reopen the border : Harbour Gazette", body));
    assertEquals("Harbour Gazette", name("Harbour Gazette - Ministers reopen the border", body));
  }

  @Test
  void aLogoSaysTheName() {
    assertEquals(
        "Harbour Gazette",
        name(
            "Ministers reopen the border – Harbour Gazette",
            "<img alt='Harbour Gazette'><h1>Ministers reopen the border</h1>"));
  }

  @Test
  void aSectionIsNoSite() {
    assertNull(
        name(
            "Ministers reopen the border | World",
            "<a href=/world>World</a><h1>Ministers reopen the border</h1>"));
  }

  @Test
  void aHeadlineWithADashNamesNoSite() {
    assertNull(
        name(
            "Ministers reopen the border - Gazette of a crossing",
            "<h1>Ministers reopen the border - Gazette of a crossing</h1>"));
  }
}
