package org.detente.cast;

import org.jspecify.annotations.Nullable;

/**
 * A common noun for what somebody does.
 *
 * @param phrase lower case, singular
 * @param office key of the office table; null when the role has many holders
 * @param sector PLOVER sector
 * @param strong whether the sector holds even before another noun
 * @param bound whether the noun names an actor only beside a country or another role
 * @param implies country that the word alone implies; null for most
 * @param number ONE for a person, BODY for a body or group in the singular, MANY for plurals, PART
 *     for a word that says something of the noun behind it and is no actor by itself
 */
record Role(
    String phrase,
    @Nullable String office,
    String sector,
    boolean strong,
    boolean bound,
    @Nullable String implies,
    Count number) {
  /** Grammatical and social number. */
  enum Count {
    ONE,
    BODY,
    MANY,
    PART
  }

  /** True for a noun of an actor, false for a word before one. */
  boolean isActor() {
    return number != Count.PART;
  }
}
