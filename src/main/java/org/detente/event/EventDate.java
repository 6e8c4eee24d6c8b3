package org.detente.event;

import java.time.LocalDate;
import org.detente.record.DateResolution;
import org.jspecify.annotations.Nullable;

/**
 * When an event took place, read from the words that stand with it: "on Monday", "two weeks ago",
 * "in July", "in 2006", "November 11". A bare weekday or month is the latest one up to the day of
 * publication, or the next one for what is still to come; a date without a year is the one nearest
 * to publication. Relative words without a publication date give no date, {@link
 * DateResolution#NONE}.
 *
 * @param date first day of the period; null when nothing dates the event
 * @param resolution length of the period, or how the date was found
 * @param words the words; null when there are none
 */
public record EventDate(
    @Nullable LocalDate date, DateResolution resolution, @Nullable String words) {

  /** The date of an event that no words date: its publication date, marked so, or nothing. */
  public static EventDate fallback(@Nullable LocalDate published) {
    return new EventDate(
        published,
        published == null ? DateResolution.NONE : DateResolution.PUBLICATION_FALLBACK,
        null);
  }

  /**
   * True when the whole period lies more than a year before publication.
   *
   * @param published date of publication; without one the answer is false
   */
  public boolean isHistoric(@Nullable LocalDate published) {
    if (date == null || published == null) {
      return false;
    }
    LocalDate last =
        switch (resolution) {
          case YEAR -> date.plusYears(1).minusDays(1);
          case MONTH -> date.plusMonths(1).minusDays(1);
          case WEEK -> date.plusDays(6);
          default -> date;
        };
    return last.isBefore(published.minusYears(1));
  }
}
