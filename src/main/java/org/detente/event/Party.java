package org.detente.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An actor found in a sentence.
 *
 * @param member index in the cast; -1 for one that only a description names
 * @param name canonical name; null for a description
 * @param country ISO 3166-1 alpha-3 or a PLOVER code; null when unknown
 * @param sector PLOVER sector; null when unknown
 * @param title office; null when none
 * @param begin begin of the words, in code points
 * @param end end of the words
 * @param coref true for a pronoun or description that stands for a named actor
 * @param place true for a place that does not act
 * @param through head of the phrase about a thing that the actor was found in (the record of the
 *     senator); null where the phrase is the actor's own
 * @param owner member of the cast whom a possessive names (his campaign); -1 when none
 */
record Party(
    int member,
    @Nullable String name,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String title,
    int begin,
    int end,
    boolean coref,
    boolean place,
    @Nullable String through,
    int owner) {
  private static final Set<String> INTERNATIONAL = Set.of("IGO", "UNO", "EUR", "NGO");

  /** True when both stand for the same actor. */
  boolean sameAs(Party other) {
    return (member >= 0 && member == other.member)
        || (begin == other.begin && end == other.end && member < 0);
  }

  /** The same actor, of a country. */
  Party of(String home) {
    return new Party(member, name, home, sector, title, begin, end, coref, place, through, owner);
  }

  /** The same actor, found inside a phrase about a thing. */
  Party inside(String thing) {
    return new Party(member, name, country, sector, title, begin, end, coref, place, thing, owner);
  }

  /** The same actor, who is no mere place. */
  Party acting() {
    return new Party(
        member, name, country, sector, title, begin, end, coref, false, through, owner);
  }

  /** True for organisations of states and international ones, whose PLOVER code is no country. */
  boolean isInternational() {
    return country != null && INTERNATIONAL.contains(country);
  }

  /** True when a country is known and it is not this one; of no country everybody is foreign. */
  boolean isForeignTo(@Nullable String home) {
    return country != null && !country.equals(home);
  }

  /** True when country, sector or name is known. */
  boolean known() {
    return member >= 0 || country != null || sector != null;
  }
}
