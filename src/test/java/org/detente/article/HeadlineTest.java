package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  private static String headline(String html, String... sites) {
    Document page = Jsoup.parse(html);
    return Headline.of(page, JsonLd.of(page), MetaTags.of(page), List.of(sites));
  }

  @Test
  void theSitesNameIsTakenOff() {
    assertEquals(
        "Ministers agree to reopen the border",
        headline(
            "<title>Ministers agree to reopen the border - Harbour Gazette</title>",
            "Harbour Gazette"));
    assertEquals(
        "Ministers agree to reopen the border",
        headline(
            "<title>Harbour Gazette | Ministers agree to reopen the border</title>",
            "harbourgazette.example"));
  }

  @Test
  void aDashInsideTheHeadlineStays() {
    assertEquals(
        "War and peace - a century of treaties",
        headline("<title>War and peace - a century of treaties</title>", "Harbour Gazette"));
  }

  @Test
  void theHeadingThatAgreesWithTheTitleIsWhatReadersSaw() {
    assertEquals(
        "Ministers agree to reopen the border after talks",
        headline(
            "<meta property=og:title content='Border to reopen after talks, ministers agree'><h1>Harbour Gazette</h1><h1>Ministers agree to reopen the border after talks</h1>"));
  }

  @Test
  void aSectionsHeadingIsNotTheHeadline() {
    assertEquals(
        "Ministers agree to reopen the border",
        headline("<title>Ministers agree to reopen the border</title><h1>Topics</h1>"));
  }

  @Test
  void aPageWithoutTitleHasNone() {
    assertNull(headline("<p>The ministers met.</p>"));
  }
}
