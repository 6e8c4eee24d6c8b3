package org.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedBylineTest {
  private static final String PARAGRAPH =
      "<p>The ministers met in Vienna on Tuesday and agreed, after three hours of talks, to reopen the border between the two countries by spring.</p>";

  private static String byline(String below) {
    return PrintedByline.of(
        Jsoup.parse("<h1>Border to reopen</h1>" + below + PARAGRAPH), "Border to reopen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>By Clara Weston</p>|Clara Weston",
        "<p>By Clara Weston<br>Harbour Gazette<br>May 14, 2019</p>|Clara Weston",
        "<font>By CLARA WESTON<br>Tuesday</font>|Clara Weston",
        "<p>By</p><p>Clara Weston</p>|Clara Weston",
        "<p class=x>By <a href=/c>Clara Weston</a> and Jonas Brandt</p>|Clara Weston, Jonas Brandt",
        "<p>By Clara Weston, diplomatic editor</p>|Clara Weston"
      })
  void aLineBelowTheHeadlineNamesTheAuthor(String below, String byline) {
    assertEquals(byline, byline(below));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By Tuesday the talks had failed.</p>",
        "<p>By Harbour News Desk</p>",
        "<p>By the numbers</p>",
        PARAGRAPH + "<p>By Clara Weston</p>"
      })
  void whatNamesNobodyIsNoByline(String below) {
    assertNull(byline(below));
  }
}
