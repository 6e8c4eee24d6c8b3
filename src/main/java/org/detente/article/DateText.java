package org.detente.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendar dates in text, as printed, in the layouts of news pages and 26 languages: ISO
 * 8601, RFC 1123, "16 November 2015", "Nov 16, 2015", "16. November 2015", "2015年11月16日",
 * 16.11.2015, and 11/16/2015 where the order of day and month shows. A date whose day and month
 * could be exchanged carries both readings. Time zones are not applied.
 */
final class DateText {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d])");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?=T|\\d{6}(?!\\d)|(?!\\d))");
  private static final Pattern CJK =
      Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º)?[.,]?[\\s-]{0,2}(?:de |of |d')?(\\p{L}{3,12})[.,]?[\\s-]{0,2}(?:de |del |of )?((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})[.,]?[\\s-]{0,2}(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]{1,2}(?:at )?((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?((?:19|20)\\d\\d|\\d\\d)(?!\\d|\\.\\d)");
  private static final Map<String, Integer> MONTHS = Lexicon.months();
  private static final int MAX_CHARS = 2_000;

  private DateText() {}

  /**
   * A date at a place in a text; {@code other} is the second reading where day and month could be
   * exchanged.
   */
  record Found(LocalDate date, @Nullable LocalDate other, int begin, int end) {
    boolean ambiguous() {
      return other != null;
    }
  }

  /** The dates of a text by place, at most those of its first 2,000 characters. */
  static List<Found> find(String raw) {
    String text = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    List<Found> found = new ArrayList<>();
    for (Matcher m = YEAR_FIRST.matcher(text); m.find(); ) {
      add(found, m, m.group(1), m.group(3), m.group(4));
    }
    for (Matcher m = CJK.matcher(text); m.find(); ) {
      add(found, m, m.group(1), m.group(2), m.group(3));
    }
    for (Matcher m = DAY_MONTH.matcher(text); m.find(); ) {
      named(found, m, m.group(3), m.group(2), m.group(1));
    }
    for (Matcher m = MONTH_DAY.matcher(text); m.find(); ) {
      named(found, m, m.group(3), m.group(1), m.group(2));
    }
    for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
      numeric(found, m);
    }
    found.sort(Comparator.comparingInt(Found::begin).thenComparingInt(f -> -f.end()));
    return found;
  }

  /** The first date of a text that is not ambiguous; null when there is none. */
  static @Nullable LocalDate first(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (Found f : find(text)) {
      if (!f.ambiguous()) {
        return f.date();
      }
    }
    return null;
  }

  /** The date of an attribute value, in which eight digits may also stand alone (20151116). */
  static @Nullable LocalDate ofAttribute(@Nullable String value) {
    LocalDate date = first(value);
    if (date != null || value == null) {
      return date;
    }
    Matcher m = COMPACT.matcher(value);
    return m.lookingAt() ? of(m.group(1), m.group(2), m.group(3)) : null;
  }

  private static void numeric(List<Found> found, Matcher m) {
    String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
    if (m.group(4).length() == 2 && !m.group(2).equals(".")) {
      return;
    }
    LocalDate dayFirst = of(year, m.group(3), m.group(1));
    LocalDate monthFirst = of(year, m.group(1), m.group(3));
    if (dayFirst == null && monthFirst == null) {
      return;
    }
    // Full stops are written day first everywhere.
    if (m.group(2).equals(".") || monthFirst == null || monthFirst.equals(dayFirst)) {
      if (dayFirst != null) {
        found.add(new Found(dayFirst, null, m.start(), m.end()));
      }
    } else {
      found.add(
          dayFirst == null
              ? new Found(monthFirst, null, m.start(), m.end())
              : new Found(dayFirst, monthFirst, m.start(), m.end()));
    }
  }

  private static void named(List<Found> found, Matcher m, String year, String month, String day) {
    Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
    if (number != null) {
      add(found, m, year, number.toString(), day);
    }
  }

  private static void add(List<Found> found, Matcher m, String year, String month, String day) {
    LocalDate date = of(year, month, day);
    if (date != null) {
      found.add(new Found(date, null, m.start(), m.end()));
    }
  }

  private static @Nullable LocalDate of(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null; // digits that are no calendar date, such as 2015-19-40
    }
  }
}
