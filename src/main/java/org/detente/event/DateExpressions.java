package org.detente.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.detente.annotate.Token;
import org.detente.record.DateResolution;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a sentence in, the words that name a time out, in order, each with the date that
 * they mean ({@link EventDate} says by what rules). Words alone are read, no tree.
 */
final class DateExpressions {
  /**
   * Words that name a time.
   *
   * @param first index of the first token in the list that was searched
   * @param end index after the last
   * @param date what they mean
   */
  record Expression(int first, int end, EventDate date) {}

  private static final Map<String, DayOfWeek> DAYS = new TreeMap<>();
  private static final Map<String, Month> MONTHS = new TreeMap<>();
  private static final Map<String, Integer> RELATIVE_DAYS =
      Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);
  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      DAYS.put(name, day);
      DAYS.put(name.substring(0, 3), day);
      DAYS.put(name.substring(0, 3) + ".", day);
    }
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month);
      if (month != Month.MAY) {
        MONTHS.put(name.substring(0, 3) + ".", month);
        MONTHS.put(name.substring(0, 3), month);
      }
    }
    MONTHS.put("sept.", Month.SEPTEMBER);
    MONTHS.put("sept", Month.SEPTEMBER);
    for (String word : List.of("sun", "sat", "wed", "mar", "dec")) {
      DAYS.remove(word);
      MONTHS.remove(word);
    }
  }

  private DateExpressions() {}

  /**
   * The expressions of time in a sentence, in order.
   *
   * @param tokens tokens of the sentence
   * @param published date of publication; null when unknown
   * @param future true when a bare weekday or month is one to come
   */
  static List<Expression> find(List<Token> tokens, @Nullable LocalDate published, boolean future) {
    List<Expression> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Expression here = at(tokens, i, published, future);
      if (here != null) {
        found.add(here);
        i = here.end() - 1;
      }
    }
    return found;
  }

  private static @Nullable Expression at(
      List<Token> t, int i, @Nullable LocalDate published, boolean future) {
    String word = lower(t, i);
    String next = lower(t, i + 1);
    if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return exact(t, i, i + 1, parse(word));
    }
    if (MONTHS.containsKey(word) && (i + 1 == t.size() || t.get(i).text().charAt(0) <= 'Z')) {
      return month(t, i, i, published, future);
    }
    if (isDay(word)
        && (MONTHS.containsKey(next)
            || (next.equals("of") && MONTHS.containsKey(lower(t, i + 2))))) {
      int m = next.equals("of") ? i + 2 : i + 1;
      return monthDay(t, i, m + 1, m, dayOf(word), published);
    }
    if (DAYS.containsKey(word) && t.get(i).text().charAt(0) <= 'Z') {
      return weekday(t, i, published, future);
    }
    if (RELATIVE_DAYS.containsKey(word)) {
      return relative(t, i, i + 1, published, RELATIVE_DAYS.getOrDefault(word, 0));
    }
    if (word.equals("last") || word.equals("this") || word.equals("next")) {
      return period(t, i, published);
    }
    int count = number(word);
    if (count > 0 && lower(t, i + 2).equals("ago")) {
      return ago(t, i, count, next, published);
    }
    if (word.matches("(19|20)\\d{2}")
        && i > 0
        && List.of("in", "since", "of", "during", "early", "late").contains(lower(t, i - 1))) {
      return new Expression(
          i - 1,
          i + 1,
          new EventDate(
              LocalDate.of(Integer.parseInt(word), 1, 1),
              DateResolution.YEAR,
              words(t, i - 1, i + 1)));
    }
    return null;
  }

  private static Expression month(
      List<Token> t, int from, int m, @Nullable LocalDate published, boolean future) {
    Month month = MONTHS.getOrDefault(lower(t, m), Month.JANUARY);
    String next = lower(t, m + 1);
    if (isDay(next)) {
      return monthDay(t, from, m + 2, m, dayOf(next), published);
    }
    int year = m + 1;
    if (next.equals(",") || next.equals("of") || next.equals("last")) {
      year++;
    }
    if (lower(t, year).matches("(19|20)\\d{2}")) {
      LocalDate first = LocalDate.of(Integer.parseInt(lower(t, year)), month, 1);
      return new Expression(
          from, year + 1, new EventDate(first, DateResolution.MONTH, words(t, from, year + 1)));
    }
    boolean last = m > 0 && lower(t, m - 1).equals("last");
    int begin = last ? m - 1 : from;
    if (published == null) {
      return none(t, begin, m + 1);
    }
    LocalDate first = published.withDayOfMonth(1).withMonth(month.getValue());
    if (future && first.isBefore(published.withDayOfMonth(1))) {
      first = first.plusYears(1);
    } else if (!future && first.isAfter(published)) {
      first = first.minusYears(1);
    }
    return new Expression(
        begin, m + 1, new EventDate(first, DateResolution.MONTH, words(t, begin, m + 1)));
  }

  private static Expression monthDay(
      List<Token> t, int from, int end, int m, int day, @Nullable LocalDate published) {
    Month month = MONTHS.getOrDefault(lower(t, m), Month.JANUARY);
    int at = lower(t, end).equals(",") ? end + 1 : end;
    if (lower(t, at).matches("(19|20)\\d{2}")) {
      return exact(t, from, at + 1, valid(Integer.parseInt(lower(t, at)), month, day));
    }
    if (published == null) {
      return none(t, from, end);
    }
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      LocalDate candidate = valid(year, month, day);
      if (candidate != null
          && (best == null || distance(candidate, published) < distance(best, published))) {
        best = candidate;
      }
    }
    return exact(t, from, end, best);
  }

  private static long distance(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private static Expression weekday(
      List<Token> t, int i, @Nullable LocalDate published, boolean future) {
    DayOfWeek day = DAYS.get(lower(t, i));
    String before = lower(t, i - 1);
    boolean marked = before.equals("last") || before.equals("next");
    int from = marked || before.equals("on") ? i - 1 : i;
    if (published == null) {
      return none(t, from, i + 1);
    }
    LocalDate date;
    if (before.equals("last")) {
      date = published.with(TemporalAdjusters.previous(day));
    } else if (before.equals("next")) {
      date = published.with(TemporalAdjusters.next(day));
    } else {
      date =
          published.with(
              future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }
    return exact(t, from, i + 1, date);
  }

  private static @Nullable Expression period(List<Token> t, int i, @Nullable LocalDate published) {
    String unit = lower(t, i + 1);
    int step = lower(t, i).equals("last") ? -1 : lower(t, i).equals("next") ? 1 : 0;
    if (DAYS.containsKey(unit) || MONTHS.containsKey(unit)) {
      return DAYS.containsKey(unit)
          ? weekday(t, i + 1, published, step > 0)
          : month(t, i, i + 1, published, step > 0);
    }
    if (!List.of("week", "month", "year", "night").contains(unit)) {
      return null;
    }
    if (published == null) {
      return none(t, i, i + 2);
    }
    String words = words(t, i, i + 2);
    EventDate date =
        switch (unit) {
          case "week" ->
              new EventDate(monday(published).plusWeeks(step), DateResolution.WEEK, words);
          case "month" ->
              new EventDate(
                  published.withDayOfMonth(1).plusMonths(step), DateResolution.MONTH, words);
          case "year" ->
              new EventDate(published.withDayOfYear(1).plusYears(step), DateResolution.YEAR, words);
          default -> new EventDate(published.plusDays(step), DateResolution.DAY, words);
        };
    return new Expression(i, i + 2, date);
  }

  private static @Nullable Expression ago(
      List<Token> t, int i, int count, String unit, @Nullable LocalDate published) {
    String base = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    if (!List.of("day", "week", "month", "year").contains(base)) {
      return null;
    }
    if (published == null) {
      return none(t, i, i + 3);
    }
    String words = words(t, i, i + 3);
    EventDate date =
        switch (base) {
          case "day" -> new EventDate(published.minusDays(count), DateResolution.DAY, words);
          case "week" ->
              new EventDate(monday(published.minusWeeks(count)), DateResolution.WEEK, words);
          case "month" ->
              new EventDate(
                  published.minusMonths(count).withDayOfMonth(1), DateResolution.MONTH, words);
          default ->
              new EventDate(
                  published.minusYears(count).withDayOfYear(1), DateResolution.YEAR, words);
        };
    return new Expression(i, i + 3, date);
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Expression relative(
      List<Token> t, int from, int end, @Nullable LocalDate published, int days) {
    return published == null ? none(t, from, end) : exact(t, from, end, published.plusDays(days));
  }

  private static Expression exact(List<Token> t, int from, int end, @Nullable LocalDate date) {
    return date == null
        ? none(t, from, end)
        : new Expression(from, end, new EventDate(date, DateResolution.DAY, words(t, from, end)));
  }

  private static Expression none(List<Token> t, int from, int end) {
    return new Expression(from, end, new EventDate(null, DateResolution.NONE, words(t, from, end)));
  }

  private static @Nullable LocalDate valid(int year, Month month, int day) {
    return day >= 1 && day <= month.length(java.time.Year.isLeap(year))
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static @Nullable LocalDate parse(String iso) {
    int month = Integer.parseInt(iso.substring(5, 7));
    return month < 1 || month > 12
        ? null
        : valid(
            Integer.parseInt(iso.substring(0, 4)),
            Month.of(month),
            Integer.parseInt(iso.substring(8)));
  }

  private static boolean isDay(String word) {
    return word.matches("\\d{1,2}(st|nd|rd|th)?") && dayOf(word) >= 1 && dayOf(word) <= 31;
  }

  private static int dayOf(String word) {
    return Integer.parseInt(word.replaceAll("[a-z]", ""));
  }

  private static int number(String word) {
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    return word.matches("\\d{1,3}") ? Integer.parseInt(word) : NUMBERS.indexOf(word);
  }

  private static String lower(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text().toLowerCase(Locale.ROOT);
  }

  private static String words(List<Token> tokens, int from, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < end; i++) {
      String text = tokens.get(i).text();
      if (i > from && !text.equals(",")) {
        out.append(' ');
      }
      out.append(text);
    }
    return out.toString();
  }
}
