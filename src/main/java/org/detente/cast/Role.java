package org.detente.cast;

import org.jspecify.annotations.Nullable;

/**
 * A common noun for what somebody does.
 *
 * @param phrase lower case, singular
 * @param office key of the office table; null when the role has many holders
 * @param sector PLOVER sector
 * @param strong whether the sector holds even before another noun
 * @param implies country that the word alone implies; null for most
 * @param number ONE for a person, BODY for a body or group in the singular, MANY for plurals
 */
record Role(
    String phrase,
    @Nullable String office,
    String sector,
    boolean strong,
    @Nullable String implies,
    Count number) {
  /** Grammatical and social number. */
  enum Count {
    ONE,
    BODY,
    MANY
  }
}
