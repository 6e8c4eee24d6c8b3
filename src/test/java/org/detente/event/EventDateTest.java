package org.detente.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.annotate.Token;
import org.detente.record.DateResolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDateTest {
  /** A Tuesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2018, 10, 23);

  private static List<DateExpressions.Expression> find(
      String text, LocalDate published, boolean future) {
    List<Token> tokens = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      tokens.add(new Token(tokens.size(), 0, 0, word, word, "NN", "O", Token.UNPARSED, ""));
    }
    return DateExpressions.find(tokens, published, future);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          they met today | 2018-10-23 | DAY | today
          they met yesterday | 2018-10-22 | DAY | yesterday
          they met on Monday | 2018-10-22 | DAY | on Monday
          they met on Tuesday | 2018-10-23 | DAY | on Tuesday
          they met Wednesday | 2018-10-17 | DAY | Wednesday
          they met last Tuesday | 2018-10-16 | DAY | last Tuesday
          they met last week | 2018-10-15 | WEEK | last week
          they met this month | 2018-10-01 | MONTH | this month
          they met last year | 2017-01-01 | YEAR | last year
          they met two weeks ago | 2018-10-08 | WEEK | two weeks ago
          they met 3 days ago | 2018-10-20 | DAY | 3 days ago
          they met three years ago | 2015-01-01 | YEAR | three years ago
          they met in July | 2018-07-01 | MONTH | July
          they met in December | 2017-12-01 | MONTH | December
          they met in 2006 | 2006-01-01 | YEAR | in 2006
          they met in March 2014 | 2014-03-01 | MONTH | March 2014
          they met on November 11 | 2018-11-11 | DAY | November 11
          they met on 2 January | 2019-01-02 | DAY | 2 January
          they met on Dec. 24 | 2018-12-24 | DAY | Dec. 24
          they met on May 9 , 1945 | 1945-05-09 | DAY | May 9, 1945
          they met on 2018-09-30 | 2018-09-30 | DAY | 2018-09-30
          """)
  void readsTheWords(String text, LocalDate date, DateResolution resolution, String words) {
    assertEquals(
        new EventDate(date, resolution, words), find(text, PUBLISHED, false).get(0).date());
  }

  @Test
  void aWeekdayToComeIsTheNextOne() {
    assertEquals(
        LocalDate.of(2018, 10, 29),
        find("will meet on Monday", PUBLISHED, true).get(0).date().date());
    assertEquals(
        LocalDate.of(2019, 7, 1), find("will meet in July", PUBLISHED, true).get(0).date().date());
  }

  @Test
  void relativeWordsWithoutPublicationDateGiveNoDate() {
    for (String text :
        List.of("two weeks ago", "on Monday", "last week", "in July", "November 11", "today")) {
      EventDate date = find(text, null, false).get(0).date();
      assertNull(date.date(), text);
      assertEquals(DateResolution.NONE, date.resolution(), text);
    }
    assertEquals(LocalDate.of(2006, 1, 1), find("in 2006", null, false).get(0).date().date());
  }

  @Test
  void otherWordsAreNotDates() {
    assertTrue(
        find("they may march in second place with 2018 soldiers", PUBLISHED, false).isEmpty());
    assertTrue(find("on February 30", null, false).stream().allMatch(e -> e.date().date() == null));
  }

  @Test
  void fallbackIsMarked() {
    assertEquals(DateResolution.PUBLICATION_FALLBACK, EventDate.fallback(PUBLISHED).resolution());
    assertEquals(DateResolution.NONE, EventDate.fallback(null).resolution());
    assertNull(EventDate.fallback(null).date());
  }

  @Test
  void historicIsMoreThanAYearBefore() {
    assertTrue(
        new EventDate(LocalDate.of(2016, 1, 1), DateResolution.YEAR, "in 2016")
            .isHistoric(PUBLISHED));
    assertFalse(
        new EventDate(LocalDate.of(2017, 1, 1), DateResolution.YEAR, "last year")
            .isHistoric(PUBLISHED));
    assertFalse(
        new EventDate(LocalDate.of(2016, 1, 1), DateResolution.YEAR, "in 2016").isHistoric(null));
  }
}
