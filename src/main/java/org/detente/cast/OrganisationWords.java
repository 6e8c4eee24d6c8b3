package org.detente.cast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of an organisation that no table has in, its PLOVER sector out, told by the words of the
 * name: the last one before "of" or "for" first, then the others from the end. Null when no word
 * tells. The words are in organisation_words.tsv. Immutable.
 */
final class OrganisationWords {
  private static final Set<String> LINKS = Set.of("of", "for", "in", "on", "against");
  private static final Map<String, String> SECTORS =
      Tsv.rows("organisation_words.tsv").stream()
          .flatMap(row -> List.of(row.get(1).split(" +")).stream().map(w -> List.of(w, row.get(0))))
          .collect(Collectors.toMap(w -> w.get(0), w -> w.get(1), (first, again) -> first));

  private OrganisationWords() {}

  /** The sector that a name tells; null when it tells none. */
  static @Nullable String sector(String name) {
    List<String> words = Words.of(name.toLowerCase(Locale.ROOT));
    int end = 1;
    while (end < words.size() && !LINKS.contains(words.get(end))) {
      end++;
    }
    for (int i = Math.min(end, words.size()) - 1; i >= 0; i--) {
      String sector = SECTORS.get(words.get(i));
      if (sector != null) {
        return sector;
      }
    }
    for (int i = words.size() - 1; i >= end; i--) {
      String sector = SECTORS.get(words.get(i));
      if (sector != null) {
        return sector;
      }
    }
    return null;
  }
}
