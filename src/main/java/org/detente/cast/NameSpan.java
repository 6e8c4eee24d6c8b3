package org.detente.cast;

import org.jspecify.annotations.Nullable;

/**
 * A name in the text.
 *
 * @param first first token
 * @param end after the last token
 * @param ner entity class; O where only the dictionary knows the name
 * @param match what the dictionary says; null when it does not know the name
 */
record NameSpan(int first, int end, String ner, ActorDictionary.@Nullable Match match) {
  boolean has(Use use) {
    return match != null && match.as(use) != null;
  }

  /** The dictionary's entry that comes first; null when it has none. */
  @Nullable ActorEntry entry() {
    return match == null ? null : match.entries().get(0);
  }

  boolean isPerson() {
    return has(Use.PERSON) || (match == null && ner.equals("PERSON"));
  }

  /** True when the name says which country is meant. */
  boolean hasCountry() {
    ActorEntry entry = entry();
    return entry != null && entry.country() != null;
  }

  boolean overlaps(int from, int to) {
    return first < to && from < end;
  }
}
