package org.detente.cast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A noun that no list has in, a role out where its ending says that it means a person:
 * holidaymaker, cellist, trawlerman. The endings, their sectors and the things that end alike
 * (committee, tanker) are in person_suffixes.tsv; null for all other nouns. Immutable.
 */
final class PersonSuffixes {
  private static final int SHORTEST_STEM = 3;
  private static final List<Suffix> TABLE =
      Tsv.rows("person_suffixes.tsv").stream()
          .map(row -> new Suffix(row.get(0), row.get(1), Set.of(row.get(2).split(" +"))))
          .toList();

  private record Suffix(String ending, String sector, Set<String> things) {
    boolean fits(String lemma) {
      return lemma.endsWith(ending)
          && lemma.length() >= ending.length() + SHORTEST_STEM
          && !things.contains(lemma)
          && things.stream().noneMatch(t -> t.startsWith("~") && lemma.endsWith(t.substring(1)));
    }
  }

  private PersonSuffixes() {}

  /** The role of a lower-case singular noun; null when its ending does not tell a person. */
  static @Nullable Role role(String lemma) {
    for (Suffix suffix : TABLE) {
      if (suffix.fits(lemma)) {
        return new Role(lemma, null, suffix.sector(), false, true, null, Role.Count.ONE);
      }
    }
    return null;
  }
}
