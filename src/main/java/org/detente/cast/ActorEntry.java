package org.detente.cast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase of the actor dictionary stands for.
 *
 * @param use how the phrase names the actor
 * @param name canonical name
 * @param country ISO 3166-1 alpha-3, or a PLOVER non-state code; null for a place between countries
 * @param sector PLOVER sector; null when none
 * @param from first day on which the entry holds; null without a bound
 * @param to last day on which the entry holds; null without a bound
 */
public record ActorEntry(
    Use use,
    String name,
    @Nullable String country,
    @Nullable String sector,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** An entry without dates. */
  static ActorEntry of(Use use, String name, @Nullable String country, @Nullable String sector) {
    return new ActorEntry(use, name, country, sector, null, null);
  }

  /** True when the entry holds on a day; an unknown day is within all bounds. */
  public boolean holds(@Nullable LocalDate day) {
    return day == null
        || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
  }
}
