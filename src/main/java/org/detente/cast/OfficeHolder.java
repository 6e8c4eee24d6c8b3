package org.detente.cast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term of one person in one office.
 *
 * @param country ISO 3166-1 alpha-3, or a PLOVER non-state code
 * @param organisation canonical name of the organisation; null for a state's office
 * @param office key of the office, e.g. foreign minister
 * @param name canonical name of the person
 * @param gender F or M
 * @param from first day
 * @param to last day; null while in office
 * @param sector PLOVER sector while in office
 */
public record OfficeHolder(
    String country,
    @Nullable String organisation,
    String office,
    String name,
    String gender,
    LocalDate from,
    @Nullable LocalDate to,
    String sector) {

  /** True when the term covers the day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** True when the term is over on the day. */
  public boolean before(LocalDate day) {
    return to != null && day.isAfter(to);
  }

  /** The last name token, with the particles before it: de Villepin, von der Leyen. */
  public String surname() {
    return PersonName.of(name).surname();
  }
}
