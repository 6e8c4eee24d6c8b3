package org.detente.cast;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a person's name.
 *
 * @param words given names first
 */
record PersonName(List<String> words) {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ten", "le", "la",
          "al", "el", "bin", "ben", "ibn", "abu", "ter", "du");
  private static final Set<String> FAMILY_FIRST =
      Set.of(
          "Xi", "Hu", "Jiang", "Wen", "Li", "Zhu", "Wang", "Yang", "Qin", "Hua", "Zhao", "Mao",
          "Geng", "Kim", "Park", "Moon", "Yoon", "Roh", "Lee", "Ban", "Nguyen", "Tsai", "Ma",
          "Chen", "Liu", "Zhang", "Deng", "Han", "Kang", "Yun", "Chung", "Cho", "Tang", "Lai",
          "Zhou", "Sun", "Wu", "Lu", "Song", "Cui", "Fu", "Le", "Ri", "Choe", "Jang", "Hwang");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "mp", "md", "qc");

  static PersonName of(String name) {
    return new PersonName(List.of(name.trim().split("\\s+", -1)));
  }

  int lastWord() {
    int last = words.size() - 1;
    while (last > 0 && SUFFIXES.contains(words.get(last).toLowerCase(Locale.ROOT))) {
      last--;
    }
    return last;
  }

  /** First word. */
  String given() {
    return words.get(0);
  }

  /** True for names in the East Asian order, family name first. */
  boolean familyFirst() {
    return words.size() > 1
        && words.size() <= 3
        && FAMILY_FIRST.contains(words.get(0))
        && words.get(0).length() < 6
        && !GivenNames.isGiven(words.get(1));
  }

  /** The family name, with its particles. */
  String surname() {
    if (familyFirst()) {
      return words.get(0);
    }
    int last = lastWord();
    int from = last;
    while (from > 1 && PARTICLES.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
      from--;
    }
    return String.join(" ", words.subList(from, last + 1));
  }

  /** The last word of the family name, folded for comparison: al-Assad and Assad agree. */
  String key() {
    return fold(familyFirst() ? words.get(0) : words.get(lastWord()));
  }

  boolean isFull() {
    return words.size() > 1;
  }

  /** True when two full names can be one person's: equal surname, given names that agree. */
  boolean agrees(PersonName other) {
    if (!key().equals(other.key())) {
      return false;
    }
    if (familyFirst() && other.familyFirst()) {
      return fold(String.join(" ", words)).equals(fold(String.join(" ", other.words)));
    }
    String mine = fold(given());
    String its = fold(other.given());
    return mine.equals(its)
        || ((isInitial(given()) || isInitial(other.given())) && mine.charAt(0) == its.charAt(0))
        || Nicknames.same(mine, its);
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 || (word.length() == 2 && word.endsWith("."));
  }

  /** Lower case without accents, apostrophes and the Arabic article. */
  static String fold(String word) {
    String plain =
        java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("’", "")
            .replace("'", "");
    return plain.startsWith("al-") || plain.startsWith("el-") ? plain.substring(3) : plain;
  }
}
