package org.detente.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Given name in, gender out, from given_names.tsv; names of both genders are unknown. */
final class GivenNames {
  private static final Map<String, String> GENDER = load();

  private GivenNames() {}

  /** F, M, or null when unknown. */
  static @Nullable String gender(String givenName) {
    String known = GENDER.get(PersonName.fold(givenName));
    return known == null || known.isEmpty() ? null : known;
  }

  /** True for a given name of the table. */
  static boolean isGiven(String word) {
    return GENDER.containsKey(PersonName.fold(word));
  }

  private static Map<String, String> load() {
    Map<String, String> genders = new HashMap<>();
    for (List<String> row : Tsv.rows("given_names.tsv")) {
      for (String name : row.get(1).split(" ", -1)) {
        genders.merge(PersonName.fold(name), row.get(0), (a, b) -> a.equals(b) ? a : "");
      }
    }
    return Map.copyOf(genders);
  }
}
